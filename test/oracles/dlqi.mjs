// A second reading of the DLQI fact sheet, kept apart from the packages on purpose: it imports nothing
// from them and is written as tables. It only has to be right. No wording of the questionnaire stands here.

const ITEMS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'];
const WITHOUT_NOT_RELEVANT = ['q1', 'q2'];
const SUBSCALES = {
  'symptoms-feelings': ['q1', 'q2'],
  'daily-activities': ['q3', 'q4'],
  leisure: ['q5', 'q6'],
  'work-school': ['q7'],
  'personal-relationships': ['q8', 'q9'],
  treatment: ['q10'],
};

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const isScored = (tick) => tick === 0 || tick === 1 || tick === 2 || tick === 3;

/** One of the nine ordinary items: its state, and points where it has any. */
function readItem(item, value, issues, notes) {
  if (isUnanswered(value)) return { state: 'unanswered' };
  if (value === 'left-blank') return { state: 'blank', points: 0 };
  const ticks = Array.isArray(value) ? value : [value];
  if (WITHOUT_NOT_RELEVANT.includes(item) && ticks.includes('not-relevant')) {
    issues.push({ code: 'not-allowed', item });
    return { state: 'invalid' };
  }
  if (!ticks.every((tick) => isScored(tick) || tick === 'not-relevant')) {
    issues.push({ item });
    return { state: 'invalid' };
  }
  if (new Set(ticks).size > 1) notes.push('several-ticks');
  if (ticks.includes(3)) return { state: 'scored', points: 3 };
  if (ticks.includes(2)) return { state: 'scored', points: 2 };
  if (ticks.includes(1)) return { state: 'scored', points: 1 };
  if (ticks.includes(0)) return { state: 'scored', points: 0 };
  return { state: 'not-relevant', points: 0 };
}

function readPartA(value, issues, notes) {
  if (isUnanswered(value)) return 'unanswered';
  if (value === 'left-blank') return 'left-blank';
  const ticks = Array.isArray(value) ? value : [value];
  if (!ticks.every((tick) => tick === 'yes' || tick === 'no' || tick === 'not-relevant')) {
    issues.push({ item: 'q7' });
    return 'invalid';
  }
  if (new Set(ticks).size > 1) notes.push('several-ticks');
  if (ticks.includes('yes')) return 'yes';
  if (ticks.includes('no')) return 'no';
  return 'not-relevant';
}

function readPartB(value, issues, notes) {
  if (isUnanswered(value)) return 'none';
  const ticks = Array.isArray(value) ? value : [value];
  if (!ticks.every((tick) => tick === 0 || tick === 1 || tick === 2)) {
    issues.push({ item: 'q7b' });
    return 'none';
  }
  if (new Set(ticks).size > 1) notes.push('several-ticks');
  if (ticks.includes(2)) return 2;
  if (ticks.includes(1)) return 1;
  return 0;
}

/** The table of section 2, one row per line. */
function combine(partA, partB) {
  if (partA === 'yes' && partB === 'none') return { state: 'scored', points: 3 };
  if (partA === 'yes') return { state: 'scored', points: 3, note: 'q7b-beside-yes' };
  if (partA === 'no' && partB === 2) return { state: 'scored', points: 2 };
  if (partA === 'no' && partB === 1) return { state: 'scored', points: 1 };
  if (partA === 'no' && partB === 0) return { state: 'scored', points: 0 };
  if (partA === 'no' && partB === 'none') return { state: 'scored', points: 0 };
  if (partA === 'not-relevant' && partB === 'none') return { state: 'not-relevant', points: 0 };
  if (partA === 'not-relevant' && partB === 2) return { state: 'scored', points: 2 };
  if (partA === 'not-relevant' && partB === 1) return { state: 'scored', points: 1 };
  if (partA === 'not-relevant' && partB === 0) return { state: 'not-relevant', points: 0 };
  if (partA === 'left-blank' && partB === 2) return { state: 'scored', points: 2, note: 'q7b-without-q7' };
  if (partA === 'left-blank' && partB === 1) return { state: 'scored', points: 1, note: 'q7b-without-q7' };
  if (partA === 'left-blank' && partB === 0) return { state: 'scored', points: 0, note: 'q7b-without-q7' };
  if (partA === 'left-blank' && partB === 'none') return { state: 'blank', points: 0 };
  if (partA === 'unanswered') return { state: 'unanswered' };
  return { state: 'invalid' };
}

