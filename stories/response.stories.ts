import '@clinimetric/elements/pruritus-nrs';
import '@clinimetric/elements/response';
import { bsa, dlqi, iga, pasi, pruritusNrs, pruritusVas, targetPlaque, type Answers } from '@clinimetric/scoring';
import { expect } from 'storybook/test';
import { administered, pasiAnswers } from '../test/support/visits.ts';
import { dark, forcedColours, medium, narrow, rightToLeft, type StoryArgs } from './support/clinical-states.ts';

/** The view alone, or below a live element that it names. */
function render({ properties = {}, attributes = {} }: StoryArgs): HTMLElement {
  const place = document.createElement('div');
  for (const [id, nrs] of Object.entries(attributes))
    place.append(Object.assign(document.createElement('clin-pruritus-nrs'), { id, answers: { nrs: Number(nrs) } }));
  place.append(Object.assign(document.createElement('clin-response'), properties));
  return place;
}

export default {
  title: 'Views/Response',
  component: 'clin-response',
  render,
  argTypes: {
    properties: { control: 'object' as const, description: 'Properties of the view.' },
    attributes: { control: false as const },
  },
};

const [start, later] = ['2026-03-03', '2026-08-18'];
const pasiAt = (total: number, day: string) => administered(pasi, pasiAnswers(total), day);
const dlqiOf = (grade: number): Answers =>
  Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`q${i + 1}`, i === 6 ? 'not-relevant' : grade]));
const plaque = (grade: number, day: string) =>
  administered(targetPlaque, { erythema: grade, induration: grade, scaling: grade }, day, {
    target: { id: 'P1', site: 'elbow', side: 'left' },
  });
const byRegions = { method: 'regions', 'regions.head': 1, 'regions.upper-limbs': 1, 'regions.trunk': 1 };

/** A comparison that must read as given. */
const compared = (properties: Readonly<Record<string, unknown>>, reads: RegExp[], attributes = {}) => ({
  args: { properties, attributes },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const view = canvasElement.querySelector('clin-response')!;
    await view.updateComplete;
    const text = view.shadowRoot!.textContent!.replace(/\s+/g, ' ');
    for (const part of reads) await expect(text).toMatch(part);
  },
});

const baselineName = 'start of current treatment';

export const Pasi = compared({ baseline: pasiAt(16, start), followUp: pasiAt(3.6, later), baselineName }, [
  /PASI 16\.0 → 3\.6/,
  /77\.5 % lower/,
]);
export const JustBelow = compared({ baseline: pasiAt(59.9, start), followUp: pasiAt(15, later) }, [/74\.96 % lower/]);
export const Cleared = compared({ baseline: pasiAt(12.4, start), followUp: pasiAt(0, later) }, [/100\.0 % lower/]);
export const Worse = compared({ baseline: pasiAt(10, start), followUp: pasiAt(12, later) }, [/20\.0 % higher/]);
export const BaselineZero = compared({ baseline: pasiAt(0, start), followUp: pasiAt(4, later) }, [
  /Baseline PASI was 0: percent change is undefined/,
]);
export const NotComplete = compared({ baseline: pasiAt(16, start), followUp: pasi.score({ 'head.area': 0 }) }, [
  /PASI has no total at follow-up/,
]);
export const MethodChanged = compared(
  {
    baseline: bsa.score({ method: 'handprints', handprints: 12 }),
    followUp: bsa.score({ ...byRegions, 'regions.lower-limbs': 1 }),
    month: 3,
  },
  [/BSA by handprints last time, by regions today: not comparable/],
);
export const BsaAtMonth3 = compared(
  {
    baseline: bsa.score({ method: 'direct', direct: 12 }),
    followUp: bsa.score({ method: 'direct', direct: 3 }),
    month: 3,
  },
  [/BSA 12\.0 % → 3\.0 %/],
);
export const LowBaseline = compared(
  { baseline: pruritusNrs.score({ nrs: 3 }), followUp: pruritusNrs.score({ nrs: 1 }) },
  [/Baseline Itch NRS was 3, too low for this fall/],
);
export const Several = compared(
  {
    baselineName,
    baseline: [
      pasiAt(16, start),
      administered(dlqi, dlqiOf(2), start),
      administered(pruritusVas, { 'vas-mm': 60 }, start),
      administered(iga, { iga: 3 }, start),
      plaque(3, start),
    ],
    followUp: [
      pasiAt(3.6, later),
      administered(dlqi, dlqiOf(1), later),
      administered(pruritusVas, { 'vas-mm': 38 }, later),
      administered(iga, { iga: 1 }, later),
      plaque(1, later),
    ],
  },
  [/DLQI 18 → 9/, /Itch VAS 6\.0 → 3\.8/, /IGA 3 → 1/, /Target plaque P1, left elbow 9 → 3/],
);
export const OnThePage = compared({ baseline: pruritusNrs.score({ nrs: 8 }), followUp: 'today' }, [/Itch NRS 8 → 4/], {
  today: '4',
});
export const Nothing = compared({ baseline: 'nobody', followUp: 'nobody' }, [/No score of either visit is here yet/]);

export const Narrow = narrow(Several);
export const Medium = medium(Several);
export const Dark = dark(Several);
export const RightToLeft = rightToLeft(Several);
export const ForcedColours = forcedColours(Several);
