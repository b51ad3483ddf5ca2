/**
 * The adult body figure of the PASI element: landmarks of one half, x > 0, in thousandths of the stature (vertex 0).
 *
 * Front and back share the silhouette; only borders and detail lines differ. Every border starts and ends on a landmark
 * of the outline, so the outline falls into arcs, and a region is a walk over arcs: neighbours share every number.
 * The proportions are working values from general knowledge of growth. They shape a drawing, never a percentage.
 */
import { spline } from './spline.mjs';

const radians = (degrees) => (degrees * Math.PI) / 180;

/** A limb segment: `at(t, w)` lies at fraction t of its axis, w to the outer side; `way` is relative to the axis. */
const bone = (x, y, length, degrees) => {
  const [ax, ay] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return {
    at: (t, w = 0, way) => {
      const point = [x + ax * length * t + ay * w, y + ay * length * t - ax * w];
      return way === undefined ? point : [...point, 90 - degrees + way];
    },
  };
};

// Landmarks where borders meet the outline.
const vertex = [0, 0];
const collar = [42, 158];
const acromion = [99, 181];
const axilla = [90, 262];
const hip = [91, 455]; // top of the buttock, behind
const groin = [95.5, 478]; // lateral end of the inguinal fold, in front
const crotch = [0, 531];

// The arm hangs with its palm forward, far enough from the body that each can be hit and filled on its own.
const upperArm = bone(101, 205, 163, 10);
const forearm = bone(...upperArm.at(1), 148, 8);
const hand = bone(...forearm.at(1), 104, 5);

/** The pieces of a chain between two of its nodes, counted from 0. */
const part = (chain, from, to) => chain.slice(3 * from, 3 * to + 1);

/** One chain out of several that meet in corners. */
const join = (first, ...others) => [...first, ...others.flatMap((chain) => chain.slice(1))];

const skull = spline([
  [...vertex, 0],
  [45, 56, 90],
  [44.3, 66],
]);
const ear = spline([
  [44.3, 66, -45],
  [48.5, 71, 85],
  [43, 90, 165],
]);

// From the jaw over neck and shoulder down the outside of the arm to the tip of the thumb and its web.
const outside = spline([
  [43, 90, 98],
  [33, 117],
  [31, 138],
  collar,
  acromion,
  upperArm.at(0.09, 28),
  upperArm.at(0.36, 29),
  forearm.at(0.14, 23.5),
  forearm.at(1, 15.5),
  hand.at(0.32, 28),
  hand.at(0.57, 38),
  hand.at(0.64, 33, 115),
  hand.at(0.44, 23.5),
]);
const web = outside.at(-1);
const inside = spline([
  [...web, 95],
  hand.at(0.76, 21.5),
  hand.at(0.985, 5, 80),
  hand.at(0.6, -22),
  forearm.at(1, -15.5),
  forearm.at(0.32, -21.5),
  upperArm.at(0.85, -22),
  [...axilla, 258],
]);

// The foot hangs, toes down and a little outwards.
const side = spline([
  [...axilla, 92],
  [77, 375],
  hip,
  groin,
  [97.5, 525],
  [83, 708],
  [87.5, 790],
  [79, 918],
  [80.5, 955],
  [93, 996],
  [65, 1022],
  [49.5, 1000],
  [43, 925],
  [27.5, 795],
  [31, 718],
  [18, 610],
  [...crotch, 252],
]);

/** Arcs of the right half as cubic control points, each from one border landmark to the next. */
export const arcs = {
  head: join(skull, ear, part(outside, 0, 3)),
  shoulder: part(outside, 3, 4),
  arm: join(part(outside, 4, 13), inside),
  flank: part(side, 0, 2),
  hip: part(side, 2, 3),
  leg: part(side, 3, 16),
  collarFront: spline([[...collar], [0, 183, 180]]),
  collarBack: spline([[...collar], [0, 166, 180]]),
  armpit: spline([
    [...acromion, 105],
    [...axilla, 68],
  ]),
  groin: spline([
    [...groin, 150],
    [37, 505],
    [...crotch, 140],
  ]),
  buttock: spline([
    [...hip, 196],
    [0, 458, 150],
  ]),
};

/** Quiet lines of the right half: never a border, never a target. */
export const details = {
  front: {
    jaw: spline([
      [34, 112, 110],
      [0, 135, 180],
    ]),
    collarbone: spline([
      [14, 191],
      [76, 182, -3],
    ]),
  },
  back: {
    shoulderBlade: spline([
      [31, 216, 100],
      [64, 266, 5],
    ]),
    glutealFold: spline([
      [80, 524, 140],
      [...crotch, 220],
    ]),
  },
};

/** Quiet lines on the midline, from y to y; clear of the digits. */
export const midlines = {
  front: [[407, 413]],
  back: [
    [345, 425],
    [458, 531],
  ],
};

/** Centres for one digit per region; paired regions carry it on the viewer's left. */
export const labels = {
  head: { front: [0, 66], back: [0, 66] },
  'upper-limbs': { front: [-118, 274], back: [-118, 274] },
  trunk: { front: [0, 300], back: [0, 300] },
  'lower-limbs': { front: [-53, 610], back: [-53, 610] },
};
