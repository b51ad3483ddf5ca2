import '@clinimetric/elements/plaques';
import '@clinimetric/elements/target-plaque';
import type { PlaquesElement, ScoredPlaque } from '@clinimetric/elements/plaques/element';
import type { AdministrationTarget } from '@clinimetric/scoring';
import { targetPlaque } from '@clinimetric/scoring/target-plaque';
import { expect } from 'storybook/test';
import { dark, forcedColours, medium, narrow, rightToLeft, type StoryArgs } from './support/clinical-states.ts';

const live = 'plaque-1 plaque-2';

/** The list alone, or below the elements it names. */
function render({ properties = {} }: StoryArgs): HTMLElement {
  const place = document.createElement('div');
  const stamp = document.createElement('p');
  stamp.textContent = 'Made-up data';
  place.append(stamp);
  if (properties['plaques'] === live) {
    for (const [index, { target, result }] of treated.entries()) {
      const element = Object.assign(document.createElement('clin-target-plaque'), {
        id: `plaque-${index + 1}`,
        target,
      });
      element.answers = result!.answers;
      place.append(element);
    }
  }
  place.append(Object.assign(document.createElement('clin-plaques'), properties));
  return place;
}

export default {
  title: 'Views/Target plaques',
  component: 'clin-plaques',
  render,
  argTypes: { properties: { control: 'object' as const, description: 'Properties of the list.' } },
};

type Target = Omit<AdministrationTarget, 'id'>;

const plaque = (id: string, target: Target, signs?: readonly (number | string | undefined)[], because?: string) => {
  const [erythema, induration, scaling] = signs ?? [];
  const answers = { erythema, induration, scaling, 'not-assessed-because': because };
  return { target: { id, ...target }, ...(signs && { result: targetPlaque.score(answers) }) };
};

const elbow: Target = { site: 'elbow', side: 'left', arm: 'treated', lengthMm: 60, widthMm: 40 };
const knee: Target = { site: 'knee', side: 'right', arm: 'treated', lengthMm: 33, widthMm: 20, areaMethod: 'box' };
const shin: Target = { site: 'shin', side: 'left', arm: 'control', areaCm2: 12, areaMethod: 'measured' };
const back: Target = { site: 'lower back', side: 'midline', arm: 'untreated' };

const treated: ScoredPlaque[] = [plaque('1', elbow, [1, 1, 0]), plaque('2', knee, [2, 2, 2])];
const treatedBefore = [plaque('1', elbow, [3, 3, 2]), plaque('2', knee, [3, 3, 3])];
const biopsied = Array.from({ length: 3 }, () => 'not-assessed');
const others = [
  plaque('3', shin, [2, undefined, 1]),
  plaque('4', back, biopsied, 'biopsied'),
  plaque('5', { site: 'scalp', arm: 'control' }),
];
const othersBefore = [plaque('3', shin, [3, 3, 3]), plaque('4', back, [0, 0, 0])];

/** A story whose mean comes out as given. */
const list = (properties: Partial<PlaquesElement>, mean: string) => ({
  args: { properties },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const element = canvasElement.querySelector('clin-plaques')!;
    await element.updateComplete;
    const shown = element.shadowRoot!.querySelector('.mean')?.textContent ?? '';
    await expect(shown.replace(/\s+/g, ' ')).toContain(mean);
  },
});

export const Treated = list({ plaques: treated }, 'mean of 2 treated plaques 4.0');
/** Controls, an open sign, a biopsied plaque and one nobody scored: each stays in the table with its reason. */
export const WithOthers = list({ plaques: [...treated, ...others] }, 'mean of 2 treated plaques 4.0');
export const BesideBaseline = list(
  { plaques: [...treated, ...others], baseline: [...treatedBefore, ...othersBefore] },
  '8.5 → 4.0: change 4.5, 52.9 %',
);
export const MeanWithoutEnd = list(
  { plaques: [...treated, plaque('6', { site: 'shin', arm: 'treated' }, [4, 1, 0])] },
  '13/3, about 4.33',
);
export const TreatedWithoutTotal = list(
  { plaques: [...treated, plaque('6', { site: 'shin', arm: 'treated' }, biopsied, 'lost')] },
  'not evaluable: plaque 6 has no total',
);
export const NoneTreated = list({ plaques: others }, 'No plaque is marked as treated');
export const Empty = list({ plaques: [] }, '');
/** It follows the elements it names. */
export const ByIds = list({ plaques: live }, 'mean of 2 treated plaques 4.0');

export const Medium = medium(BesideBaseline);
export const Narrow = narrow(BesideBaseline);
export const Dark = dark(BesideBaseline);
export const RightToLeft = rightToLeft(BesideBaseline);
export const ForcedColours = forcedColours(BesideBaseline);
