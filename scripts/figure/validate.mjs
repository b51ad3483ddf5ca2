/**
 * Measures the measure: `node scripts/figure/validate.mjs`. Prints how far painted percentages lie from exact ones for
 * known shapes, how repeatable they are when an unsteady hand paints, and what painting costs.
 *
 * Machines are noisy, so times are ratios to one summing pass over the grid, measured in turn in the same run.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { fromSources } from '../source-condition.mjs';
import { areaOf, normalFrom, polygonOf, randomFrom, sharedWithDisc, sharedWithStrip } from './shapes.mjs';

/** The entry as a page would load it. */
async function loadBundle() {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: fromSources,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'packages/scoring/src/body-figure/index.ts',
        preserveEntrySignatures: 'strict',
        output: { comments: false },
      },
    },
  });
  return output[0].code;
}

const code = await loadBundle();
const body = await import(`data:text/javascript,${encodeURIComponent(code)}`);
const { bodyAges, bodyFigure, bodyGrid, coverageSteps, encodeStrokes, measureCoverage, paintSession } = body;

const brush = (view, radius, points) => ({ tool: 'brush', view, radius, points });
const four = (value) => 4 * Math.round(value / 4);
const largest = (values) => values.reduce((most, value) => Math.max(most, value), 0);
const percentIn = (strokes, age, region) =>
  measureCoverage(strokes, age).regions[region.id].percent / coverageSteps.regions;

/** Errors of one shape, in points of its region and in points of the body. */
const errorOf = (measured, exact, region) => {
  const part = Math.abs(measured - exact);
  return { part, bsa: (part * region.share) / 10_000, id: region.id };
};

function halfPart(region, polygon, age, [dx, dy]) {
  const [x, y, width, height] = region.bounds;
  const radius = 200;
  const length = Math.hypot(dx, dy);
  const middle = [four(x + width / 2 + (radius * dy) / length), four(y + height / 2 - (radius * dx) / length)];
  const far = Math.ceil(Math.max(width, height) / 100);
  const ends = [-far, far].map((times) => [middle[0] + times * dx, middle[1] + times * dy]);
  const exact = (100 * sharedWithStrip(polygon, middle, [dx, dy], radius)) / areaOf(polygon);
  return errorOf(percentIn([brush(region.view, radius, ends)], age, region), exact, region);
}

/** A disc as large as one handprint there, over the middle of the region; what reaches beyond it is not counted. */
function handprint(region, polygon, age) {
  const radius = Math.min(252, Math.max(4, four(Math.sqrt((100 * areaOf(polygon)) / region.share / Math.PI))));
  const at = region.label.map(four);
  const exact = (100 * sharedWithDisc(polygon, at, radius)) / areaOf(polygon);
  return errorOf(percentIn([brush(region.view, radius, [at])], age, region), exact, region);
}

function discs(age, radius, random) {
  const errors = ['front', 'back'].flatMap((view) => {
    const region = bodyFigure(age).regions.find(({ id }) => id === `trunk.${view}`);
    const area = areaOf(polygonOf(region.path));
    return Array.from({ length: 30 }, () => {
      const at = [four(-60 + 120 * random()), four(region.label[1] - 60 + 120 * random())];
      const exact = (100 * Math.PI * radius * radius) / area;
      const error = errorOf(percentIn([brush(view, radius, [at])], age, region), exact, region);
      return { ...error, relative: (100 * error.part) / exact };
    });
  });
  return { relative: largest(errors.map(({ relative }) => relative)), bsa: largest(errors.map(({ bsa }) => bsa)) };
}