function bandsOf(total) {
  if (total <= 1) return { 'hongbo-2005': 'no-effect' };
  if (total <= 5) return { 'hongbo-2005': 'small' };
  if (total <= 10) return { 'hongbo-2005': 'moderate' };
  if (total <= 20) return { 'hongbo-2005': 'very-large' };
  return { 'hongbo-2005': 'extremely-large' };
}

export function score(answers) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };
  const issues = [];
  const notes = [];
  const known = [...ITEMS, 'q7b', 'age-years', 'completed-by'];
  for (const key of Object.keys(answers)) if (!known.includes(key)) issues.push({ code: 'unknown-item', item: key });

  const items = {};
  for (const item of ITEMS) {
    if (item === 'q7') items.q7 = combine(readPartA(answers.q7, issues, notes), readPartB(answers.q7b, issues, notes));
    else items[item] = readItem(item, answers[item], issues, notes);
  }
  if (items.q7.note) notes.push(items.q7.note);

  const age = answers['age-years'];
  if (!isUnanswered(age)) {
    if (!Number.isInteger(age) || age < 0 || age > 130) issues.push({ item: 'age-years' });
    else if (age < 16) notes.push('below-validated-age');
  }
  const completedBy = answers['completed-by'];
  if (!isUnanswered(completedBy)) {
    if (completedBy === 'assisted') notes.push('assisted-completion');
    else if (completedBy === 'proxy') notes.push('proxy-completion');
    else if (completedBy !== 'self') issues.push({ item: 'completed-by' });
  }

  const inState = (state) => ITEMS.filter((item) => items[item].state === state);
  const missing = inState('unanswered');
  if (issues.length > 0) return { status: 'invalid', issues, missing };
  const leftBlank = inState('blank');
  const notRelevant = inState('not-relevant').length;
  const sum = ITEMS.reduce((points, item) => points + (items[item].points ?? 0), 0);

  // A subscale needs every one of its items; a blank leaves it undefined for good.
  const parts = {};
  const partBounds = {};
  for (const [part, members] of Object.entries(SUBSCALES)) {
    const blank = members.some((item) => items[item].state === 'blank');
    const open = members.filter((item) => items[item].state === 'unanswered').length;
    const points = members.reduce((all, item) => all + (items[item].points ?? 0), 0);
    if (blank) parts[part] = null;
    else if (open === 0) parts[part] = points;
    partBounds[part] = blank ? null : [points, points + 3 * open];
  }

  if (leftBlank.length >= 2) {
    const bounds = { total: null, parts: partBounds, derived: { 'dlqi-r': null } };
    return { status: 'incomplete', missing, leftBlank, parts, derived: {}, bounds, notes, reasons: ['too-many-blank'] };
  }
  if (missing.length > 0) {
    // The highest DLQI-R: some of the open items become "not relevant", the others get 3 points.
    const mayBeNotRelevant = missing.filter((item) => !WITHOUT_NOT_RELEVANT.includes(item)).length;
    let highest = { numerator: 0, denominator: 1 };
    for (let k = 0; k <= mayBeNotRelevant; k += 1) {
      const numerator = (sum + 3 * (missing.length - k)) * 10;
      const denominator = 10 - notRelevant - k;
      if (numerator * highest.denominator > highest.numerator * denominator) highest = { numerator, denominator };
    }
    const lowest = { numerator: sum * 10, denominator: 10 - notRelevant };
    const bounds = {
      total: [sum, sum + 3 * missing.length],
      parts: partBounds,
      derived: { 'dlqi-r': [lowest, highest] },
    };
    return { status: 'incomplete', missing, leftBlank, parts, derived: {}, bounds, notes, reasons: [] };
  }
  const derived = { 'dlqi-r': { numerator: sum * 10, denominator: 10 - notRelevant } };
  const bounds = { total: [sum, sum], parts: partBounds, derived: {} };
  return { status: 'complete', total: sum, parts, derived, bounds, bands: bandsOf(sum), leftBlank, notes, reasons: [] };
}

