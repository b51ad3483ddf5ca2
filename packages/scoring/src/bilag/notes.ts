import type { Answers } from '../item.ts';
import type { Note } from '../result.ts';
import { bilagMeasuredItems, dipstick } from './items.ts';
import {
  albuminCreatinine,
  creatinine,
  diastolic,
  measures,
  neutrophils,
  protein24h,
  proteinCreatinine,
  systolic,
  whiteCells,
  type Measure,
} from './measures.ts';

/** A value among the answers and where its unit stands; ids are put together once. */
interface Entry {
  readonly measure: Measure;
  readonly id: string;
  readonly unitId: string;
  readonly dueId: string;
  readonly previousId: string;
}

const entryOf = (measure: Measure, prefix = ''): Entry => {
  const id = prefix + measure.id;
  return { measure, id, unitId: `${id}.unit`, dueId: `${id}.due-to-lupus`, previousId: `previous.${id}` };
};

/** A value in hundredths times the factor of its unit; `undefined` while either is unknown. */
function scaledOf({ measure: { units }, id, unitId }: Entry, answers: Answers): number | undefined {
  const value = answers[id];
  if (typeof value !== 'number') return undefined;
  const unit = units.length > 1 ? units.find(({ code }) => code === answers[unitId]) : units[0];
  return unit && Math.round(value * 100) * unit.factor;
}

/** One of the rules' unit, as `scaledOf` counts. */
const scaleOf = ({ units }: Measure) => 100 * units[0].factor;

const queried = measures
  .filter(({ plausible }) => plausible)
  .flatMap((measure) => [entryOf(measure), ...(measure.hasPrevious ? [entryOf(measure, 'previous.')] : [])]);

/** Values outside their usual range, today's and those of the visit before. Source key: review. */
function implausible(answers: Answers): Note[] {
  const notes: Note[] = [];
  for (const entry of queried) {
    const scaled = scaledOf(entry, answers);
    const [low, high] = entry.measure.plausible!;
    const scale = scaleOf(entry.measure);
    if (scaled === undefined || (scaled >= low * scale && scaled <= high * scale)) continue;
    const perhaps = otherUnit(entry, answers, scaled / scale);
    const unit = entry.measure.units[0].code;
    const args = { low, high, unit, ...(perhaps !== undefined && { perhaps }) };
    notes.push({ code: 'implausible-value', items: [entry.id], severity: 'query', arguments: args });
  }
  return notes;
}

/** The unit that a value in the rules' unit was probably meant in. */
function otherUnit({ measure: { mistaken, units }, unitId }: Entry, answers: Answers, value: number) {
  if (!mistaken || answers[unitId] !== units[0].code) return undefined;
  const { relation, limit, unit } = mistaken;
  return (relation === '>' ? value > limit : value < limit) ? unit : undefined;
}

const allWhite = entryOf(whiteCells);
const someWhite = entryOf(neutrophils);

/** Values that cannot both be right. Source key: review. */
function contradictory(answers: Answers): Note[] {
  const notes: Note[] = [];
  const upper = answers[systolic.id];
  const lower = answers[diastolic.id];
  if (typeof upper === 'number' && typeof lower === 'number' && upper <= lower) {
    notes.push({ code: 'systolic-not-above-diastolic', items: [systolic.id, diastolic.id], severity: 'query' });
  }
  const all = scaledOf(allWhite, answers);
  const some = scaledOf(someWhite, answers);
  if (all !== undefined && some !== undefined && some > all) {
    notes.push({ code: 'neutrophils-above-white-cells', items: [neutrophils.id, whiteCells.id], severity: 'query' });
  }
  return notes;
}

/** Values that the rules compare with those of the visit before, from which one on, in the rules' unit. */
const compared = (
  [
    [albuminCreatinine, 50],
    [proteinCreatinine, 50],
    [protein24h, 0.5],
    [creatinine, 130],
  ] as [Measure, number][]
).map(([measure, from]) => ({ entry: entryOf(measure), from: from * scaleOf(measure) }));

const causes = bilagMeasuredItems.map((id) => ({ id, dueId: `${id}.due-to-lupus` }));

const isWithoutPrevious = (answers: Answers, dueId: string, previousId: string) =>
  answers[dueId] === true && answers[previousId] === undefined;

/** Values high enough for a comparison, without one to compare with. */
function withoutPrevious(answers: Answers): string[] {
  const level = answers[dipstick];
  const isDipstickAlone =
    typeof level === 'number' &&
    level >= 2 &&
    [albuminCreatinine, proteinCreatinine, protein24h].every(({ id }) => typeof answers[id] !== 'number') &&
    isWithoutPrevious(answers, `${dipstick}.due-to-lupus`, `previous.${dipstick}`);
  const found = compared.filter(
    ({ entry, from }) =>
      isWithoutPrevious(answers, entry.dueId, entry.previousId) && (scaledOf(entry, answers) ?? -1) >= from,
  );
  return [...(isDipstickAlone ? [dipstick] : []), ...found.map(({ entry }) => entry.id)];
}

const listed = (code: string, items: readonly string[]): Note[] =>
  items.length > 0 ? [{ code, items, severity: 'information' }] : [];

/** Everything a person should look at. `notDone` are items not done that count for nothing. */
export function notesOn(answers: Answers, notDone: readonly string[]): Note[] {
  return [
    ...implausible(answers),
    ...contradictory(answers),
    ...listed('no-previous-value', withoutPrevious(answers)),
    ...listed(
      'not-due-to-lupus',
      causes.filter(({ dueId }) => answers[dueId] === false).map(({ id }) => id),
    ),
    ...listed('not-done', notDone),
  ];
}
