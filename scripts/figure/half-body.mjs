/**
 * Landmarks of the painted body figure: one half, x > 0, in thousandths of the stature, from a table of proportions.
 *
 * Front and back share the silhouette; borders and detail lines differ. Every border starts and ends on a landmark of
 * the outline, so the outline falls into arcs and a region is a walk over arcs: neighbours share every number. Palms
 * face forward and feet hang, so that the views show palms and soles. The folds of axilla and groin lie on the trunk's
 * side of their borders, as PASI counts them.
 */
import { bone, join, mix, part } from './geometry.mjs';
import { proportionsOf } from './proportions.mjs';
import { spline } from './spline.mjs';

/**
 * Arcs of the right half, each a chain of cubic control points from one border landmark to the next, and faint lines
 * inside the regions.
 * @param {string} age
 */
export function halfBody(age) {
  const p = proportionsOf(age);
  const head = headOf(p);
  const arm = armOf(p, head.corner);
  const leg = legOf(p, arm.axilla);
  return {
    arcs: { ...head.arcs, ...arm.arcs, ...leg.arcs },
    details: detailsOf(p, arm.hand, leg.foot),
  };
}

/** Skull, a hint of an ear, and the jaw, which runs on as the border with the neck. */
function headOf({ head: height, headW: width, neckW }) {
  const at = (x, y, way) => (way === undefined ? [x * width, y * height] : [x * width, y * height, way]);
  const skull = spline([at(0, 0, 0), at(0.74, 0.125), at(1, 0.41, 91), at(0.985, 0.49)]);
  const ear = spline([at(0.985, 0.49, -40), at(1.075, 0.505), at(1.045, 0.615), at(0.955, 0.67, 150)]);
  // Neck to head: 0.71 in adults, 0.56 at birth, where the cheeks hang lower.
  const slim = Math.min((neckW * 1.03) / width, 0.77);
  const hang = 0.71 - slim;
  const corner = at(slim, 0.872 + hang * 0.4);
  const jaw = spline([
    at(0.955, 0.67, 97),
    at(0.885, 0.785 + hang * 0.16),
    corner,
    at(0.56 * slim, 0.973 + hang * 0.07),
    at(0, 1, 180),
  ]);
  const arcs = {
    head: join(skull, ear, part(jaw, 0, 2)),
    jaw: part(jaw, 2),
    nape: spline([
      [...corner, 152],
      [0, mix(corner[1], height, 0.6), 180],
    ]),
  };
  return { arcs, corner };
}

/** From the jaw over neck, shoulder and arm to the thumb, round the hand, and back up to the fold of the axilla. */
function armOf(p, corner) {
  const { shoulderY, shoulderX, neckW } = p;
  const [girth, wrist] = [p.arm / 100, p.wrist / 100];
  const elbow = mix(girth, wrist, 0.5);
  const acromion = [0.815 * shoulderX, shoulderY];
  const collar = [neckW * 1.42, mix(corner[1], shoulderY, 0.66)];
  const axilla = [p.chest + mix(3.5, 7 - 3.5 * girth, 1.8), shoulderY + p.axilla];

  const upper = bone(shoulderX - 23 * girth, shoulderY + 22 * mix(1, 2 - girth, 0.25), p.upperArm, p.armAngle);
  const fore = bone(...upper.at(1), p.forearm, p.armAngle - 3);
  const palm = bone(...fore.at(1), p.hand, p.armAngle - 4);
  const hand = (u, v, way) => palm.at(u, v * p.hand * mix(1, wrist, 0.35), way);
  const [elbowOut, elbowIn] = [upper.at(1, 23.6 * elbow), upper.at(1, -22 * elbow)];
  const [wristOut, wristIn] = [fore.at(1, 16.5 * wrist), fore.at(1, -16 * wrist, 184)];

  const outer = spline([
    [...corner, 97],
    [neckW, mix(corner[1], shoulderY, 0.3)],
    collar,
    acromion,
    upper.at(0.22, 30 * mix(1, girth, 0.8)),
    elbowOut,
    fore.at(0.3, 24.4 * mix(girth, elbow, 0.5)),
    fore.at(0.8, 17 * wrist),
    wristOut,
    hand(0.16, 0.2),
    hand(0.34, 0.29),
    hand(0.53, 0.385),
    hand(0.622, 0.412),
    hand(0.662, 0.375),
    hand(0.615, 0.31),
    hand(0.44, 0.232),
  ]);
  const inner = spline([
    wristIn,
    fore.at(0.84, -16.3 * wrist),
    fore.at(0.34, -22.4 * mix(girth, elbow, 0.5)),
    elbowIn,
    upper.at(0.7, -23.8 * girth),
    [...axilla, 257],
  ]);
  const arcs = {
    neck: part(outer, 0, 2),
    shoulder: part(outer, 2, 3),
    collarFront: spline([collar, [0, shoulderY + 2, 180]]),
    collarBack: spline([collar, [0, mix(collar[1], shoulderY, 0.42), 180]]),
    armOut: part(outer, 3, 5),
    forearmOut: part(outer, 5, 8),
    hand: join(part(outer, 8), ...fingersOf(hand, wristIn)),
    forearmIn: part(inner, 0, 3),
    armIn: part(inner, 3),
    elbow: spline([upper.at(1, 23.6 * elbow, 104), upper.at(1, -22 * elbow, 76)]),
    wrist: spline([
      [...wristOut, 190 - fore.degrees],
      [...wristIn.slice(0, 2), 170 - fore.degrees],
    ]),
    armpit: spline([
      [...acromion, 105],
      [acromion[0] - 5, mix(shoulderY, axilla[1], 0.6)],
      [...axilla, 68],
    ]),
  };
  return { arcs, axilla, hand };
}

