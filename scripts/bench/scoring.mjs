// @ts-check
import { existsSync } from 'node:fs';
import { median } from './median.mjs';

const built = new URL('../../packages/scoring/dist/index.js', import.meta.url);
if (!existsSync(built)) throw new Error('Build first: pnpm build');
/** @type {typeof import('../../packages/scoring/src/index.ts')} */
const { dlqi, pasi, sledai2k } = await import(built.href);

/** A few hundred different patients, so that no engine learns one by heart. @param {(i: number) => object} make */
const cohort = (make) => Array.from({ length: 256 }, (_, i) => make(i));

const dlqiAnswers = cohort((i) => ({
  q1: i % 4,
  q2: (i >> 1) % 4,
  q3: i % 5 === 0 ? 'not-relevant' : i % 4,
  q4: (i >> 2) % 4,
  q5: (i >> 3) % 4,
  q6: i % 3 === 0 ? 'not-relevant' : (i >> 1) % 4,
  q7: i % 2 ? 'yes' : 'no',
  q8: i % 4,
  q9: i % 7 === 0 ? 'left-blank' : i % 4,
  q10: (i >> 4) % 4,
}));

const pasiAnswers = cohort((i) =>
  Object.fromEntries(
    ['head', 'upper-limbs', 'trunk', 'lower-limbs'].flatMap((region, r) => [
      [`${region}.area-percent`, (i * (r + 3)) % 100],
      [`${region}.erythema`, i % 5],
      [`${region}.induration`, (i >> 1) % 5],
      [`${region}.desquamation`, (i >> 2) % 5],
    ]),
  ),
);

const sledaiAnswers = cohort((i) =>
  Object.fromEntries(
    sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }, n) => [id, ((i >> (n % 8)) & 1) === 1]),
  ),
);

/** The yardstick: the least that could be called a DLQI total. @param {Record<string, unknown>} answers */
function plainSum(answers) {
  let sum = 0;
  for (const id in answers) {
    const value = answers[id];
    if (typeof value === 'number') sum += value;
  }
  return sum;
}

/** Calls a second. @param {(answers: any) => unknown} work @param {object[]} answers */
function rate(work, answers) {
  const until = performance.now() + 300;
  let calls = 0;
  while (performance.now() < until) {
    for (const one of answers) work(one);
    calls += answers.length;
  }
  return (calls / 300) * 1000;
}

/** Millions of calls a second on one core, and as a share of a plain summing loop in the same round. */
export async function scoring({ rounds = 5 } = {}) {
  const ways = {
    'plain summing loop': [plainSum, dlqiAnswers],
    'dlqi.totalOf': [dlqi.totalOf, dlqiAnswers],
    'dlqi.score': [dlqi.score, dlqiAnswers],
    'pasi.totalOf': [pasi.totalOf, pasiAnswers],
    'pasi.score': [pasi.score, pasiAnswers],
    'sledai2k.totalOf': [sledai2k.totalOf, sledaiAnswers],
    'sledai2k.score': [sledai2k.score, sledaiAnswers],
  };
  /** @type {Record<string, number[]>} */
  const rates = {};
  for (let round = -1; round < rounds; round++) {
    for (const [name, [work, answers]] of Object.entries(ways)) {
      const found = rate(/** @type {any} */ (work), /** @type {object[]} */ (answers));
      // The first round warms up.
      if (round >= 0) (rates[name] ??= []).push(found);
    }
  }
  const yardstick = rates['plain summing loop'] ?? [];
  return Object.fromEntries(
    Object.entries(rates).map(([name, found]) => [
      name,
      {
        'million/s': Number((median(found) / 1e6).toFixed(2)),
        'share of plain loop': Number(median(found.map((r, i) => r / (yardstick[i] ?? NaN))).toFixed(3)),
      },
    ]),
  );
}
