import {
  always,
  choice,
  decimal,
  integer,
  text,
  type BooleanItem,
  type ChoiceItem,
  type Condition,
  type Item,
} from '../item.ts';
import { features } from './features.ts';
import * as measured from './measures.ts';
import type { Measure } from './measures.ts';

/** The nine systems in form order. */
export const systems: readonly string[] = [...Object.keys(features), 'renal', 'haematological'];

export const dipstick = 'renal.dipstick-protein';

let numbered = 0;
const nextNumber = () => String(++numbered);

/** A feature in the code of the form: 0 not present, 1 improving, 2 same, 3 worse, 4 new. */
const coded = (id: string, extra: Partial<ChoiceItem> = {}): ChoiceItem =>
  choice(
    id,
    [0, 1, 2, 3, 4].map((value) => ({ value })),
    { number: nextNumber(), special: ['not-assessed'], source: 'form2009', ...extra },
  );

const yesNo = (id: string, extra: Partial<BooleanItem>): BooleanItem => ({
  role: 'scored',
  ...extra,
  id,
  kind: 'boolean',
});

/** A yes or no of the form. */
const finding = (id: string, extra: Partial<BooleanItem> = {}): BooleanItem =>
  yesNo(id, { number: nextNumber(), special: ['not-assessed'], source: 'form2009', ...extra });

/** Whether a person was ever graded A, B or C in a system: needed where nothing shows that it is active now. */
const ever = (part: string, requiredWhen: Condition): BooleanItem =>
  yesNo(`ever.${part}`, { role: 'context', part, requiredWhen, source: 'isenberg2005' });

const isGiven = (item: string): Condition => ({ item, above: -1 });

/** What a value asks for besides itself: its unit, the cause, and the same of the visit before. */
function besides(
  id: string,
  part: string,
  { units, hasPrevious, isDerived }: Pick<Measure, 'units' | 'hasPrevious' | 'isDerived'>,
): Item[] {
  const needed = (item: string) => ({
    role: 'context' as const,
    part,
    askedWhen: isGiven(item),
    requiredWhen: isGiven(item),
  });
  const unitOf = (item: string) =>
    choice(
      `${item}.unit`,
      units.map(({ code }) => code),
      { ...needed(item), source: 'conversion', ...(isDerived && { certainty: 'medium' as const }) },
    );
  const previous = `previous.${id}`;
  return [
    ...(units.length > 1 ? [unitOf(id)] : []),
    yesNo(`${id}.due-to-lupus`, { ...needed(id), source: 'form2009' }),
    ...(hasPrevious ? [previousOf(id, part)] : []),
    ...(hasPrevious && units.length > 1 ? [unitOf(previous)] : []),
  ];
}

const measureOf = new Map(measured.measures.map((measure) => [measure.id, measure]));

/** The same item at the visit just before. Unanswered means that there is no value to compare with. */
function previousOf(id: string, part: string): Item {
  const extra = { role: 'context' as const, part, source: 'isenberg2005' };
  const measure = measureOf.get(id);
  return measure ? valueItem(`previous.${id}`, measure, extra) : dipstickLevels(`previous.${id}`, extra);
}

function valueItem(id: string, { max, step, units, plausible }: Measure, extra: object): Item {
  const more = { ...extra, step, unit: units[0].code, ...(plausible && { plausible }) };
  return step === 1 ? integer(id, 0, max, more) : decimal(id, 0, max, more);
}

/** Negative, then 1+ and so on. */
const dipstickLevels = (id: string, extra: Partial<ChoiceItem>) =>
  choice(
    id,
    [0, 1, 2, 3, 4].map((value) => ({ value })),
    extra,
  );

const asked = { special: ['not-assessed'] as const, basis: 'laboratory' as const, source: 'form2009' };

const value = (measure: Measure, part: string, extra: object = {}): Item[] => [
  valueItem(measure.id, measure, { ...asked, number: nextNumber(), part, ...extra }),
  ...besides(measure.id, part, measure),
];

const codedItems = Object.entries(features).flatMap(([part, rows]): Item[] => {
  const own = rows.map(([feature]) => coded(`${part}.${feature}`, { part }));
  return [...own, ever(part, { all: own.map(({ id }) => ({ item: id, in: [0, 'not-assessed'] })) })];
});

const renal = { part: 'renal' };
const renalItems: readonly Item[] = [
  ...value(measured.systolic, 'renal', { basis: 'clinical' }),
  ...value(measured.diastolic, 'renal', { basis: 'clinical' }),
  finding('renal.accelerated-hypertension', renal),
  dipstickLevels(dipstick, { ...asked, number: nextNumber(), part: 'renal' }),
  ...besides(dipstick, 'renal', { units: [{ code: '', factor: 1 }], hasPrevious: true }),
  ...value(measured.albuminCreatinine, 'renal'),
  ...value(measured.proteinCreatinine, 'renal'),
  ...value(measured.protein24h, 'renal'),
  finding('renal.nephrotic-syndrome', renal),
  ...value(measured.creatinine, 'renal'),
  ...value(measured.gfr, 'renal'),
  // Kept and handed on: results by different equations do not mean the same.
  text('renal.gfr.equation', { part: 'renal', maxLength: 60, askedWhen: isGiven('renal.gfr'), source: 'review' }),
  finding('renal.active-sediment', { ...renal, basis: 'laboratory' }),
  finding('renal.active-nephritis', { ...renal, basis: 'laboratory' }),
  ever('renal', always),
];

// The thresholds of these items are not verified against their source.
const blood = { part: 'haematological', certainty: 'low' as const, source: 'haematology' };
const bloodItems: readonly Item[] = [
  ...[
    measured.haemoglobin,
    measured.whiteCells,
    measured.neutrophils,
    measured.lymphocytes,
    measured.platelets,
  ].flatMap((measure) => value(measure, 'haematological', blood)),
  coded('haematological.ttp', blood),
  finding('haematological.active-haemolysis', { ...blood, basis: 'laboratory' }),
  finding('haematological.coombs-isolated', { ...blood, basis: 'laboratory' }),
  ever('haematological', always),
];

/** All items: the 97 of the form in its order, each followed by what it asks for besides. */
export const items: readonly Item[] = [...codedItems, ...renalItems, ...bloodItems];

const indexes = new Map(items.map(({ id }, index) => [id, index]));

/** Where an item stands on a sheet; `-1` where there is no such item. */
export const indexOf = (id: string) => indexes.get(id) ?? -1;

/** Items of the form that hold a measured value: marking the rest "not present" never touches them. */
export const bilagMeasuredItems: readonly string[] = Object.freeze(
  items.filter(({ id }) => id === dipstick || measureOf.has(id)).map(({ id }) => id),
);