/** Index to little finger, and the edge of the hand up to the wrist; u along the hand, v outwards, in hand lengths. */
const fingersOf = (hand, wristIn) => [
  spline([hand(0.44, 0.232, 15), hand(0.62, 0.238), hand(0.8, 0.222), hand(0.885, 0.172, 90), hand(0.862, 0.12)]),
  spline([hand(0.862, 0.12, 4), hand(0.965, 0.09), hand(1, 0.045, 90), hand(0.965, 0.005), hand(0.878, 0)]),
  spline([hand(0.878, 0, 9), hand(0.94, -0.022), hand(0.965, -0.06, 90), hand(0.925, -0.1), hand(0.8, -0.112)]),
  spline([
    hand(0.8, -0.112, 5),
    hand(0.832, -0.132),
    hand(0.842, -0.165, 95),
    hand(0.78, -0.202),
    hand(0.6, -0.218),
    hand(0.32, -0.212),
    hand(0.13, -0.175),
    wristIn,
  ]),
];

/** From the axilla over flank, hip and leg to the toes, and back up to the crotch; folds of groin and buttock. */
function legOf(p, axilla) {
  const { waist, waistY, hip, crotchY, kneeX, kneeY, ankleX, ankleY } = p;
  const [knee, calf, ankle] = [p.knee / 100, p.calf / 100, p.ankle / 100];
  const plump = mix(1, knee, 5); // soft thighs in infants
  const hipTop = [mix(waist, hip, 0.76), mix(waistY, crotchY, 0.5)];
  const down = p.groin / 100;
  const groin = [mix(waist, hip, Math.min(1, 0.76 + 1.3 * (down - 0.5))), mix(waistY, crotchY, down)];
  const fold = [hip + 0.8, crotchY - 10];
  const crotch = [0, crotchY];

  // From hip (0) over knee (1) to ankle (2), w to the outer side.
  const leg = (t, w) =>
    t < 1
      ? [mix(hip / 2, kneeX, t) + w, mix(crotchY, kneeY, t)]
      : [mix(kneeX, ankleX, t - 1) + w, mix(kneeY, ankleY, t - 1)];
  const thigh = (t, atKnee, extra) => mix(hip / 2, atKnee * knee, t) + extra;
  const sole = bone(ankleX, ankleY, p.foot, 8);
  const foot = (u, v, way) => sole.at(u, v * 84 * mix(1, ankle, 0.45) * mix(1, p.foot / 84, 0.6), way);
  const [kneeOut, kneeIn] = [leg(1, 26.5 * knee), leg(1, -26 * knee)];
  const [ankleOut, ankleIn] = [leg(2, 18.5 * ankle), leg(2, -18.5 * ankle)];

  const outer = spline([
    [...axilla, 93],
    [waist, waistY],
    hipTop,
    groin,
    fold,
    leg(0.3, thigh(0.3, 26.5, 2.6 * plump)),
    leg(0.72, thigh(0.72, 26.5, 1.6 * plump)),
    kneeOut,
    leg(1.31, 30.5 * calf),
    leg(1.66, 24 * mix(calf, ankle, 0.5)),
    leg(1.88, 18.2 * ankle),
    ankleOut,
    foot(0.2, 0.238),
    foot(0.4, 0.262),
    foot(0.64, 0.328),
    foot(0.78, 0.335),
    foot(0.845, 0.29, 95),
    foot(0.822, 0.24),
  ]);
  const inner = spline([
    [...ankleIn, 268],
    leg(1.87, -18.4 * ankle),
    leg(1.68, -23.5 * mix(calf, ankle, 0.5)),
    leg(1.36, -31 * calf),
    kneeIn,
    leg(0.55, -thigh(0.55, 26, 0.7 * plump)),
    leg(0.16, -thigh(0.16, 26, plump - 2)),
    [...crotch, 252],
  ]);
  const arcs = {
    flank: part(outer, 0, 2),
    hipUpper: part(outer, 2, 3),
    hipLower: part(outer, 3, 4),
    thighOut: part(outer, 4, 7),
    legOut: part(outer, 7, 11),
    foot: join(part(outer, 11), ...toesOf(foot, ankleIn)),
    legIn: part(inner, 0, 4),
    thighIn: part(inner, 4),
    knee: spline([
      [...kneeOut, 168],
      [...kneeIn, 192],
    ]),
    ankle: spline([
      [...ankleOut, 165],
      [...ankleIn, 195],
    ]),
    ...foldsOf({ hip, hipTop, groin, fold, crotch }),
  };
  return { arcs, foot };
}

