import type { Band, Interpretation } from '../bands.ts';
import { pruritusNrs } from '../instruments/pruritus-nrs.ts';
import { pruritusVas } from '../instruments/pruritus-vas.ts';
import type { Note, Result } from '../result.ts';
import { fallResponses } from './falls.ts';
import { improvementPercent, isAtLeast, minus, numberOf, type Rational } from './rational.ts';
import {
  failed,
  gather,
  isMean,
  isResult,
  notEvaluable,
  readHundredths,
  readTotal,
  readTotalOrMean,
  whyIncomparable,
  type Achieved,
  type NotEvaluable,
  type Reasons,
  type VisitScore,
} from './visits.ts';

const scales = { 'pruritus-nrs': pruritusNrs, 'pruritus-vas': pruritusVas };

/** An itch scale by its instrument's id. The two are not interchangeable and never compared. */
export type ItchScale = keyof typeof scales;

/** Mean of a week's daily worst itch, in points and exact; it serves as the score of a visit. */
export interface ItchWeeklyMean extends Rational {
  readonly status: 'evaluable';
  /** Days with a value, 4 to 7. */
  readonly days: number;
}

const daysNeeded = 4;

/**
 * Mean of the daily worst itch of seven consecutive days on the numeric scale (whole points 0–10), `null` or `undefined`
 * for a day without a value. At least 4 of the 7 days are needed; unrounded. A convention of recent trials.
 */
export function itchWeeklyMean(dailyWorst: readonly (number | null | undefined)[]): ItchWeeklyMean | NotEvaluable {
  if (dailyWorst.length !== 7) return notEvaluable('not-seven-days');
  let numerator = 0;
  let days = 0;
  for (const worst of dailyWorst) {
    if (worst === null || worst === undefined) continue;
    const read = readTotal(worst, pruritusNrs, 'dailyWorst');
    if (failed(read)) return read;
    numerator += read.numerator;
    days++;
  }
  return days < daysNeeded ? notEvaluable('too-few-days') : { status: 'evaluable', numerator, denominator: days, days };
}

/**
 * Bands of a mean by the listed schemes of the itch scales. They are compared exactly, without a gap between whole points:
 * 6.9 lies below 7.
 */
export function interpretItchMean(mean: Rational): Interpretation[] {
  return pruritusNrs.bandSchemes
    .filter(({ listed }) => listed !== false)
    .map(({ id, version, bands, source }) => ({
      scheme: id,
      schemeVersion: version,
      band: bands.filter((band) => reaches(mean, band)).at(-1)?.id ?? 'unclassified',
      source: pruritusNrs.sources[source]!,
    }));
}

// The edges of the itch schemes are whole points.
const reaches = ({ numerator, denominator }: Rational, band: Band) =>
  'from' in band ? numerator >= band.from * denominator : numerator > band.above * denominator;

/** An itch score of one visit: a result, the plain total in points on its step, or an exact mean in points. */
export type ItchScore = VisitScore | Rational | ItchWeeklyMean | NotEvaluable;

export interface ItchResponse {
  readonly status: 'evaluable';
  readonly instrument: ItchScale;
  /** `baseline − follow-up` in points: positive is better. Registries use both signs. */
  readonly change: number;
  /** `100 × change / baseline`, not rounded; `null` where the baseline is 0. It exaggerates at low baselines. */
  readonly improvementPercent: number | null;
  readonly achieved: {
    /** A fall of at least 4 points of the worst itch in 24 hours on the numeric scale; needs a baseline of at least 4. */
    readonly nrs4: Achieved;
    /** The smallest change that matters lay between 2 and 3 points on either scale: both are reported. */
    readonly mcid2: Achieved;
    readonly mcid3: Achieved;
    /** A fall of at least 10 mm, on the visual analogue scale only. */
    readonly vas10mm: Achieved;
  };
  readonly reasons: Reasons<'nrs4' | 'mcid2' | 'mcid3' | 'vas10mm'>;
  readonly notes: readonly Note[];
}

