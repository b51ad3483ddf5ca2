/**
 * Times of painting in milliseconds, medians: `node scripts/figure/speed.mjs`. What a page meets at its first touch is
 * measured in freshly loaded copies of the entry, which the engine has not warmed to.
 */
import { gzipSync } from 'node:zlib';
import { bundleFigure, loadFigure } from './bundle.mjs';
import { picture } from './picture.mjs';

const ROUNDS = 9;

const code = await bundleFigure();
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const time = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const times = [];
/** Medians of what `measure` returns by name, over rounds that each start cold. */
async function cold(measure) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(measure(await loadFigure(code)));
  for (const name of Object.keys(rounds[0])) times.push({ what: name, cold: median(rounds.map((one) => one[name])) });
}

const strokes = picture();
const body = await loadFigure(code);

for (const age of body.bodyAges) {
  await cold((fresh) => ({
    [`grid ${age} front`]: time(() => fresh.bodyGrid(age, 'front')),
    [`grid ${age} back, after the front`]: time(() => fresh.bodyGrid(age, 'back')),
    [`drawing ${age}`]: time(() => fresh.bodyFigure(age)),
  }));
}

/** One more stroke of 14 points on a session. */
function drawOn(session, { points, ...held }) {
  session.start(held, ...points[0]);
  for (const point of points.slice(1)) session.extend(...point);
  session.end();
}

const more = picture({ seed: 99 });
const text = body.encodeStrokes(strokes, 'adult');
await cold((fresh) => {
  fresh.bodyGrid('adult', 'front');
  let read;
  let session;
  return {
    'decode 200 strokes': time(() => (read = fresh.decodeStrokes(text))),
    'session of 200 stored strokes': time(() => (session = fresh.paintSession('adult', read.strokes))),
    'coverage() of it': time(() => session.coverage()),
    'encode them': time(() => fresh.encodeStrokes(session.strokes, 'adult')),
    'one more stroke: start, 13 × extend, end': time(() => drawOn(session, more[2])),
    'coverage() then': time(() => session.coverage()),
    'encode then': time(() => fresh.encodeStrokes(session.strokes, 'adult')),
  };
});

/** The same once the engine has warmed to it. */
function warm(what, work, before = () => undefined) {
  const found = Array.from({ length: 60 }, (_, round) => {
    before(round);
    return time(() => work(round));
  });
  const row = times.find((one) => one.what === what);
  const warmed = median(found.slice(20));
  if (row) row.warm = warmed;
  else times.push({ what, warm: warmed });
}

const { strokes: stored } = body.decodeStrokes(text);
const session = body.paintSession('adult', stored);
warm('decode 200 strokes', () => body.decodeStrokes(text));
warm('session of 200 stored strokes', () => body.paintSession('adult', stored));
warm('measureCoverage of 200 raw strokes', () => body.measureCoverage(strokes, 'adult'));
warm('coverage() of it', () => session.coverage());
warm('encode them', () => body.encodeStrokes(session.strokes, 'adult'));
const undo = () => session.undo();
drawOn(session, more[0]);
warm('one more stroke: start, 13 × extend, end', (round) => drawOn(session, more[round]), undo);
warm('coverage() then', () => session.coverage());
warm(
  'encode then',
  () => body.encodeStrokes(session.strokes, 'adult'),
  (round) => {
    undo();
    drawOn(session, more[round]);
  },
);
warm(
  'all of one more stroke: draw, coverage(), encode',
  (round) => {
    drawOn(session, more[round]);
    session.coverage();
    body.encodeStrokes(session.strokes, 'adult');
  },
  undo,
);

const width = Math.max(...times.map(({ what }) => what.length));
const shown = (ms) => (ms === undefined ? '' : ms.toFixed(2)).padStart(9);
console.log(`${'milliseconds'.padEnd(width)}     cold     warm`);
for (const { what, cold: first, warm: later } of times) console.log(what.padEnd(width) + shown(first) + shown(later));
console.log(`\n200 strokes of 14 points: ${text.length} signs; as JSON ${JSON.stringify(strokes).length}`);
console.log(`the entry: ${gzipSync(code, { level: 9 }).length} bytes gzip`);
