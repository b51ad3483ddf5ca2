import { lundBrowderParts } from '../bsa/lund-browder.ts';
import type { PasiRegion } from '../instruments/pasi.ts';
import type { BodyView } from './ages.ts';
import type { Step } from './chains.ts';

type Paired = 'upper-arm' | 'forearm' | 'hand' | 'thigh' | 'lower-leg' | 'foot';
type Side = 'left' | 'right';

/** The 33 half parts of the Lund-Browder chart, named like the items of the BSA instrument without `lund-browder.`. */
export type BodyRegionId =
  `${'head' | 'neck' | 'trunk' | `${Paired}-${Side}`}.${BodyView}` | 'genitals.front' | `buttock-${Side}.back`;

/** What holds of a region at every age. */
export interface RegionPlan {
  readonly id: BodyRegionId;
  readonly item: `lund-browder.${BodyRegionId}`;
  readonly view: BodyView;
  readonly pasiRegion: PasiRegion;
  /** Quarters of a percent of the body, one number for each age of the chart. */
  readonly quarters: readonly number[];
  /** Right half of the outline for regions on the midline, the whole outline for paired ones. */
  readonly steps: readonly Step[];
  /** -1 and 1: the viewer's left and right; 0: on the midline. */
  readonly half: -1 | 0 | 1;
}

const limbs = {
  'upper-arm': ['armOut', 'elbow', 'armIn', '-armpit'],
  forearm: ['forearmOut', 'wrist', 'forearmIn', '-elbow'],
  hand: ['hand', '-wrist'],
  'lower-leg': ['legOut', 'ankle', 'legIn', '-knee'],
  foot: ['foot', '-ankle'],
} as const;

const walks: Readonly<Record<BodyView, Readonly<Record<string, readonly Step[]>>>> = {
  front: {
    ...limbs,
    head: ['head', 'jaw'],
    neck: ['-jaw', 'neck', 'collarFront'],
    trunk: ['-collarFront', 'shoulder', 'armpit', 'flank', 'hipUpper', 'groin', 'pubis'],
    genitals: ['-pubis', 'perineum'],
    thigh: ['hipLower', 'thighOut', 'knee', 'thighIn', '-perineum', '-groin'],
  },
  back: {
    ...limbs,
    head: ['head', 'nape'],
    neck: ['-nape', 'neck', 'collarBack'],
    trunk: ['-collarBack', 'shoulder', 'armpit', 'flank', 'buttockTop'],
    buttock: ['-buttockTop', 'hipUpper', 'hipLower', 'gluteal', '-cleft'],
    thigh: ['thighOut', 'knee', 'thighIn', '-gluteal'],
  },
};

/** Outline of both views, right half. */
export const silhouetteSteps: readonly Step[] = [
  ...(['head', 'neck', 'shoulder', 'armOut', 'forearmOut', 'hand', 'forearmIn', 'armIn', 'flank'] as const),
  ...(['hipUpper', 'hipLower', 'thighOut', 'legOut', 'foot', 'legIn', 'thighIn'] as const),
];

const limbBorders = ['armpit', 'elbow', 'wrist', 'knee', 'ankle'] as const;

/** Borders inside the silhouette, right half. Those of the genitals are drawn more faintly. */
export const borderSteps: Readonly<Record<BodyView, { readonly borders: Step[]; readonly faint: Step[] }>> = {
  front: { borders: ['jaw', 'collarFront', ...limbBorders, 'groin'], faint: ['pubis', 'perineum'] },
  back: { borders: ['nape', 'collarBack', ...limbBorders, 'buttockTop', 'cleft', 'gluteal'], faint: [] },
};

/** PASI counts the neck with the head, the genitals with the trunk and the buttocks with the legs. */
const pasiRegions: Readonly<Record<string, PasiRegion>> = {
  head: 'head',
  neck: 'head',
  'upper-arm': 'upper-limbs',
  forearm: 'upper-limbs',
  hand: 'upper-limbs',
  trunk: 'trunk',
  genitals: 'trunk',
};

/** The patient's left is on the viewer's right in front, and on the viewer's left behind. */
const halfOf = (part: string, view: BodyView) => {
  const [, side] = /-(left|right)$/.exec(part) ?? [];
  if (!side) return 0;
  return (side === 'left') === (view === 'front') ? 1 : -1;
};

/** All regions in the chart's order, which is also the order of their numbers in stored strokes. */
export const regionPlans: readonly RegionPlan[] = Object.freeze(
  lundBrowderParts.map(({ part, face, quarters }): RegionPlan => {
    const whole = part.replace(/-(left|right)$/, '');
    const id = `${part}.${face}` as BodyRegionId;
    return Object.freeze({
      id,
      item: `lund-browder.${id}`,
      view: face,
      pasiRegion: pasiRegions[whole] ?? 'lower-limbs',
      quarters,
      steps: walks[face][whole]!,
      half: halfOf(part, face),
    });
  }),
);

/** Position of a region in `regionPlans`; -1 when there is none of that name. */
export const regionIndexOf = (id: string): number => regionPlans.findIndex((plan) => plan.id === id);