function knownShapes() {
  const directions = { level: [100, 0], upright: [0, 100], slanting: [96, 28], steep: [-60, 80] };
  const random = randomFrom(7);
  for (const age of bodyAges) {
    const regions = bodyFigure(age).regions.map((region) => ({ region, polygon: polygonOf(region.path) }));
    const wholes = regions.map(({ region }) => percentIn([{ tool: 'fill-region', region: region.id }], age, region));
    const halves = Object.values(directions).flatMap((way) =>
      regions.map(({ region, polygon }) => halfPart(region, polygon, age, way)),
    );
    const prints = regions.map(({ region, polygon }) => handprint(region, polygon, age));
    const worst = (errors) => errors.reduce((most, error) => (error.part > most.part ? error : most));
    const row = (name, errors) => {
      const { part, id } = worst(errors);
      const bsa = largest(errors.map((error) => error.bsa));
      console.log(`  ${name}: ${part.toFixed(3)} points of the part (${id}), ${bsa.toFixed(4)} points of the body`);
    };
    console.log(`\nage ${age}`);
    console.log(`  whole parts: ${largest(wholes.map((percent) => 100 - percent))} points off`);
    row('half parts', halves);
    row('handprints', prints);
    for (const radius of [20, 40, 80]) {
      const { relative, bsa } = discs(age, radius, random);
      console.log(
        `  discs of radius ${radius}: ${relative.toFixed(2)} % of the disc, ${bsa.toFixed(4)} points of the body`,
      );
    }
  }
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

/** Strokes like those of a careful afternoon: 200 lines of 14 points over the front. */
function picture() {
  const random = randomFrom(12_345);
  const normal = () => normalFrom(random);
  return Array.from({ length: 200 }, (_, k) => {
    let [x, y, angle] = [760 * random() - 380, 50 + 1950 * random(), 6.3 * random()];
    const points = Array.from({ length: 14 }, () => {
      angle += 0.7 * normal();
      return [(x += 22 * Math.cos(angle)), (y += 22 * Math.sin(angle))];
    });
    return brush('front', [12, 20, 32, 48][k % 4], points);
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Median ratio of a task's time to the yardstick's, each measured in turn. */
function ratioOf(work, yardstick, rounds = 15) {
  const time = (task) => {
    const start = performance.now();
    task();
    return performance.now() - start;
  };
  for (let k = 0; k < 3; k++) time(work);
  return median(Array.from({ length: rounds }, () => time(work) / time(yardstick)));
}

function timings() {
  const strokes = picture();
  const { regions } = bodyGrid('adult', 'front');
  let sink = 0;
  const pass = () => {
    for (let at = 0; at < regions.length; at++) sink += regions[at];
  };
  for (let k = 0; k < 20; k++) pass();
  const session = paintSession('adult', strokes);
  const { points, ...held } = strokes[2];
  const drawn = () => {
    session.start(held, ...points[0]);
    for (const point of points.slice(1)) session.extend(...point);
    return session.end();
  };
  const fresh = paintSession('adult');
  const empty = () => {
    fresh.start(held, ...points[0]);
    for (const point of points.slice(1)) fresh.extend(...point);
    fresh.end();
    fresh.undo();
  };
  const rows = {
    'one stroke of 14 points, drawn, kept and undone': empty,
    'the same over a full picture': () => drawn() && session.undo(),
    'reading the coverage': () => session.coverage(),
    'filling the trunk and taking it back': () =>
      fresh.apply({ tool: 'fill-region', region: 'trunk.front' }) && fresh.undo(),
    'replaying 200 saved strokes': () => measureCoverage(strokes, 'adult'),
    'encoding 200 strokes': () => encodeStrokes(strokes, 'adult'),
  };
  console.log(`\ntimes, in passes over a grid of ${regions.length} cells`);
  for (const [name, work] of Object.entries(rows)) console.log(`  ${name}: ${ratioOf(work, pass).toFixed(2)}`);
  const text = encodeStrokes(strokes, 'adult');
  console.log(`\n200 strokes × 14 points: ${text.length} signs; as JSON ${JSON.stringify(strokes).length}`);
  console.log(`the entry: ${gzipSync(code, { level: 9 }).length} bytes gzip${sink < 0 ? ' ' : ''}`);
}

knownShapes();
repeatability();
timings();
