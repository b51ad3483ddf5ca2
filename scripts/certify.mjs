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
 *
 * BILAG-2004: the seven systems coded 0–4, each item also "not done" or unanswered, with `ever` yes, no or unanswered,
 * under both values of `nd-policy`; grade or best and worst grade, and the range of the total. Kidney and blood are given
 * and inactive. Constitutional and musculoskeletal take every state, 7 to the 4th and to the 5th. The others are too large
 * for that. By the written rule a grade depends on the sets A, B and C only through which codes occur in each, so:
 *
 * - Every combination of what can occur (each selection of 0–4 and "not done" that a set has items enough for) is graded
 *   in one state, its codes lying at another place of their set from one combination to the next. The oracle is given
 *   nothing but what occurs. A rule over sets of codes has no further cases, apart from "unanswered".
 * - That a state may stand for its class, where neither place nor order of items matters: every pair of items of a system,
 *   also across its sets, takes every pair of the seven ways, all other items of the system taking one and the same, each
 *   of the seven in turn. A scan that returns at an improving item and hides an active one is found here.
 *
 * That is not every state. A rule that made an exception of three items together, or of how often a code occurs where other
 * codes occur too, could pass. Nor is every combination of systems graded: each goes through its own list in the same
 * calls, and a shorter one begins again.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { CODED, STANDS, gradesOfCoded, pointsOf } from '../test/oracles/bilag-2004.mjs';
import { CODES, totalOfCodes } from '../test/oracles/dlqi.mjs';
import { DESCRIPTORS, totalOfBits } from '../test/oracles/sledai-2k.mjs';

const built = new URL('../packages/scoring/dist/index.js', import.meta.url);
if (!existsSync(built)) throw new Error('Build first: pnpm build');
/** @type {typeof import('../packages/scoring/src/index.ts')} */
const { bilag2004, dlqi, sledai2k } = await import(built.href);

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

/** @typedef {(typeof CODED)[number]} Coded */

/** Number of ways an item may stand, and of those that a class is made of: all but the last one, unanswered. */
const stands = STANDS.length;
const occurring = stands - 1;

/** Each selection of codes that a set of so many items can hold. @param {number} items @returns {number[][]} */
const selectionsOf = (items) =>
  items === 0
    ? [[]]
    : Array.from({ length: 2 ** occurring }, (_, bits) =>
        Array.from({ length: occurring }, (_, code) => code).filter((code) => (bits >> code) & 1),
      ).filter(({ length }) => length > 0 && length <= items);

/** Every state of a system. @param {number} items @param {(state: number[]) => void} take */
function everyState(items, take) {
  for (let n = 0; n < stands ** items; n++)
    take(Array.from({ length: items }, (_, i) => Math.floor(n / stands ** i) % stands));
}

/** One state for every combination of classes. @param {number[][]} sets @param {(state: number[]) => void} take */
function everyClass(sets, take) {
  /** @type {number[]} */
  const state = [];
  let shift = 0;
  /** @param {number} s */
  const descend = (s) => {
    if (s === sets.length) {
      take(state);
      shift++;
      return;
    }
    for (const codes of selectionsOf(sets[s].length)) {
      sets[s].forEach((item, i) => (state[item] = codes[(i + shift) % codes.length]));
      descend(s + 1);
    }
  };
  descend(0);
}

/**
 * Every pair of items, in every pair of ways, beside each way of all the others.
 * @param {number} items
 * @param {(state: number[]) => void} take
 */
function everyPair(items, take) {
  for (let first = 0; first < items; first++)
    for (let second = first + 1; second < items; second++)
      for (let n = 0; n < stands ** 3; n++) {
        const state = Array.from({ length: items }, () => Math.floor(n / stands ** 2));
        state[first] = Math.floor(n / stands) % stands;
        state[second] = n % stands;
        take(state);
      }
}

/** Systems of which every state is graded. */
const inFull = ['constitutional', 'musculoskeletal'];

/** States of a system in a fixed order, one after another. @param {Coded} coded */
function statesOfCoded({ system, items, sets }) {
  /** @type {number[]} */
  const states = [];
  const take = (/** @type {number[]} */ state) => states.push(...state);
  if (inFull.includes(system)) everyState(items.length, take);
  else {
    everyClass(sets ?? [], take);
    everyPair(items.length, take);
  }
  return Uint8Array.from(states);
}

const evers = [true, false, undefined];
const policies = ['as-form', 'bounds'];
const letters = 'EDCBA';

