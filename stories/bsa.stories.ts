import '@clinimetric/elements/bsa';
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

export default { title: 'Instruments/BSA', component: 'clin-bsa', render: renderElement('clin-bsa'), ...shared };

const handprints = (count: number) => ({ method: 'handprints', handprints: count });
const regions = { method: 'regions', 'regions.head': 20, 'regions.trunk': 30 };
const nines = {
  method: 'rule-of-nines',
  'nines.head': 50,
  'nines.arm-left': 100,
  'nines.arm-right': 0,
  'nines.trunk-front': 0,
  'nines.trunk-back': 0,
  'nines.leg-left': 0,
  'nines.leg-right': 0,
  'nines.genitals': 100,
};

/** No method is chosen beforehand. */
export const Empty = story({}, { status: 'incomplete' });
export const Handprints = story(handprints(7), { status: 'complete', total: 7 });
export const RegionsPartial = story(regions, { status: 'incomplete' });
/** Worked example B4: 2 + 2 + 9 + 2. */
export const RegionsComplete = story(
  { ...regions, 'regions.upper-limbs': 10, 'regions.lower-limbs': 5 },
  { status: 'complete', total: 15 },
);
/** Worked example B5: 9 + 4.5 + 1. */
export const RuleOfNines = story(nines, { status: 'complete', total: 14.5 });
export const LundBrowder = story(
  { method: 'lund-browder', 'age-years': 7, 'lund-browder.thigh-left.front': 50 },
  { status: 'incomplete' },
);
export const Direct = story({ method: 'direct', direct: 8 }, { status: 'complete', total: 8 });

export const EdgeBelowThree = story(handprints(2.9), { status: 'complete', total: 2.9 });
export const EdgeThree = story(handprints(3), { status: 'complete', total: 3 });
/** Exactly 10: still moderate, not above 10. */
export const EdgeTen = story(handprints(10), { status: 'complete', total: 10 });
export const EdgeAboveTen = story(handprints(10.1), { status: 'complete', total: 10.1 });
export const WithoutFingers = story(
  handprints(7),
  { status: 'complete', total: 3.5 },
  { attributes: { 'palm-convention': 'without-fingers' } },
);

export const Invalid = story({ method: 'direct', direct: 130 }, { status: 'invalid' });
export const MoreThanAWholeBody = story(handprints(130), { status: 'invalid' });
export const Disabled = story(nines, { status: 'complete', total: 14.5 }, { disabled: true });
export const ReadOnly = story(nines, { status: 'complete', total: 14.5 }, { readonly: true });

export const NarrowRegions = narrow(RegionsPartial);
export const NarrowLundBrowder = narrow(LundBrowder);
export const MediumNines = medium(RuleOfNines);
export const DarkNines = dark(RuleOfNines);
export const RightToLeft = rightToLeft(RuleOfNines);
export const ForcedColours = forcedColours(RuleOfNines);
