/** Exact areas of known shapes on the body figure, by floating point: what measured percentages are held against. */

const LINES_PER_UNIT = 8;
const STEPS_PER_CURVE = 24;

/** Corners of closed SVG path data of absolute cubics. @param {string} path */
export function polygonOf(path) {
  const points = Array.from(path.matchAll(/(-?\d+),(-?\d+)/g), ([, x, y]) => [Number(x), Number(y)]);
  return Array.from({ length: (points.length - 1) / 3 }).flatMap((_, piece) =>
    Array.from({ length: STEPS_PER_CURVE }, (_, i) => {
      const t = i / STEPS_PER_CURVE;
      const u = 1 - t;
      const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      return [0, 1].map((axis) => weights.reduce((sum, weight, k) => sum + weight * points[3 * piece + k][axis], 0));
    }),
  );
}

export const areaOf = (polygon) =>
  Math.abs(polygon.reduce((sum, [x, y], i) => sum + x * next(polygon, i)[1] - y * next(polygon, i)[0], 0) / 2);

const next = (polygon, i) => polygon[(i + 1) % polygon.length];

/** Where level lines cross a polygon, line by line in ascending order; line k lies at y0 + (k + 1/2) step. */
function crossingsOf(polygon, y0, step, lines) {
  const found = Array.from({ length: lines }, () => []);
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = next(polygon, i);
    const first = Math.max(0, Math.ceil((Math.min(ay, by) - y0) / step - 0.5));
    const end = Math.min(lines, Math.ceil((Math.max(ay, by) - y0) / step - 0.5));
    for (let k = first; k < end; k++) found[k].push(ax + ((bx - ax) * (y0 + (k + 0.5) * step - ay)) / (by - ay));
  });
  for (const list of found) list.sort((a, b) => a - b);
  return found;
}

/**
 * Area that a polygon shares with a shape, added up from level lines. The shape says from where to where it reaches on
 * a line, or nothing.
 */
export function sharedArea(polygon, shape, top, bottom) {
  const ys = polygon.map(([, y]) => y);
  const from = Math.max(top, Math.min(...ys));
  const to = Math.min(bottom, Math.max(...ys));
  const lines = Math.max(0, Math.ceil((to - from) * LINES_PER_UNIT));
  const step = (to - from) / lines;
  let sum = 0;
  crossingsOf(polygon, from, step, lines).forEach((crossings, k) => {
    const reach = shape(from + (k + 0.5) * step);
    if (!reach) return;
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      sum += Math.max(0, Math.min(crossings[i + 1], reach[1]) - Math.max(crossings[i], reach[0]));
    }
  });
  return lines > 0 ? sum * step : 0;
}

/** Area that a polygon shares with a disc. */
export function sharedWithDisc(polygon, [x, y], radius) {
  const reach = (line) => {
    const half = Math.sqrt(Math.max(0, radius * radius - (line - y) * (line - y)));
    return [x - half, x + half];
  };
  return sharedArea(polygon, reach, y - radius, y + radius);
}

/** Area that a polygon shares with the strip within `radius` of an endless line. */
export function sharedWithStrip(polygon, [x, y], [dx, dy], radius) {
  const length = Math.hypot(dx, dy);
  const reach = (line) => {
    if (dy === 0) return Math.abs(line - y) <= radius ? [-Infinity, Infinity] : undefined;
    const middle = x + ((line - y) * dx) / dy;
    const half = Math.abs((radius * length) / dy);
    return [middle - half, middle + half];
  };
  return sharedArea(polygon, reach, -Infinity, Infinity);
}

/** Numbers from 0 to 1 that are the same on every run. */
export function randomFrom(seed) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** A number with mean 0 and standard deviation 1. @param {() => number} random */
export const normalFrom = (random) => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
