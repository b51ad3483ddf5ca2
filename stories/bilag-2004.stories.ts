import '@clinimetric/elements/bilag-2004';
import type { Administration, Answers } from '@clinimetric/scoring';
import { bilag2004, bilagMeasuredItems } from '@clinimetric/scoring/bilag-2004';
import {
  dark,
  forcedColours,
  medium,
  narrow,
  renderElement,
  rightToLeft,
  shared,
  story,
} from './support/clinical-states.ts';

export default {
  title: 'Instruments/BILAG-2004',
  component: 'clin-bilag-2004',
  render: renderElement('clin-bilag-2004'),
  ...shared,
};

/** All features and findings not present. */
const nothing: Answers = Object.fromEntries(
  bilag2004.items
    .filter(({ id, role }) => role === 'scored' && !bilagMeasuredItems.includes(id))
    .map(({ id, kind }) => [id, kind === 'boolean' ? false : 0]),
);
/** Systems affected at some earlier time; the others never. */
const history = (...affected: string[]): Answers =>
  Object.fromEntries(bilag2004.parts.map(({ id }) => [`ever.${id}`, affected.includes(id)]));
const value = (item: string, number: number, unit?: string): Answers => ({
  [item]: number,
  ...(unit !== undefined && { [`${item}.unit`]: unit }),
  [`${item}.due-to-lupus`]: true,
});
const before = (item: string, number: number, unit?: string): Answers => ({
  [`previous.${item}`]: number,
  ...(unit !== undefined && { [`previous.${item}.unit`]: unit }),
});
const count = '10*9/L';
const urine: Answers = {
  ...value('renal.dipstick-protein', 0),
  'renal.albumin-creatinine': 'not-assessed',
  ...value('renal.protein-creatinine', 12, 'mg/mmol'),
  'renal.protein-24h': 'not-assessed',
};
const blood: Answers = {
  ...value('haematological.haemoglobin', 12.4, 'g/dL'),
  ...value('haematological.white-cells', 4.8, count),
  ...value('haematological.neutrophils', 3.1, count),
  ...value('haematological.lymphocytes', 1.2, count),
  ...value('haematological.platelets', 210, count),
};
const routine: Answers = {
  ...nothing,
  ...value('renal.systolic-pressure', 124),
  ...value('renal.diastolic-pressure', 78),
  ...urine,
  ...value('renal.creatinine', 80, 'umol/L'),
  ...value('renal.gfr', 90),
  ...blood,
  ...history('renal', 'musculoskeletal', 'mucocutaneous'),
};
/** Protein risen with an active sediment, arthritis worse, rash improving. */
const flare: Answers = {
  ...routine,
  ...value('renal.protein-creatinine', 150, 'mg/mmol'),
  ...before('renal.protein-creatinine', 100, 'mg/mmol'),
  'renal.active-sediment': true,
  'musculoskeletal.arthritis-moderate': 3,
  'mucocutaneous.skin-eruption-mild': 1,
  ...value('haematological.platelets', 92, count),
};
const lastVisit: Administration = {
  format: 'clinimetric-administration@1',
  id: '3c0b7f4e-3f0e-4c5c-9a57-0d3a1e0f7a11',
  instrument: 'bilag-2004',
  version: bilag2004.version,
  answers: { ...routine, 'musculoskeletal.arthritis-moderate': 3, 'mucocutaneous.skin-eruption-mild': 2 },
  options: {},
  assessedAt: '2025-09-03T09:30:00+02:00',
};
const withLast = { properties: { previous: lastVisit } };

export const Empty = story({}, { status: 'incomplete' });
export const EmptyWithLastVisit = story({}, { status: 'incomplete' }, withLast);
/** Two features of the last visit are said to be gone, and asked about. */
export const Routine = story(routine, { status: 'complete', total: 0 }, withLast);
/** Sheet, section 12, row 10: two features of category A, one of them the protein. 12 + 8 + 1 + 1. */
export const Flare = story(flare, { status: 'complete', total: 22 }, withLast);
/** Sheet, section 12, row 12: fallen by less than a quarter. */
export const RenalB = story(
  {
    ...routine,
    ...value('renal.protein-creatinine', 226, 'mg/mmol'),
    ...before('renal.protein-creatinine', 300, 'mg/mmol'),
  },
  { status: 'complete', total: 8 },
  withLast,
);
/** Sheet, section 12, row 11: fallen by exactly a quarter. */
export const RenalFallen = story(
  {
    ...routine,
    ...value('renal.protein-creatinine', 225, 'mg/mmol'),
    ...before('renal.protein-creatinine', 300, 'mg/mmol'),
  },
  { status: 'complete', total: 1 },
);
/** Limits that are not verified against their source. */
export const BloodNotVerified = story(
  { ...routine, ...value('haematological.platelets', 24, count) },
  { status: 'complete', total: 12 },
);
export const Partial = story(
  {
    'musculoskeletal.arthritis-moderate': 3,
    'musculoskeletal.myositis-severe': 0,
    'mucocutaneous.skin-eruption-severe': 'not-assessed',
    ...value('renal.protein-creatinine', 62, 'mg/mmol'),
    ...before('renal.protein-creatinine', 70, 'mg/mmol'),
    'renal.creatinine': 84,
  },
  { status: 'incomplete' },
  withLast,
);
const sparse = { ...routine, 'renal.dipstick-protein': 'not-assessed', 'renal.gfr': 'not-assessed' };
export const NotDoneAsTheForm = story(sparse, { status: 'complete', total: 0 });
export const NotDoneAlwaysOpen = story(sparse, { status: 'incomplete' }, { attributes: { 'nd-policy': 'bounds' } });
export const OlderProgram = story(
  { ...routine, ...value('renal.creatinine', 140, 'umol/L') },
  { status: 'complete', total: 8 },
  { attributes: { 'renal-mode': 'legacy' } },
);
/** Probably in mg/dL. */
export const ImplausibleValue = story(
  { ...routine, ...value('renal.creatinine', 1.2, 'umol/L') },
  { status: 'complete', total: 0 },
);
export const Invalid = story({ ...routine, 'renal.creatinine': 'high' }, { status: 'invalid' });
export const Disabled = story(flare, { status: 'complete', total: 22 }, { disabled: true });
export const ReadOnly = story(flare, { status: 'complete', total: 22 }, { readonly: true });

export const NarrowEmpty = narrow(EmptyWithLastVisit);
export const NarrowFlare = narrow(Flare);
export const MediumFlare = medium(Flare);
export const DarkFlare = dark(Flare);
export const RightToLeft = rightToLeft(Flare);
export const ForcedColours = forcedColours(Flare);