/** Kidney and blood, given and inactive. */
const kidneyAndBlood = {
  'renal.systolic-pressure': 120,
  'renal.systolic-pressure.due-to-lupus': true,
  'renal.diastolic-pressure': 80,
  'renal.diastolic-pressure.due-to-lupus': true,
  'renal.accelerated-hypertension': false,
  'renal.dipstick-protein': 0,
  'renal.dipstick-protein.due-to-lupus': true,
  'renal.nephrotic-syndrome': false,
  'renal.active-sediment': false,
  'renal.active-nephritis': false,
  ...Object.fromEntries(
    [
      ['renal.albumin-creatinine', 0, 'mg/mmol'],
      ['renal.protein-creatinine', 0, 'mg/mmol'],
      ['renal.protein-24h', 0, 'g/(24.h)'],
      ['renal.creatinine', 60, 'umol/L'],
      ['haematological.haemoglobin', 14, 'g/dL'],
      ['haematological.white-cells', 6, '10*9/L'],
      ['haematological.neutrophils', 4, '10*9/L'],
      ['haematological.lymphocytes', 2, '10*9/L'],
      ['haematological.platelets', 250, '10*9/L'],
    ].flatMap(([id, value, unit]) => [
      [id, value],
      [`${id}.unit`, unit],
      [`${id}.due-to-lupus`, true],
    ]),
  ),
  'renal.gfr': 100,
  'renal.gfr.due-to-lupus': true,
  'haematological.ttp': 0,
  'haematological.active-haemolysis': false,
  'haematological.coombs-isolated': false,
  'ever.renal': false,
  'ever.haematological': false,
};

/** @param {ReturnType<typeof bilag2004.score>} result */
function gradesOfBilag(result) {
  if (result.status === 'invalid') throw new Error(JSON.stringify(result.issues));
  const bounds = result.status === 'complete' ? null : result.bounds;
  const grades = CODED.map(({ system }) => {
    const part = result.parts[system] ?? null;
    const [best, worst] = bounds?.parts[system] ?? [part, part];
    // A grade is given where it is settled, and only there.
    return part === (best === worst ? best : null) ? `${best}${worst}` : 'not as its bounds';
  });
  const [low, high] = result.status === 'complete' ? [result.total, result.total] : (result.bounds.total ?? []);
  return { grades, total: `${low} ${high}` };
}

/** The systems' lists, made once by each thread that needs them. @type {Uint8Array[] | undefined} */
let lists;
const bilagSlices = 64;

/** A run of calls under one value of `nd-policy`; the longest list tells how many there are. @param {number} slice */
function certifyBilag(slice) {
  lists ??= CODED.map(statesOfCoded);
  const lengths = lists.map((list, s) => (list.length / CODED[s].items.length) * evers.length);
  const slices = bilagSlices / policies.length;
  const options = { 'nd-policy': policies[Math.floor(slice / slices)] };
  const part = slice % slices;
  const calls = Math.max(...lengths);
  const [from, to] = [part, part + 1].map((n) => Math.floor((calls * n) / slices));
  const found = new Uint8Array((to - from) * CODED.length);
  /** @type {Record<string, any>} */
  const answers = { ...kidneyAndBlood };
  let at = 0;
  let different = 0;
  for (let call = from; call < to; call++) {
    const theirs = CODED.map((coded, s) => {
      const row = call % lengths[s];
      // Lists of different lengths: the systems do not all have one `ever` in a call.
      const ever = evers[Math.floor((row * evers.length) / lengths[s])];
      const start = (row % (lengths[s] / evers.length)) * coded.items.length;
      const state = lists[s].subarray(start, start + coded.items.length);
      coded.items.forEach((item, i) => (answers[item] = STANDS[state[i]]));
      answers[`ever.${coded.system}`] = ever;
      return gradesOfCoded(coded, [...state], ever);
    });
    const { grades, total } = gradesOfBilag(bilag2004.score(answers, options));
    theirs.forEach(([best, worst], s) => {
      if (grades[s] !== `${best}${worst}`) different++;
      found[at++] = letters.indexOf(grades[s][0]) * letters.length + letters.indexOf(grades[s][1]);
    });
    if (total !== [0, 1].map((end) => pointsOf(theirs.map((grades) => grades[end]))).join(' ')) different++;
  }
  return {
    different,
    calls: to - from,
    graded: lengths.reduce((sum, length) => sum + Math.max(0, Math.min(length, to) - from), 0),
    digest: createHash('sha256').update(found).digest('hex'),
  };
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
  'BILAG-2004, grades of the seven coded systems through score': { slices: bilagSlices, run: certifyBilag },
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
      const counts = slices[0].calls
        ? `${count(sum(slices, 'graded'))} gradings of a system in ${count(sum(slices, 'calls'))} calls`
        : `${count(sum(slices, 'states'))} states, ${count(sum(slices, 'withTotal'))} with a total`;
      console.log(`  ${counts}, sha-256 ${digest}`);
    } else {
      console.log(
        `  ${count(sum(slices, 'compared'))} combinations of classes, ${count(sum(slices, 'replaced'))} replacements`,
      );
    }
  }
  console.log(
    `${dlqi.id} ${dlqi.version}, ${sledai2k.id} ${sledai2k.version}, ${bilag2004.id} ${bilag2004.version}; ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  if (different > 0) process.exit(1);
} else {
  parentPort?.on('message', ({ name, slice }) =>
    parentPort?.postMessage({ name, slice, outcome: works[/** @type {Name} */ (name)].run(slice) }),
  );
}
