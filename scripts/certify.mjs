/**
 * Certificates: the built scoring package against independently written oracles, on whole answer spaces. Prints how many
 * states were compared and a digest of all totals in a fixed order; exits with 1 at the first kind of difference.
 *
 * DLQI: q1 and q2 take 0–3 or blank, q3–q6 and q8–q10 also "not relevant", q7 yes, no, "not relevant" or blank, each
 * beside a q7b of none, 2, 1 or 0: 111 974 400 forms that were handed in. `totalOf` is called for every one of them.
 * SLEDAI-2K: each of 24 descriptors present or absent: 16 777 216 states, `totalOf` for every one.
 *
 * Parts and derived scores are compared through `score`, which is slower, on factored spaces. A group of answers (a
 * subscale, an organ system) can enter them only through a few numbers: its points, its blanks and its "not relevant".
 * States of a group that share those are one class, and one of them stands for it. All combinations of all classes are
 * compared with the oracle; and that a state may stand for its class is shown in the same run: every state of every
 * group is put in the place of its class, beside all combinations of the classes of the other groups, and must leave
 * total, parts and derived scores what they were.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { CODES, totalOfCodes } from '../test/oracles/dlqi.mjs';
import { DESCRIPTORS, totalOfBits } from '../test/oracles/sledai-2k.mjs';

const built = new URL('../packages/scoring/dist/index.js', import.meta.url);
if (!existsSync(built)) throw new Error('Build first: pnpm build');
/** @type {typeof import('../packages/scoring/src/index.ts')} */
const { dlqi, sledai2k } = await import(built.href);

const NO_TOTAL = 255;

/**
 * A way to answer one question, for the package and for the oracle.
 * @typedef {{ answer: string | number | undefined, code: number }} Way
 */
/** @type {Way[]} */
const points = [0, 1, 2, 3].map((n) => ({ answer: n, code: n }));
/** @type {Way} */
const notRelevant = { answer: 'not-relevant', code: CODES.NOT_RELEVANT };
/** @type {Way} */
const blank = { answer: 'left-blank', code: CODES.LEFT_BLANK };
const always = [...points, blank];
const usual = [...points, notRelevant, blank];
const seven = [{ answer: 'yes', code: CODES.YES }, { answer: 'no', code: CODES.NO }, notRelevant, blank];
const sevenB = [{ answer: undefined, code: CODES.NONE }, ...[2, 1, 0].map((n) => ({ answer: n, code: n }))];

const ids = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q7b', 'q8', 'q9', 'q10'];
const ways = [always, always, usual, usual, usual, usual, seven, sevenB, usual, usual, usual];
const formsOfDlqi = ways.reduce((product, { length }) => product * length, 1);

/** Work is cut into slices of a fixed order, whatever the number of threads: a digest is one of slice digests. */
const dlqiSlices = always.length * always.length;

/** All forms with one pair of answers to q1 and q2, in order, the last question fastest. @param {number} slice */
function certifyDlqiTotals(slice) {
  const totals = new Uint8Array(formsOfDlqi / dlqiSlices);
  /** @type {Record<string, string | number | undefined>} */
  const answers = Object.fromEntries(ids.map((id) => [id, 0]));
  const codes = new Int8Array(ids.length);
  let at = 0;
  let different = 0;
  /** @param {number} question */
  const descend = (question) => {
    const last = question === ids.length - 1;
    for (const { answer, code } of ways[question]) {
      answers[ids[question]] = answer;
      codes[question] = code;
      if (!last) descend(question + 1);
      else {
        const total = dlqi.totalOf(answers) ?? -1;
        if (total !== totalOfCodes(codes)) different++;
        totals[at++] = total < 0 ? NO_TOTAL : total;
      }
    }
  };
  const first = [Math.floor(slice / always.length), slice % always.length];
  first.forEach((way, question) => {
    answers[ids[question]] = always[way].answer;
    codes[question] = always[way].code;
  });
  descend(2);
  return { states: at, different, ...digestOf(totals) };
}

const descriptorIds = DESCRIPTORS.map(([id]) => String(id));
const sledaiSlices = 64;
const statesOfSledai = 2 ** descriptorIds.length;

/** A run of states in ascending order of their bits, the first descriptor being the lowest bit. @param {number} slice */
function certifySledaiTotals(slice) {
  const size = statesOfSledai / sledaiSlices;
  const totals = new Uint8Array(size);
  /** @type {Record<string, boolean>} */
  const answers = Object.fromEntries(descriptorIds.map((id) => [id, false]));
  let different = 0;
  for (let i = 0; i < size; i++) {
    const bits = slice * size + i;
    // Only the bits that changed since the state before.
    const changed = i === 0 ? -1 : bits ^ (bits - 1);
    for (let b = 0; b < descriptorIds.length && changed >> b !== 0; b++)
      answers[descriptorIds[b]] = ((bits >> b) & 1) === 1;
    const total = sledai2k.totalOf(answers) ?? NO_TOTAL;
    if (total !== Math.floor(totalOfBits(bits) / 1000)) different++;
    totals[i] = total;
  }
  return { states: size, different, ...digestOf(totals) };
}