/** Little to big toe, and the inner edge of the foot up to the ankle; u along the foot, v outwards. */
const toesOf = (foot, ankleIn) => [
  spline([foot(0.822, 0.24, 25), foot(0.888, 0.198, 95), foot(0.864, 0.15)]),
  spline([foot(0.864, 0.15, 25), foot(0.925, 0.105, 95), foot(0.902, 0.056)]),
  spline([foot(0.902, 0.056, 25), foot(0.96, 0.008, 95), foot(0.932, -0.05)]),
  spline([
    foot(0.932, -0.05, 10),
    foot(0.975, -0.08),
    foot(1, -0.145, 92),
    foot(0.95, -0.218),
    foot(0.82, -0.25),
    foot(0.66, -0.25),
    foot(0.4, -0.2),
    foot(0.16, -0.212),
    [...ankleIn, 268],
  ]),
];

/** The groin is one crease from hip to crotch; the genitals are a small arch at its foot, not a waistband. */
function foldsOf({ hip, hipTop, groin, fold, crotch }) {
  const pubis = [0.36 * hip, mix(groin[1], crotch[1], 0.6)];
  const crease = spline([[...groin, 146], pubis, [...crotch, 126]]);
  const cleft = [0, hipTop[1] + 3];
  const third = (t) => [0, mix(cleft[1], crotch[1], t)];
  return {
    groin: part(crease, 0, 1),
    perineum: part(crease, 1),
    pubis: spline([pubis, [0, pubis[1] - 0.18 * hip, 180]]),
    buttockTop: spline([
      [...hipTop, 196],
      [0.46 * hip, hipTop[1] - 11],
      [...cleft, 148],
    ]),
    cleft: [cleft, third(1 / 3), third(2 / 3), crotch],
    gluteal: spline([
      [...fold, 142],
      [0.5 * hip, crotch[1] + 14, 184],
      [...crotch, 226],
    ]),
  };
}

/** Quiet lines: never a border, never a target. Those named `both` are drawn in both views. */
function detailsOf(p, hand, foot) {
  const { shoulderX: x, shoulderY: y } = p;
  return {
    both: [
      spline([hand(0.862, 0.12), hand(0.6, 0.118)]),
      spline([hand(0.878, 0), hand(0.58, 0.004)]),
      spline([hand(0.8, -0.112), hand(0.58, -0.11)]),
      spline([foot(0.822, 0.24), foot(0.74, 0.215)]),
      spline([foot(0.864, 0.15), foot(0.77, 0.13)]),
      spline([foot(0.902, 0.056), foot(0.8, 0.04)]),
      spline([foot(0.932, -0.05), foot(0.8, -0.06)]),
    ],
    front: [
      spline([
        [0.13 * x, y + 8],
        [0.36 * x, y + 5.5],
        [0.58 * x, y - 0.5],
      ]), // collar bone
      spline([hand(0.22, 0.12), hand(0.34, 0.075), hand(0.46, 0.15)]), // ball of the thumb
      spline([
        [0, mix(p.waistY, p.crotchY, 0.175), 0],
        [3, mix(p.waistY, p.crotchY, 0.16)],
      ]), // navel
    ],
    back: [
      spline([
        [x * 0.3, y + 0.6 * p.axilla],
        [x * 0.37, y + 1.0 * p.axilla],
        [x * 0.55, y + 1.12 * p.axilla],
      ]), // shoulder blade
      spline([foot(0.16, 0.19), foot(0.36, 0.01), foot(0.16, -0.18)]), // heel
      spline([
        [0, y + 30],
        [0, mix(p.waistY, p.crotchY, 0.3)],
      ]), // spine
    ],
  };
}