/** The response of 4 points is established for the worst itch in 24 hours on the numeric scale, and for nothing else. */
function nrs4(scale: ItchScale, before: Rational, change: Rational, results: readonly Result[]) {
  if (scale !== 'pruritus-nrs') return notEvaluable('not-established', 'instrument');
  for (const { options } of results) {
    if (options['statistic'] !== 'worst') return notEvaluable('not-established', 'statistic');
    if (options['recall'] !== '24h') return notEvaluable('not-established', 'recall');
  }
  const { points } = fallResponses['pruritus-nrs'].nrs4;
  return isAtLeast(before, points) ? isAtLeast(change, points) : notEvaluable('baseline-too-low', 'baseline');
}

/**
 * Responses of an itch scale between two visits. Plain numbers and means are points of `instrument`, the numeric scale
 * unless said otherwise; results bring their own. Weekly means are compared unrounded, and with weekly means only. Source keys:
 * kimball2016, riepe2019, ten-millimetres.
 */
export function assessItchResponse({
  baseline,
  followUp,
  instrument,
}: {
  readonly baseline: ItchScore | null | undefined;
  readonly followUp: ItchScore | null | undefined;
  readonly instrument?: ItchScale | undefined;
}): ItchResponse | NotEvaluable {
  const results = [baseline, followUp].filter(isResult);
  const scale = (results[0]?.instrument ?? instrument ?? 'pruritus-nrs') as ItchScale;
  if (!Object.hasOwn(scales, scale)) return notEvaluable('incomparable', 'instrument');
  const before = readTotalOrMean(baseline, scales[scale], 'baseline');
  if (failed(before)) return before;
  const after = readTotalOrMean(followUp, scales[scale], 'followUp');
  if (failed(after)) return after;
  const apart = whyIncomparable(baseline, followUp);
  if (apart) return apart;
  if (results.length === 1 && (isMean(baseline) || isMean(followUp))) return notEvaluable('incomparable', 'statistic');
  const change = minus(before, after);
  const four = nrs4(scale, before, change, results);
  const single = typeof four === 'boolean' && !(isMean(baseline) && isMean(followUp));
  return {
    status: 'evaluable',
    instrument: scale,
    change: numberOf(change),
    improvementPercent: before.numerator === 0 ? null : improvementPercent(before, after),
    ...gather({
      nrs4: four,
      mcid2: isAtLeast(change, 2),
      mcid3: isAtLeast(change, 3),
      vas10mm: scale === 'pruritus-vas' ? isAtLeast(change, 1) : notEvaluable('not-established', 'instrument'),
    }),
    notes: single ? [{ code: 'established-for-daily-scores', items: [], severity: 'information' }] : [],
  };
}

/** A mark measured on paper as whole millimetres of a line of 100, ready for `vas-mm`. */
export interface VasMark {
  readonly status: 'evaluable';
  readonly mm: number;
  readonly notes: readonly Note[];
}

const tolerance = { mm: 2 };

/**
 * Whole millimetres of a mark on a printed line: `100 × mark / printed length`, rounded half up once. Both lengths are
 * in millimetres, in hundredths at most. Without a printed length 100 mm are assumed, with a note. A mark up to 2 mm
 * outside the line counts as its end, with a note (a convention); beyond that there is no value.
 */
export function vasMillimetres({
  markMm,
  printedLengthMm,
}: {
  readonly markMm: number;
  readonly printedLengthMm?: number | null | undefined;
}): VasMark | NotEvaluable {
  const assumed = printedLengthMm === undefined || printedLengthMm === null;
  const length = readHundredths(assumed ? 100 : printedLengthMm, 'printedLengthMm');
  if (typeof length !== 'number') return length;
  if (length <= 0) return notEvaluable('out-of-range', 'printedLengthMm');
  const mark = readHundredths(markMm, 'markMm');
  if (typeof mark !== 'number') return mark;
  if (mark < -100 * tolerance.mm || mark > length + 100 * tolerance.mm)
    return notEvaluable('beyond-the-line', 'markMm');
  const within = Math.min(Math.max(mark, 0), length);
  const notes: Note[] = [];
  if (assumed) notes.push(about('printed-length-assumed', { mm: 100 }));
  if (within !== mark) notes.push(about('mark-outside-the-line', tolerance));
  return { status: 'evaluable', mm: Math.floor((200 * within + length) / (2 * length)), notes };
}

const about = (code: string, args: Note['arguments'] & object): Note => ({
  code,
  items: ['vas-mm'],
  severity: 'query',
  arguments: args,
});