/** @param {Uint8Array} totals */
const digestOf = (totals) => ({
  withTotal: totals.reduce((count, total) => count + (total === NO_TOTAL ? 0 : 1), 0),
  digest: createHash('sha256').update(totals).digest('hex'),
});

/**
 * A group of items that enters a result as a whole: its states, each with what the oracle makes of it, in classes.
 * @template T
 * @typedef {{ states: T[], classes: T[], classOf: number[] }} Group
 */

/**
 * @template T
 * @param {T[]} states
 * @param {(state: T) => string} keyOf what a state enters a result by
 * @returns {Group<T>}
 */
function group(states, keyOf) {
  const keys = states.map(keyOf);
  const distinct = [...new Set(keys)];
  return {
    states,
    classes: distinct.map((key) => states[keys.indexOf(key)]),
    classOf: keys.map((key) => distinct.indexOf(key)),
  };
}

/**
 * Compares one group's states with their classes, beside all classes of the other groups, and (for the first group)
 * all combinations of classes with the oracle.
 * @template T
 * @param {Group<T>[]} groups
 * @param {number} chosen
 * @param {(states: T[]) => string} ours total, parts and derived scores as one text
 * @param {(states: T[]) => string} theirs
 */
function certifyFactored(groups, chosen, ours, theirs) {
  const { states, classes, classOf } = groups[chosen];
  /** @type {T[]} */
  const picked = [];
  const found = { compared: 0, replaced: 0, different: 0 };
  const compare = () => {
    const byClass = classes.map((one) => {
      picked[chosen] = one;
      return ours(picked);
    });
    if (chosen === 0) {
      classes.forEach((one, i) => {
        picked[chosen] = one;
        found.compared++;
        if (byClass[i] !== theirs(picked)) found.different++;
      });
    }
    states.forEach((one, i) => {
      if (one === classes[classOf[i]]) return;
      picked[chosen] = one;
      found.replaced++;
      if (ours(picked) !== byClass[classOf[i]]) found.different++;
    });
  };
  /** @param {number} at */
  const descend = (at) => {
    if (at === groups.length) return compare();
    if (at === chosen) return descend(at + 1);
    for (const one of groups[at].classes) {
      picked[at] = one;
      descend(at + 1);
    }
  };
  descend(0);
  return found;
}

/** Questions of each subscale, by position. */
const subscales = [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9], [10]];
const partIds = dlqi.parts.map(({ id }) => id);

/** @param {number[]} questions @returns {Way[][]} */
const statesOf = (questions) =>
  questions.reduce(
    (all, q) => all.flatMap((one) => ways[q].map((way) => [...one, way])),
    /** @type {Way[][]} */ ([[]]),
  );

const oracleOut = new Int8Array(8);
const oracleCodes = new Int8Array(ids.length);

/** The oracle on a form: `[total, six subscales, count of not relevant]`. @param {Way[][]} states */
function askOracle(states) {
  subscales.forEach((questions, s) => questions.forEach((q, k) => (oracleCodes[q] = states[s][k].code)));
  totalOfCodes(oracleCodes, oracleOut);
  return oracleOut;
}

const zeros = subscales.map((questions) =>
  questions.map((q) => (q === 6 ? seven[1] : q === 7 ? sevenB[0] : points[0])),
);
const dlqiGroups = subscales.map((questions, s) =>
  group(statesOf(questions), (state) => {
    const out = askOracle(zeros.map((zero, i) => (i === s ? state : zero)));
    // Points of a group whose subscale or total is undefined: those of its single answers.
    const own = state.reduce((sum, { code }) => (questions[0] !== 6 && code < 4 ? sum + code : sum), 0);
    const blanks = state.filter(({ code }) => code === CODES.LEFT_BLANK).length;
    return questions[0] === 6 ? `${out[1 + s]} ${out[7]}` : `${own} ${blanks} ${out[7]}`;
  }),
);

/** @param {Way[][]} states */
function oursOfDlqi(states) {
  /** @type {Record<string, string | number | undefined>} */
  const answers = {};
  subscales.forEach((questions, s) => questions.forEach((q, k) => (answers[ids[q]] = states[s][k].answer)));
  const result = dlqi.score(answers);
  if (result.status === 'invalid') return 'invalid';
  const total = result.status === 'complete' ? result.total : -1;
  const parts = partIds.map((id) => result.parts[id] ?? -1);
  return `${total} ${parts.join(' ')} ${result.derived['dlqi-r'] ?? -1}`;
}

