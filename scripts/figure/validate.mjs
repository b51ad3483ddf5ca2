/**
 * Measures the measure: `node scripts/figure/validate.mjs`. Prints how far painted percentages lie from exact ones for
 * known shapes at all ages, and how repeatable they are when an unsteady hand paints. The times are in `speed.mjs`.
 */
import { bundleFigure, loadFigure } from './bundle.mjs';
import {
  areaOf,
  handprint,
  normalFrom,
  polygonOf,
  randomFrom,
  sharedWithDisc,
  sharedWithStrip,
  sharedWithStrokes,
} from './shapes.mjs';

const body = await loadFigure(await bundleFigure());
const { bodyAges, bodyFigure, coverageSteps, measureCoverage, storedStrokes } = body;

const brush = (view, radius, points) => ({ tool: 'brush', view, radius, points });
const four = (value) => 4 * Math.round(value / 4);
const largest = (values) => values.reduce((most, value) => Math.max(most, value), 0);
const percentIn = (strokes, age, region) =>
  measureCoverage(strokes, age).regions[region.id].percent / coverageSteps.regions;

/** Errors of one shape: in points of its region, in points of the body, and in percent of the shape. */
function errorOf(strokes, area, age, { region, polygon }) {
  const exact = (100 * area) / areaOf(polygon);
  const part = Math.abs(percentIn(strokes, age, region) - exact);
  return { part, bsa: (part * region.share) / 10_000, relative: (100 * part) / exact, id: region.id };
}

function whole(age, drawn) {
  return errorOf([{ tool: 'fill-region', region: drawn.region.id }], areaOf(drawn.polygon), age, drawn);
}

/** Half of a part: a broad stroke whose straight edge runs through the middle of the region. */
function half(age, drawn, [dx, dy]) {
  const { region, polygon } = drawn;
  const [x, y, width, height] = region.bounds;
  const radius = 200;
  const length = Math.hypot(dx, dy);
  const middle = [four(x + width / 2 + (radius * dy) / length), four(y + height / 2 - (radius * dx) / length)];
  const far = Math.ceil(Math.max(width, height) / 100);
  const ends = [-far, far].map((times) => [middle[0] + times * dx, middle[1] + times * dy]);
  const area = sharedWithStrip(polygon, middle, [dx, dy], radius);
  return errorOf([brush(region.view, radius, ends)], area, age, drawn);
}

const disc = (age, drawn, at, radius) =>
  errorOf([brush(drawn.region.view, radius, [at])], sharedWithDisc(drawn.polygon, at, radius), age, drawn);

/** A hand as large there as 1 % of the body, over the middle of the region. What reaches beyond is not counted. */
function print(age, drawn) {
  const { region, polygon } = drawn;
  const strokes = storedStrokes(handprint(region.view, region.label, (100 * areaOf(polygon)) / region.share));
  return errorOf(strokes, sharedWithStrokes(polygon, strokes), age, drawn);
}

/** How much the grid alone is off for a disc: they all hold the same cells, since points are kept in steps of two. */
function gridErrorOfDisc(radius) {
  const session = body.paintSession('adult', [brush('front', radius, [[0, 600]])]);
  const cells = session.levels('front').reduce((sum, level) => sum + (level >= 2 ? 1 : 0), 0);
  return (100 * cells * body.cellSize * body.cellSize) / (Math.PI * radius * radius) - 100;
}

/** How far the area of a part on the grid is off: percents are of this area. */
function gridErrorOfParts() {
  return largest(
    bodyAges.flatMap((age) =>
      bodyFigure(age).regions.map(({ path, view }, index) => {
        const cells = body.bodyGrid(age, view).sizes[index + 1];
        return 100 * Math.abs((cells * body.cellSize * body.cellSize) / areaOf(polygonOf(path)) - 1);
      }),
    ),
  );
}

const directions = { level: [100, 0], upright: [0, 100], slanting: [96, 28], steep: [-60, 80] };

/** All errors of an age, by kind of shape. */
function errorsAt(age, random) {
  const drawn = bodyFigure(age).regions.map((region) => ({ region, polygon: polygonOf(region.path) }));
  const trunks = drawn.filter(({ region }) => region.id.startsWith('trunk'));
  const places = trunks.flatMap((trunk) =>
    Array.from({ length: 30 }, () => {
      const at = [four(-60 + 120 * random()), four(trunk.region.label[1] - 60 + 120 * random())];
      return { trunk, at };
    }),
  );
  return {
    'whole parts': drawn.map((one) => whole(age, one)),
    'half parts': Object.values(directions).flatMap((way) => drawn.map((one) => half(age, one, way))),
    ...Object.fromEntries(
      [20, 40, 80].map((radius) => [
        `discs of radius ${radius}`,
        places.map(({ trunk, at }) => disc(age, trunk, at, radius)),
      ]),
    ),
    handprints: drawn.map((one) => print(age, one)),
  };
}