/**
 * Codes for `totalOfCodes`, eleven of them in the order q1 … q7, q7b, q8, q9, q10.
 * Ordinary items: 0, 1, 2, 3, NOT_RELEVANT, LEFT_BLANK. q7: YES, NO, NOT_RELEVANT, LEFT_BLANK. q7b: 0, 1, 2, NONE.
 */
export const CODES = { NOT_RELEVANT: 4, LEFT_BLANK: 5, YES: 6, NO: 7, NONE: 8 };

/** Where `totalOfCodes` writes unless it is given another array: total, six subscales in form order, count of not relevant. */
export const lastResult = new Int8Array(8);

function pointsOfSeven(partA, partB) {
  if (partA === 6) return 3;
  if (partB === 2) return 2;
  if (partB === 1) return 1;
  return 0;
}

const pointsOfOrdinary = (code) => (code < 4 ? code : 0);

/**
 * The total of a finished form given as codes, or -1 where it has none (two or more left blank, or "not relevant" on
 * q1 or q2). Also writes `[total, six subscales, count of not relevant]` into `out`; a subscale with a blank is -1.
 * Allocates nothing.
 */
export function totalOfCodes(codes, out = lastResult) {
  const q1 = codes[0];
  const q2 = codes[1];
  const q3 = codes[2];
  const q4 = codes[3];
  const q5 = codes[4];
  const q6 = codes[5];
  const q7 = codes[6];
  const q7b = codes[7];
  const q8 = codes[8];
  const q9 = codes[9];
  const q10 = codes[10];

  const sevenBlank = q7 === 5 && q7b === 8;
  const sevenNotRelevant = q7 === 4 && (q7b === 8 || q7b === 0);

  let blank = 0;
  if (q1 === 5) blank += 1;
  if (q2 === 5) blank += 1;
  if (q3 === 5) blank += 1;
  if (q4 === 5) blank += 1;
  if (q5 === 5) blank += 1;
  if (q6 === 5) blank += 1;
  if (sevenBlank) blank += 1;
  if (q8 === 5) blank += 1;
  if (q9 === 5) blank += 1;
  if (q10 === 5) blank += 1;

  let notRelevant = 0;
  if (q3 === 4) notRelevant += 1;
  if (q4 === 4) notRelevant += 1;
  if (q5 === 4) notRelevant += 1;
  if (q6 === 4) notRelevant += 1;
  if (sevenNotRelevant) notRelevant += 1;
  if (q8 === 4) notRelevant += 1;
  if (q9 === 4) notRelevant += 1;
  if (q10 === 4) notRelevant += 1;

  out[1] = q1 === 5 || q2 === 5 ? -1 : pointsOfOrdinary(q1) + pointsOfOrdinary(q2);
  out[2] = q3 === 5 || q4 === 5 ? -1 : pointsOfOrdinary(q3) + pointsOfOrdinary(q4);
  out[3] = q5 === 5 || q6 === 5 ? -1 : pointsOfOrdinary(q5) + pointsOfOrdinary(q6);
  out[4] = sevenBlank ? -1 : pointsOfSeven(q7, q7b);
  out[5] = q8 === 5 || q9 === 5 ? -1 : pointsOfOrdinary(q8) + pointsOfOrdinary(q9);
  out[6] = q10 === 5 ? -1 : pointsOfOrdinary(q10);
  out[7] = notRelevant;

  if (blank >= 2 || q1 === 4 || q2 === 4) {
    out[0] = -1;
    return -1;
  }
  const total =
    pointsOfOrdinary(q1) +
    pointsOfOrdinary(q2) +
    pointsOfOrdinary(q3) +
    pointsOfOrdinary(q4) +
    pointsOfOrdinary(q5) +
    pointsOfOrdinary(q6) +
    pointsOfSeven(q7, q7b) +
    pointsOfOrdinary(q8) +
    pointsOfOrdinary(q9) +
    pointsOfOrdinary(q10);
  out[0] = total;
  return total;
}