/** @param {Way[][]} states */
function theirsOfDlqi(states) {
  const [total, ...rest] = askOracle(states);
  const relevant = 10 - rest[6];
  return `${total} ${rest.slice(0, 6).join(' ')} ${total < 0 ? -1 : (total * 10) / relevant}`;
}

const systems = sledai2k.parts.map(({ id }) => id);
const bitsOfSystem = systems.map((system) => DESCRIPTORS.flatMap(([, , s], bit) => (s === system ? [bit] : [])));
const sledaiGroups = bitsOfSystem.map((own) =>
  group(
    Array.from({ length: 2 ** own.length }, (_, n) => own.reduce((bits, bit, i) => bits | (((n >> i) & 1) << bit), 0)),
    (bits) => String(totalOfBits(bits)),
  ),
);

/** @param {number[]} states */
function oursOfSledai(states) {
  const bits = states.reduce((all, one) => all | one, 0);
  const result = sledai2k.score(Object.fromEntries(descriptorIds.map((id, b) => [id, ((bits >> b) & 1) === 1])));
  if (result.status !== 'complete') return result.status;
  return `${result.total} ${systems.map((id) => result.parts[id]).join(' ')} ${result.derived['clinical-sledai']}`;
}

/** @param {number[]} states */
function theirsOfSledai(states) {
  const all = totalOfBits(states.reduce((bits, one) => bits | one, 0));
  const parts = states.map((bits) => Math.floor(totalOfBits(bits) / 1000));
  return `${Math.floor(all / 1000)} ${parts.join(' ')} ${all % 1000}`;
}

/** The kinds of work, each with its number of slices. */
const works = {
  'DLQI, totalOf on every form': { slices: dlqiSlices, run: certifyDlqiTotals },
  'DLQI, total, subscales and DLQI-R through score': {
    slices: dlqiGroups.length,
    run: (/** @type {number} */ slice) => certifyFactored(dlqiGroups, slice, oursOfDlqi, theirsOfDlqi),
  },
  'SLEDAI-2K, totalOf on every state': { slices: sledaiSlices, run: certifySledaiTotals },
  'SLEDAI-2K, total, organ systems and clinical SLEDAI through score': {
    slices: sledaiGroups.length,
    run: (/** @type {number} */ slice) => certifyFactored(sledaiGroups, slice, oursOfSledai, theirsOfSledai),
  },
};

/** @typedef {keyof typeof works} Name */

/** Hands out slices to as many threads as the machine has cores. */
async function certifyAll() {
  const queue = Object.entries(works).flatMap(([name, { slices }]) =>
    Array.from({ length: slices }, (_, slice) => ({ name: /** @type {Name} */ (name), slice })),
  );
  /** @type {Record<string, Record<string, any>[]>} */
  const found = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  await Promise.all(
    Array.from({ length: availableParallelism() }, () => {
      const worker = new Worker(fileURLToPath(import.meta.url));
      return new Promise((resolve, reject) => {
        const next = () => {
          const work = queue.shift();
          if (work) worker.postMessage(work);
          else resolve(worker.terminate());
        };
        worker.on('error', reject);
        worker.on('message', ({ name, slice, outcome }) => {
          found[name][slice] = outcome;
          next();
        });
        next();
      });
    }),
  );
  return found;
}

/** @param {Record<string, any>[]} slices @param {string} field */
const sum = (slices, field) => slices.reduce((all, slice) => all + (slice[field] ?? 0), 0);
const count = (/** @type {number} */ n) => n.toLocaleString('en').replaceAll(',', ' ');

if (isMainThread) {
  const start = performance.now();
  let different = 0;
  for (const [name, slices] of Object.entries(await certifyAll())) {
    different += sum(slices, 'different');
    console.log(
      `${name}: ${sum(slices, 'different') === 0 ? 'equal' : `${count(sum(slices, 'different'))} DIFFERENT`}`,
    );
    if (slices[0].digest) {
      const digest = createHash('sha256')
        .update(slices.map((slice) => slice.digest).join('\n'))
        .digest('hex');
      console.log(
        `  ${count(sum(slices, 'states'))} states, ${count(sum(slices, 'withTotal'))} with a total, sha-256 ${digest}`,
      );
    } else {
      console.log(
        `  ${count(sum(slices, 'compared'))} combinations of classes, ${count(sum(slices, 'replaced'))} replacements`,
      );
    }
  }
  console.log(
    `${dlqi.id} ${dlqi.version}, ${sledai2k.id} ${sledai2k.version}; ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  if (different > 0) process.exit(1);
} else {
  parentPort?.on('message', ({ name, slice }) =>
    parentPort?.postMessage({ name, slice, outcome: works[/** @type {Name} */ (name)].run(slice) }),
  );
}
