/**
 * Checks the PASI body figure as shipped: `node scripts/figure/check.mjs`. In each view the regions must tile the
 * silhouette, be symmetric and hold their digit; the module must be what the generator yields, and small.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dataFile, moduleText } from './generate.mjs';

const CELL = 1; // thousandths of the stature
const MAX_GZIP_BYTES = 1250; // with its long names; a minifier saves about 200 more

/** The module's own types, and no others, so that plain Node can read it. */
const stripTypes = (source) =>
  source
    .replace(/^(export )?type .*;$/gm, '')
    .replace(/^(export const \w+): .* = /gm, '$1 = ')
    .replace(/: (string|Point)(\[\])*(?=[,)]| =>)/g, '');
const stripComments = (source) => source.replace(/^\s*\/[/*].*$/gm, '').replace(/^\s+/gm, '');

const source = readFileSync(dataFile, 'utf8');
const script = stripComments(stripTypes(source));
const figure = await import(`data:text/javascript,${encodeURIComponent(script)}`);

/** Closed chains of control points in a path of absolute M, C and Z. */
const chainsOf = (d) =>
  d
    .split('Z')
    .filter(Boolean)
    .map((chain) => Array.from(chain.matchAll(/(-?\d+),(-?\d+)/g), ([, x, y]) => [Number(x), Number(y)]));

const cubicsOf = (chain) => {
  const cubics = [];
  for (let k = 0; k + 3 < chain.length; k += 3) cubics.push(chain.slice(k, k + 4));
  return cubics;
};

/** Twenty times the exact area of closed chains of cubics (Green's theorem): an integer, since the points are. */
const areaOf = (d) =>
  chainsOf(d).reduce((sum, chain) => {
    const parts = cubicsOf(chain).map((cubic) => {
      const cross = (i, j) => cubic[i][0] * cubic[j][1] - cubic[j][0] * cubic[i][1];
      return 6 * cross(0, 1) + 3 * cross(0, 2) + cross(0, 3) + 3 * cross(1, 2) + 3 * cross(1, 3) + 6 * cross(2, 3);
    });
    return sum + Math.abs(parts.reduce((total, part) => total + part, 0));
  }, 0);

const flatten = (chain, steps = 24) =>
  cubicsOf(chain).flatMap((cubic) =>
    Array.from({ length: steps }, (_, i) => {
      const t = i / steps;
      const u = 1 - t;
      const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      return [0, 1].map((axis) => cubic.reduce((sum, point, k) => sum + weights[k] * point[axis], 0));
    }),
  );

const [left, top, width, height] = figure.figureViewBox.split(' ').map(Number);
const columns = width / CELL;
const rows = height / CELL;
const cellAt = ([x, y]) => Math.floor((y - top) / CELL) * columns + Math.floor((x - left) / CELL);

/** Winding number at every cell centre. */
function windings(d) {
  const crossings = Array.from({ length: rows }, () => []);
  for (const polygon of chainsOf(d).map((chain) => flatten(chain))) {
    for (const [i, [ax, ay]] of polygon.entries()) {
      const [bx, by] = polygon[(i + 1) % polygon.length];
      const turn = ay < by ? 1 : -1;
      const first = Math.ceil((Math.min(ay, by) - top) / CELL - 0.5);
      for (let row = first; top + (row + 0.5) * CELL < Math.max(ay, by); row++) {
        const y = top + (row + 0.5) * CELL;
        crossings[row].push([ax + ((bx - ax) * (y - ay)) / (by - ay), turn]);
      }
    }
  }
  const grid = new Int8Array(columns * rows);
  for (const [row, list] of crossings.entries()) {
    for (const [x, turn] of list) {
      for (let column = Math.max(0, Math.ceil((x - left) / CELL - 0.5)); column < columns; column++) {
        grid[row * columns + column] += turn;
      }
    }
  }
  return grid;
}

const regions = Object.entries(figure.figureRegions);
const failures = [];
const expect = (holds, message) => holds || failures.push(message);

for (const view of ['front', 'back']) {
  const paths = regions.map(([, region]) => region[view]);
  const areas = paths.map(areaOf);
  const whole = areaOf(figure.figureSilhouette);
  const sum = areas.reduce((total, area) => total + area, 0);
  expect(
    sum === whole,
    `${view}: the regions' exact areas miss the silhouette's by ${(sum - whole) / 20} square units`,
  );

  const ground = windings(figure.figureSilhouette);
  const layers = paths.map(windings);
  const count = (test) => ground.reduce((total, _, cell) => total + (test(cell) ? 1 : 0), 0);
  const covers = (cell) => layers.filter((layer) => layer[cell] !== 0).length;
  const faults = {
    'in two regions': count((cell) => covers(cell) > 1),
    'in no region': count((cell) => ground[cell] !== 0 && covers(cell) === 0),
    'outside the silhouette': count((cell) => ground[cell] === 0 && covers(cell) > 0),
    'where an outline crosses itself': count((cell) => [ground, ...layers].some((layer) => Math.abs(layer[cell]) > 1)),
  };
  for (const [where, cells] of Object.entries(faults)) expect(cells === 0, `${view}: ${cells} cells ${where}`);

  for (const [i, [id, region]] of regions.entries()) {
    const points = chainsOf(region[view]).flat();
    const listed = (sign) =>
      points
        .map(([x, y]) => `${sign * x + 0},${y}`)
        .sort()
        .join(' ');
    expect(listed(1) === listed(-1), `${view}: ${id} is not its own mirror image`);
    expect(layers[i][cellAt(region.label[view])] !== 0, `${view}: the digit of ${id} lies outside`);
  }
  const shares = regions.map(([id], i) => `${id} ${((100 * areas[i]) / whole).toFixed(1)} %`).join(', ');
  console.log(`${view}: ${count((cell) => ground[cell] !== 0)} cells; drawn shares: ${shares}`);
}

const bytes = gzipSync(script, { level: 9 }).length;
const arcBytes = gzipSync(script.match(/arc\([^)]*\)/g).join(), { level: 9 }).length;
console.log(`gzip: arcs ${arcBytes} bytes, module without types, comments and indents ${bytes} bytes`);
expect(bytes <= MAX_GZIP_BYTES, `more than ${MAX_GZIP_BYTES} bytes`);
expect(source === moduleText(), 'figure-data.ts is not what generate.mjs yields; run it');

for (const failure of failures) console.error(failure);
console.log(
  failures.length ? `${failures.length} failures` : 'The regions tile the silhouette; halves are mirror images.',
);
process.exitCode = failures.length ? 1 : 0;
