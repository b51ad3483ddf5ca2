import '@clinimetric/elements/bsa';
import type { BodyAge } from '@clinimetric/scoring/body-figure';
import { paintedBsa, plaques, round, sharesPainted, whole } from '../test/support/plaques.ts';
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
import { painted } from './support/painted.ts';

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

const open = { status: 'incomplete' };
/** Elbows, knees, sacrum and scalp, painted and not confirmed. */
const sixPlaces = (age: BodyAge) => painted(story(paintedBsa(plaques(age), age), open), /painted, not confirmed/);

export const FigureAge0 = sixPlaces('0');
export const FigureAge1 = sixPlaces('1');
export const FigureAge5 = sixPlaces('5');
export const FigureAge10 = sixPlaces('10');
export const FigureAge15 = sixPlaces('15');
export const FigureAdult = sixPlaces('adult');

const adult = { method: 'lund-browder', 'age-years': 45 };
/** Both buttocks whole, half of the left thigh in front as entered: 2 × 2.5 + 0.5 × 4.75. */
const buttocks = whole('buttock-left.back', 'buttock-right.back');
const confirmed = { ...paintedBsa(plaques('adult')), ...sharesPainted(plaques('adult')) };

export const FigureAgeOpen = painted(story({ method: 'lund-browder' }, open), /Enter the age first/);
export const FigureBlank = painted(story(adult, open), /Nothing is painted yet/);
export const FigureConfirmed = painted(story(confirmed, { status: 'complete' }), /(?<!not )confirmed/);
/** Thighs 9.5 % and a plaque of about half a percent: the edge at 10 lies within what the brush leaves uncertain. */
export const FigureEdgeWithin = painted(
  story(paintedBsa([...whole('thigh-left.front', 'thigh-right.front'), round('adult', 'trunk.back', 56)]), open),
  /3 to 10 % or above 10 %/,
);
/** One part was corrected by eye after confirming, another was never painted. */
export const FigureDiffers = painted(
  story({ ...confirmed, 'lund-browder.head.back': 60, 'lund-browder.hand-left.back': 20 }, { status: 'complete' }),
  /painted 0 %, entered 20 %/,
);
/** What was entered where nothing is painted can stay. */
export const FigureBeside = painted(
  story({ ...paintedBsa(buttocks), 'lund-browder.thigh-left.front': 50 }, open),
  /Confirm 7\.38 %, keep what was entered elsewhere/,
);
/** Painted on an adult; the age now says 7. */
export const FigureOtherAge = painted(
  story({ ...paintedBsa(plaques('adult')), 'age-years': 7 }, open),
  /painted on the figure for adults/,
);
export const FigureUnreadable = painted(story({ ...adult, strokes: 'torn' }, open), /cannot be read/);
export const FigureReadOnly = painted(
  story(confirmed, { status: 'complete' }, { readonly: true }),
  /(?<!not )confirmed/,
);
export const FigureDisabled = painted(
  story(paintedBsa(plaques('adult')), open, { disabled: true }),
  /painted, not confirmed/,
);
export const FigureNarrow = narrow(FigureDiffers);
export const FigureMedium = medium(FigureDiffers);
export const FigureDark = dark(FigureDiffers);
export const FigureRightToLeft = rightToLeft(FigureDiffers);
export const FigureForcedColours = forcedColours(FigureDiffers);