const worst = (errors) => errors.reduce((most, error) => (error.part > most.part ? error : most));
const shown = (errors) => {
  const { part, id, age } = worst(errors);
  const relative = largest(errors.map((error) => error.relative));
  const bsa = largest(errors.map((error) => error.bsa));
  const where = age ? `${id}, age ${age}` : id;
  return `${part.toFixed(3)} points of the part (${where}), ${bsa.toFixed(4)} points of the body, ${relative.toFixed(2)} % of the shape`;
};

function knownShapes() {
  const random = randomFrom(7);
  const all = {};
  for (const age of bodyAges) {
    console.log(`\nage ${age}`);
    for (const [name, errors] of Object.entries(errorsAt(age, random))) {
      console.log(`  ${name}: ${shown(errors)}`);
      (all[name] ??= []).push(...errors.map((error) => ({ ...error, age })));
    }
  }
  console.log('\nlargest at any age; a result has steps of 0.01 points of the part');
  for (const [name, errors] of Object.entries(all)) console.log(`  ${name}: ${shown(errors)}`);
  const byGrid = [20, 40, 80].map((radius) => `${radius}: ${gridErrorOfDisc(radius).toFixed(2)} %`);
  console.log(`  areas of whole parts on the grid: ${gridErrorOfParts().toFixed(2)} % of the part`);
  console.log(
    `  of the above by the grid, for discs of radius ${byGrid.join(', ')}; the rest is rounding to those steps`,
  );
}

/** A plaque filled in a spiral by a hand that trembles by a share of the brush and misjudges the edge a little. */
function spiral(plaque, radius, jitter, [cx, cy], normal) {
  const points = [];
  const tremble = () => (normal() * jitter * radius) / 2;
  for (let ring = Math.max(0, plaque - radius + tremble()); ; ring = Math.max(0, ring - 1.3 * radius)) {
    const steps = Math.max(6, Math.round((2 * Math.PI * ring) / radius));
    for (let k = 0; k <= steps; k++) {
      const angle = (2 * Math.PI * k) / steps;
      points.push([cx + ring * Math.cos(angle) + tremble(), cy + ring * Math.sin(angle) + tremble()]);
    }
    if (ring === 0) return points;
  }
}

function repeatability() {
  const runs = 100;
  const random = randomFrom(12_345);
  const normal = () => normalFrom(random);
  console.log(`\nrepeatability: a round plaque painted ${runs} times by an unsteady hand`);
  const cases = [
    [30, 12],
    [60, 20],
    [60, 32],
    [120, 32],
  ];
  for (const [age, id] of [
    ['adult', 'trunk.front'],
    ['adult', 'thigh-left.front'],
    ['0', 'trunk.back'],
  ]) {
    const region = bodyFigure(age).regions.find((one) => one.id === id);
    const polygon = polygonOf(region.path);
    for (const [plaque, radius] of cases) {
      for (const jitter of [0.15, 0.3]) {
        const found = Array.from({ length: runs }, () => {
          const at = region.label.map((value) => value - 20 + 40 * random());
          const exact = (10_000 * sharedWithDisc(polygon, at, plaque)) / areaOf(polygon);
          const points = spiral(plaque, radius, jitter, at, normal);
          const { low, percent, high } = measureCoverage([brush(region.view, radius, points)], age).regions[id];
          return { ratio: percent / exact, holds: low <= exact && exact <= high, half: (high - low) / 2 / percent };
        });
        const mean = found.reduce((sum, { ratio }) => sum + ratio, 0) / runs;
        const variance = found.reduce((sum, { ratio }) => sum + (ratio - mean) * (ratio - mean), 0) / (runs - 1);
        const half = found.reduce((sum, one) => sum + one.half, 0) / runs;
        console.log(
          `  ${age} ${id}, plaque ${plaque}, brush ${radius}, jitter ${jitter}: mean ratio ${mean.toFixed(3)}, ` +
            `CV ${((100 * Math.sqrt(variance)) / mean).toFixed(1)} %, interval holds the truth ` +
            `${found.filter(({ holds }) => holds).length} %, half width ±${(100 * half).toFixed(0)} %`,
        );
      }
    }
  }
}

knownShapes();
repeatability();
