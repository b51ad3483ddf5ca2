import '@clinimetric/elements/pasi';
import type { PasiElement } from '@clinimetric/elements/pasi';
import { encodeStrokes, type BodyStroke } from '@clinimetric/scoring/body-figure';
import { expect } from 'storybook/test';
import { plaques, round, whole } from '../test/support/plaques.ts';
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

export default { title: 'Instruments/PASI', component: 'clin-pasi', render: renderElement('clin-pasi'), ...shared };

const region = (
  id: string,
  area: number,
  erythema: number,
  induration: number,
  desquamation: number,
  way = 'area-percent',
) => ({
  [`${id}.${way}`]: area,
  [`${id}.erythema`]: erythema,
  [`${id}.induration`]: induration,
  [`${id}.desquamation`]: desquamation,
});

const half = {
  ...region('head', 15, 2, 2, 1),
  ...region('upper-limbs', 20, 2, 2, 2),
  'trunk.area-percent': 32,
  'trunk.erythema': 2,
  'trunk.induration': 3,
};
const complete = { ...half, 'trunk.desquamation': 2, ...region('lower-limbs', 24, 2, 2, 2) };
const clear = { 'head.area': 0, 'upper-limbs.area': 0, 'trunk.area': 0, 'lower-limbs.area': 0 };

export const Empty = story({}, { status: 'incomplete' });
export const Partial = story(half, { status: 'incomplete' });
export const Complete = story(complete, { status: 'complete', total: 14.5 });
export const ClearEverywhere = story(clear, { status: 'complete', total: 0 });
export const ByHandprints = story(
  {
    ...clear,
    'trunk.area': undefined!,
    'trunk.handprints': 3,
    'trunk.erythema': 2,
    'trunk.induration': 2,
    'trunk.desquamation': 1,
  },
  { status: 'complete', total: 3 },
  { attributes: { 'area-by': 'handprints' } },
);
export const ByGrade = story(
  { ...clear, 'head.area': 4 },
  { status: 'incomplete' },
  { attributes: { 'area-by': 'grade' } },
);
export const RegionNotExamined = story({ ...clear, 'trunk.area': 'not-assessed' }, { status: 'incomplete' });

/** Exactly 10.0: not above 10, and at least 10. */
export const EdgeTen = story(
  {
    'head.area': 0,
    ...region('upper-limbs', 5, 2, 2, 2),
    ...region('trunk', 15, 4, 4, 4),
    ...region('lower-limbs', 5, 2, 1, 1),
  },
  { status: 'complete', total: 10 },
);
/** 6.9 and 7.0: the lower cut of Schmitt & Wozel. */
export const EdgeBelowSeven = story(
  {
    ...clear,
    ...region('head', 5, 1, 1, 1),
    'head.area': undefined!,
    ...region('trunk', 15, 4, 3, 4),
    'trunk.area': undefined!,
  },
  { status: 'complete', total: 6.9 },
);
export const EdgeSeven = story(
  {
    ...clear,
    ...region('head', 5, 1, 1, 2),
    'head.area': undefined!,
    ...region('trunk', 15, 4, 3, 4),
    'trunk.area': undefined!,
  },
  { status: 'complete', total: 7 },
);
/** 12.0 is still moderate in Schmitt & Wozel, 12.1 is not. */
export const EdgeTwelve = story(
  { ...clear, ...region('lower-limbs', 30, 4, 3, 3), 'lower-limbs.area': undefined! },
  { status: 'complete', total: 12 },
);
export const EdgeAboveTwelve = story(
  {
    ...clear,
    ...region('lower-limbs', 30, 4, 3, 3),
    'lower-limbs.area': undefined!,
    ...region('head', 5, 1, 0, 0),
    'head.area': undefined!,
  },
  { status: 'complete', total: 12.1 },
);
export const Highest = story(
  Object.assign({}, ...['head', 'upper-limbs', 'trunk', 'lower-limbs'].map((id) => region(id, 100, 4, 4, 4))),
  { status: 'complete', total: 72 },
);

export const ToCheck = story(
  { ...complete, ...region('head', 15, 0, 0, 0), 'upper-limbs.area-percent': 0 },
  { status: 'complete', total: 11.1 },
);
export const Invalid = story({ ...half, 'lower-limbs.area': 4, 'lower-limbs.area-percent': 24 }, { status: 'invalid' });
export const NotANumber = story({ ...half, 'lower-limbs.area-percent': '2o' }, { status: 'invalid' });
export const Disabled = story(complete, { status: 'complete', total: 14.5 }, { disabled: true });
export const ReadOnly = story(complete, { status: 'complete', total: 14.5 }, { readonly: true });
export const OneScheme = story(complete, { status: 'complete', total: 14.5 }, { bandScheme: 'three-way-3-10' });

