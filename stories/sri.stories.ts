import '@clinimetric/elements/sri';
import { sledai2k, type VisitTreatment } from '@clinimetric/scoring';
import { expect } from 'storybook/test';
import { administered, bilagResult, pgaResult, sledaiAnswers } from '../test/support/visits.ts';
import { dark, forcedColours, medium, narrow, rightToLeft, type StoryArgs } from './support/clinical-states.ts';

export default {
  title: 'Views/SRI',
  component: 'clin-sri',
  render: ({ properties = {} }: StoryArgs) => Object.assign(document.createElement('clin-sri'), properties),
  argTypes: { properties: { control: 'object' as const, description: 'Properties of the view.' } },
};

const [start, later] = ['2026-03-03', '2026-08-18'];
const sledai = (total: number, day: string) => administered(sledai2k, sledaiAnswers(total), day);
const active = { musculoskeletal: 'A', mucocutaneous: 'B', renal: 'C', haematological: 'D' };
const calmer = { ...active, musculoskeletal: 'B', mucocutaneous: 'C' };

/** A record in which nothing is left out. */
const recorded = (mg: number, more: Partial<VisitTreatment> = {}): VisitTreatment => ({
  week: 24,
  prednisoneMgPerDay: mg,
  doses: [{ week: 20, prednisoneMgPerDay: mg }],
  failures: [],
  changes: [],
  ...more,
});

const baseline = [sledai(12, start), bilagResult(active), pgaResult(1.5)];
const followUp = [sledai(8, later), bilagResult(calmer), pgaResult(1.2)];
const response = {
  preset: 'bliss',
  baseline,
  followUp,
  baselineTreatment: { prednisoneMgPerDay: 10 },
  treatment: recorded(5),
};

/** A verdict that must read as given, and parts of the limbs. */
const verdict = (properties: Readonly<Record<string, unknown>>, heading: string, reads: RegExp[] = []) => ({
  args: { properties },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const view = canvasElement.querySelector('clin-sri')!;
    await view.updateComplete;
    await expect(view.shadowRoot!.querySelector('h2')!.textContent).toBe(heading);
    const text = view.shadowRoot!.textContent!.replace(/\s+/g, ' ');
    for (const part of reads) await expect(text).toMatch(part);
  },
});

const changed = (sledaiTotal: number, grades: Record<string, string>, pga: number) => [
  sledai(sledaiTotal, later),
  bilagResult(grades),
  pgaResult(pga),
];

export const Reached = verdict(response, 'SRI-4 (BLISS rules): reached');
export const HigherThreshold = verdict({ ...response, threshold: 5 }, 'SRI-5 (BLISS rules): not reached');
export const RiseOfExactlyThreeTenths = verdict(
  { ...response, followUp: changed(8, calmer, 1.8) },
  'SRI-4 (BLISS rules): not reached',
  [/1\.50 → 1\.80: rise of 0\.30; a rise must stay below 0\.30/],
);
export const TheSameRiseByKamen = verdict(
  { ...response, preset: 'kamen2022', followUp: changed(8, calmer, 1.8) },
  'SRI-4 (rules of Kamen 2022): reached',
);
export const OneNewB = verdict(
  { ...response, followUp: changed(8, { ...calmer, renal: 'B' }, 1.2) },
  'SRI-4 (BLISS rules): reached',
  [/1 new B \(Kidney C → B\)/],
);
export const NewA = verdict(
  { ...response, followUp: changed(2, { ...calmer, renal: 'A' }, 1.2) },
  'SRI-4 (BLISS rules): not reached',
  [/1 new A \(Kidney C → A\)/],
);
export const SteroidTooHigh = verdict(
  { ...response, preset: 'kamen2022', treatment: recorded(15) },
  'SRI-4 (rules of Kamen 2022): not reached',
  [/15 mg\/day at week 20; at most 10: not kept/],
);
export const RescueTreatment = verdict(
  { ...response, treatment: recorded(5, { failures: [{ kind: 'rescue', week: 12 }] }) },
  'SRI-4 (BLISS rules): not reached',
);
export const DoseNotRecorded = verdict(
  { ...response, preset: 'kamen2022', treatment: { week: 24, failures: [] } },
  'SRI-4 (rules of Kamen 2022): not evaluable',
  [/dose not recorded/],
);
export const HalfMissing = verdict(
  { ...response, followUp: [sledai(8, later)] },
  'SRI-4 (BLISS rules): not evaluable',
  [/no PGA at follow-up/, /no BILAG-2004 at follow-up/],
);
export const LowBaseline = verdict(
  { ...response, baseline: [sledai(3, start), bilagResult(active), pgaResult(1.5)], followUp: changed(0, calmer, 1) },
  'SRI-4 (BLISS rules): not reached',
  [/a fall of 4 can never be reached/],
);
export const Bicla = verdict({ ...response, index: 'bicla', pgaLimit: 'below' }, 'BICLA: reached');
export const BiclaWithoutLimit = verdict({ ...response, index: 'bicla' }, 'BICLA: not evaluable');
export const Nothing = verdict({}, 'SRI-4 (rules as set here): not evaluable');

export const Narrow = narrow(OneNewB);
export const Medium = medium(OneNewB);
export const Dark = dark(OneNewB);
export const NarrowDark = dark(narrow(HalfMissing));
export const RightToLeft = rightToLeft(OneNewB);
export const ForcedColours = forcedColours(HalfMissing);
