import type { Note } from '../result.ts';
import { bodyAgeOf } from './ages.ts';
import { coverageSteps, measureCoverage, type Coverage, type CoverageInterval } from './coverage.ts';
import { regionPlans } from './regions.ts';
import { decodeStrokes } from './stroke-codec.ts';

const isAnswered = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** What is answered, of answers in which anything may be wrong: read once, and nothing when they cannot be read. */
function answeredIn(answers: unknown): Readonly<Record<string, unknown>> {
  try {
    if (typeof answers !== 'object' || Array.isArray(answers)) return {};
    return Object.fromEntries(Object.entries({ ...answers }).filter(([, value]) => isAnswered(value)));
  } catch {
    return {};
  }
}

/** The painted share of every item that a painting can answer, in hundredths of a percent. */
const paintedItems = ({ regions, pasi }: Coverage): [item: string, painted: CoverageInterval][] => [
  ...regionPlans.map(({ id, item }): [string, CoverageInterval] => [item, regions[id]]),
  ...Object.entries(pasi).map(([region, painted]): [string, CoverageInterval] => [`${region}.area-percent`, painted]),
];

function paintedOtherwise(item: string, painted: CoverageInterval, entered: unknown): Note[] {
  const [low, percent, high] = [painted.low, painted.percent, painted.high].map(
    (share) => share / coverageSteps.regions,
  );
  if (typeof entered !== 'number' || !Number.isFinite(entered) || entered === percent) return [];
  const isDoubtful = high! > 0 && (entered < low! || entered > high!);
  return [
    {
      code: 'painted-otherwise',
      items: [item, 'strokes'],
      severity: isDoubtful ? 'query' : 'information',
      arguments: { painted: percent!, low: low!, high: high!, entered },
    },
  ];
}

function paintedAtOtherAge(painted: string, ageYears: unknown): Note[] {
  if (typeof ageYears !== 'number' || !(ageYears >= 0)) return [];
  const entered = bodyAgeOf(ageYears);
  if (entered === painted) return [];
  return [
    {
      code: 'painted-at-other-age',
      items: ['strokes', 'age-years'],
      severity: 'query',
      arguments: { painted, entered },
    },
  ];
}

/**
 * What answers say otherwise than the painting behind them: findings to look at, none of which changes a score. Answers
 * are those of a BSA by Lund-Browder or of a PASI, best as a result accepted them; what is unanswered is passed over.
 * Nothing in them makes it throw.
 *
 * - `painted-otherwise`: a percentage is not the painted one (`painted`, `low`, `high`, `entered`, in percent). A query
 *   where it lies outside the drawing uncertainty; information within it, and where nothing was painted: sides of the
 *   body, scalp and folds are not on the figure, and every percentage may be typed.
 * - `painted-at-other-age`: `age-years` belongs to another age of the figure (`painted`, `entered`, as in `bodyAges`).
 */
export function comparePainting(coverage: Coverage, answers: unknown): Note[] {
  const given = answeredIn(answers);
  return [
    ...paintedAtOtherAge(coverage.age, given['age-years']),
    ...paintedItems(coverage).flatMap(([item, painted]) => paintedOtherwise(item, painted, given[item])),
  ];
}

/**
 * `comparePainting` from answers alone: measures their evidence item `strokes` first. Without strokes there is nothing
 * to say; a text that cannot be read is a query `strokes-unreadable` (`reading`: the code of `decodeStrokes`, and `at`).
 */
export function checkStrokes(answers: unknown): Note[] {
  const given = answeredIn(answers);
  if (!('strokes' in given)) return [];
  const read = decodeStrokes(given['strokes']);
  if (read.status === 'read') return comparePainting(measureCoverage(read.strokes, read.age), given);
  const { code, at } = read;
  return [{ code: 'strokes-unreadable', items: ['strokes'], severity: 'query', arguments: { reading: code, at } }];
}
