import { isToldInPercent, type NotEvaluable } from '@clinimetric/scoring';
import { gradeLine, lettersOf } from '../common/grades.ts';
import { writeDay } from '../common/moment.ts';
import { scoredOf, writeTotal } from '../common/summary.ts';
import type { Against, Measure } from './measure.ts';
import { patient as say } from './patient.en.ts';

/** 74.96 % must not be written as the 75.0 % that it did not reach. */
function writeAmount(value: number, decimals: number): string {
  let most = decimals;
  const isRoundedUp = () => Number.isInteger(Number(value.toFixed(most))) && Number(value.toFixed(most)) !== value;
  while (most < 6 && isRoundedUp()) most++;
  return value.toFixed(most);
}

/** "86.9 % lower", "14 points lower", "no change". */
export function writeChange(
  { id, instrument }: Pick<Measure, 'id' | 'instrument'>,
  change: number,
  percent: number | null,
): string {
  if (change === 0) return say.same;
  const { decimals, unit } = instrument.total;
  const amount =
    isToldInPercent(id) && percent !== null
      ? say.percent(writeAmount(Math.abs(percent), 1))
      : unit === '%'
        ? say.percentagePoints(writeAmount(Math.abs(change), decimals))
        : say.points(Math.abs(change), Math.abs(change).toFixed(decimals));
  return change > 0 ? say.lower(amount) : say.higher(amount);
}

/** Which baseline a sentence speaks of: "since Adalimumab, 3 Mar 2025". */
export function since({ baseline }: Pick<Measure, 'baseline'>, { line }: Against): string {
  const label = nameOf(line.label);
  const day = baseline?.visit.day ?? line.start;
  if (day === line.start) return say.against(label, writeDay(day));
  return (baseline?.isAfterStart ? say.againstLate : say.againstVisit)(writeDay(day), label);
}

/** "First visit" within a sentence. */
const nameOf = (label: string) => (label === say.firstVisit ? say.theFirstVisit : label);

/** How the last score stands against the named baseline. "Not comparable" is said of the change, never of the score. */
export function changeSentence(measure: Measure, against: Against | undefined): string {
  if (measure.isHidden) return say.hiddenHere;
  if (!against) return '';
  const { baseline, last, first, change, id } = measure;
  const { line } = against;
  const label = nameOf(line.label);
  if (!baseline || !first) return say.noBaselineHere(label);
  const told = since(measure, against);
  if (baseline.visit.day === last.day)
    return against.isTreatment ? say.isBaseline(label, writeDay(last.day)) : say.isFirst(writeDay(last.day));
  if (baseline.visit.day > last.day) return say.beforeBaseline(label, writeDay(baseline.visit.day));
  const { result } = last.scoring;
  if (!measure.instrument.total.official) return gradeSentence(measure, told);
  if (!result || result.status !== 'complete' || first.result?.status !== 'complete') return say.openBaseline(told);
  if (change?.status !== 'evaluable') return notComparable(measure, change, told);
  const [from, to] = [first.result.total, result.total].map((total) => writeTotal(measure, total)) as [string, string];
  return say.change(
    from,
    to,
    writeChange({ id, instrument: measure.instrument }, change.change, change.improvementPercent),
    told,
  );
}

/** What differs between two scorings so that their totals do not compare: its name and both sides. */
export function differenceOf(
  {
    words: named,
    first,
    last,
  }: Pick<Measure, 'words' | 'first'> & { readonly last: { readonly scoring: Measure['last']['scoring'] } },
  field: string,
): readonly [name: string, before: string, after: string] {
  if (field === 'version') return [say.rules, first?.version ?? '', last.scoring.version];
  const entry = field === 'method' ? named.items[field] : named.options?.[field];
  const side = (one: Measure['first']) => {
    const value = field === 'method' ? one?.answers[field] : one?.options[field];
    return value === undefined ? say.notStated : (entry?.options?.[String(value)] ?? String(value));
  };
  return [entry?.label ?? field, side(first), side(last.scoring)];
}

function notComparable(measure: Measure, change: NotEvaluable | undefined, told: string): string {
  if (change?.reason !== 'incomparable' || !change.field) return say.notEvaluable(told);
  const [name, before, after] = differenceOf(measure, change.field);
  const { first, last } = measure;
  return say.notComparable(name, before, writeDay(first!.assessedAt.slice(0, 10)), after, writeDay(last.day), told);
}

/** Grades have no change of a number: which systems moved is told. */
function gradeSentence(measure: Measure, told: string): string {
  const { instrument, words: named, first, last } = measure;
  const [before, after] = [first?.result, last.scoring.result];
  if (!before || !after || before.status === 'invalid' || after.status === 'invalid') return say.openBaseline(told);
  const moved = instrument.parts
    .filter(({ id }) => before.parts[id] !== after.parts[id])
    .map(({ id }) =>
      say.gradeChange(named.parts[id]!, String(before.parts[id] ?? say.open), String(after.parts[id] ?? say.open)),
    );
  return `${moved.length > 0 ? moved.join(', ') : say.sameGrades} ${told}`;
}

/** The last score as a tile shows it: the total, grades, or where the total will lie. */
export function valueOf(measure: Measure): { readonly text: string; readonly isTotal: boolean } {
  const { instrument, last } = measure;
  const scored = scoredOf(measure, last.scoring);
  const { result } = scored;
  if (lettersOf(scored))
    return { text: result.status === 'complete' ? gradeLine(scored) : say.notComplete, isTotal: false };
  if (result.status === 'complete') return { text: result.total.toFixed(instrument.total.decimals), isTotal: true };
  const range = result.status === 'incomplete' ? result.bounds.total : null;
  if (!range) return { text: say.notComplete, isTotal: false };
  const [low, high] = range.map((total) => total.toFixed(instrument.total.decimals)) as [string, string];
  return { text: say.range(low, high), isTotal: false };
}