export const NarrowEmpty = narrow(Empty);
export const NarrowPartial = narrow(Partial);
export const NarrowComplete = narrow(Complete);
export const Medium = medium(Partial);
export const DarkPartial = dark(Partial);
export const DarkComplete = dark(Complete);
export const RightToLeft = rightToLeft(Partial);
export const ForcedColours = forcedColours(Partial);

/** The region in hand is outlined on the figure, with its name and what it adds. So is one under the pointer. */
export const FigureRegionInHand: typeof Partial = {
  ...Partial,
  play: async (context) => {
    await Partial.play?.(context);
    const element = context.canvasElement.querySelector<PasiElement>('clin-pasi')!;
    element.goTo('trunk.desquamation');
    await element.updateComplete;
    await expect(element.shadowRoot!.querySelector('figcaption')!.textContent).toMatch(/Trunk\s*4\.5 – 8\.1/);
  },
};

const expert = { layout: 'expert' };
const inExpert = (answers: Parameters<typeof story>[0], total?: number, more = {}) =>
  story(answers, total === undefined ? { status: 'incomplete' } : { status: 'complete', total }, {
    ...expert,
    ...more,
  });
const graded = {
  ...region('head', 2, 2, 2, 1, 'area'),
  ...region('upper-limbs', 2, 2, 2, 2, 'area'),
  ...region('trunk', 3, 2, 3, 2, 'area'),
};

export const ExpertEmpty = inExpert({});
/** Areas given as percent or handprints keep their value; the grade worked out from it is boxed, not filled. */
export const ExpertPartial = inExpert({
  ...region('head', 15, 2, 2, 1),
  ...region('upper-limbs', 2, 2, 2, 2, 'area'),
  'trunk.handprints': 12,
  'trunk.erythema': 2,
  'trunk.induration': 3,
});
export const ExpertComplete = inExpert({ ...graded, ...region('lower-limbs', 2, 2, 2, 2, 'area') }, 14.5);
export const ExpertClear = inExpert(clear, 0);
export const ExpertRegionNotExamined = inExpert({ ...graded, 'lower-limbs.area': 'not-assessed' });
export const ExpertInvalid = story(
  { ...graded, 'lower-limbs.area': 4, 'lower-limbs.area-percent': 24 },
  { status: 'invalid' },
  expert,
);
export const ExpertReadOnly = inExpert(complete, 14.5, { readonly: true });
export const ExpertDisabled = inExpert(complete, 14.5, { disabled: true });
export const ExpertWithoutShortcuts = inExpert(graded, undefined, { attributes: { shortcuts: 'off' } });
export const ExpertNarrow = narrow(ExpertPartial);
export const ExpertMedium = medium(ExpertPartial);
export const ExpertDark = dark(ExpertPartial);
export const ExpertRightToLeft = rightToLeft(ExpertPartial);
export const ExpertForcedColours = forcedColours(ExpertPartial);

const strokes = (list: readonly BodyStroke[]) => ({ strokes: encodeStrokes(list, 'adult') });
/** Both forearms are 6 of the 19 % of the arms: 31.58 %. */
const forearms = whole('forearm-left.front', 'forearm-left.back', 'forearm-right.front', 'forearm-right.back');
const open = { status: 'incomplete' };

export const Painted = painted(story(strokes(plaques('adult')), open), /painted, not confirmed/);
/** One area is confirmed; another was graded, and the figure says otherwise. */
export const PaintedPartly = painted(
  story({ ...strokes([...forearms, ...plaques('adult')]), 'upper-limbs.area-percent': 31.58, 'trunk.area': 3 }, open),
  /Trunk [\d.]+ %/,
);
export const PaintedBetweenScores = painted(
  story(strokes([round('adult', 'trunk.front', 100), round('adult', 'trunk.back', 112)]), open),
  /area score 1 or 2/,
);
export const PaintedReadOnly = painted(
  story({ ...complete, ...strokes(plaques('adult')) }, { status: 'complete' }, { readonly: true }),
  /Trunk [\d.]+ %/,
);
export const PaintedExpert = painted(story(strokes(plaques('adult')), open, expert), /painted, not confirmed/);
export const PaintedNarrow = narrow(PaintedPartly);
export const PaintedMedium = medium(PaintedPartly);
export const PaintedDark = dark(PaintedPartly);
export const PaintedRightToLeft = rightToLeft(PaintedPartly);
export const PaintedForcedColours = forcedColours(PaintedPartly);
