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
 * a line, as a list of stretches that may overlap.
 */
function sharedArea(polygon, shape, top, bottom) {
  const ys = polygon.map(([, y]) => y);
  const from = Math.max(top, Math.min(...ys));
  const to = Math.min(bottom, Math.max(...ys));
  const lines = Math.max(0, Math.ceil((to - from) * LINES_PER_UNIT));
  const step = (to - from) / lines;
  let sum = 0;
  crossingsOf(polygon, from, step, lines).forEach((crossings, k) => {
    const stretches = shape(from + (k + 0.5) * step).sort((a, b) => a[0] - b[0]);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      let done = crossings[i];
      for (const [left, right] of stretches) {
        const end = Math.min(crossings[i + 1], right);
        sum += Math.max(0, end - Math.max(done, left));
        done = Math.max(done, end);
      }
    }
  });
  return lines > 0 ? sum * step : 0;
}

/** What a level line shares with the strip within `radius` of an endless line, or between two lines square to it. */
function stripReach(line, [x, y], [dx, dy], radius) {
  const length = Math.hypot(dx, dy);
  if (dy === 0) return Math.abs(line - y) <= radius ? [-Infinity, Infinity] : [0, 0];
  const middle = x + ((line - y) * dx) / dy;
  const half = Math.abs((radius * length) / dy);
  return [middle - half, middle + half];
}

function discReach(line, [x, y], radius) {
  const half = Math.sqrt(Math.max(0, radius * radius - (line - y) * (line - y)));
  return [x - half, x + half];
}

/** The rectangle between the ends of a piece of a line. */
function pieceReach(line, from, to, radius) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [left, right] = stripReach(line, from, [dx, dy], radius);
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [start, end] = stripReach(line, middle, [-dy, dx], length / 2);
  return [Math.max(left, start), Math.min(right, end)];
}

/** Area that a polygon shares with strokes that are painted over each other. */
export function sharedWithStrokes(polygon, strokes) {
  const reach = (line) =>
    strokes.flatMap(({ radius, points }) =>
      points.flatMap((from, k) => {
        const to = points[k + 1];
        const disc = discReach(line, from, radius);
        return to ? [disc, pieceReach(line, from, to, radius)] : [disc];
      }),
    );
  const edges = (side) => strokes.flatMap(({ radius, points }) => points.map(([, y]) => y + side * radius));
  return sharedArea(polygon, reach, Math.min(...edges(-1)), Math.max(...edges(1)));
}

/** Area that a polygon shares with a disc. */
export const sharedWithDisc = (polygon, at, radius) => sharedWithStrokes(polygon, [{ radius, points: [at] }]);

/** Area that a polygon shares with the strip within `radius` of an endless line. */
export const sharedWithStrip = (polygon, at, direction, radius) =>
  sharedArea(polygon, (line) => [stripReach(line, at, direction, radius)], -Infinity, Infinity);

/** A hand of about an area, painted in six strokes: palm, four fingers and thumb. */
export function handprint(view, [x, y], area) {
  const unit = Math.sqrt(area / 8.17); // as measured
  const at = ([u, v]) => [x + u * unit, y + v * unit];
  const strokes = [
    [
      1,
      [
        [0, 0.4],
        [0, 0.9],
      ],
    ],
    [
      0.28,
      [
        [-0.75, 0],
        [-0.95, -1.5],
      ],
    ],
    [
      0.28,
      [
        [-0.27, -0.3],
        [-0.32, -2],
      ],
    ],
    [
      0.28,
      [
        [0.27, -0.3],
        [0.32, -1.9],
      ],
    ],
    [
      0.28,
      [
        [0.75, 0],
        [0.95, -1.2],
      ],
    ],
    [
      0.32,
      [
        [0.6, 1],
        [1.6, 0.2],
      ],
    ],
  ];
  return strokes.map(([radius, points]) => ({ tool: 'brush', view, radius: radius * unit, points: points.map(at) }));
}

/** Numbers from 0 to 1 that are the same on every run. */
export function randomFrom(seed) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** A number with mean 0 and standard deviation 1. @param {() => number} random */
export const normalFrom = (random) => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
