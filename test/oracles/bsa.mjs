// A second reading of the BSA fact sheet (percent of the skin affected), kept apart from the packages on purpose:
// it imports nothing from them and is written as tables. It only has to be right.

const PALM_IN_HUNDREDTHS = { 'with-fingers': 100, 'with-fingers-measured': 87, 'without-fingers': 50 };

// Percent of the body, as printed.
const PASI_REGIONS = {
  'regions.head': 10,
  'regions.upper-limbs': 20,
  'regions.trunk': 30,
  'regions.lower-limbs': 40,
};
const NINES = {
  'nines.head': 9,
  'nines.arm-left': 9,
  'nines.arm-right': 9,
  'nines.trunk-front': 18,
  'nines.trunk-back': 18,
  'nines.leg-left': 18,
  'nines.leg-right': 18,
  'nines.genitals': 1,
};

// Percent of the body of one half part, by age column.
const AGE_COLUMNS = ['0', '1', '5', '10', '15', 'adult'];
const HALF_HEAD = { 0: 9.5, 1: 8.5, 5: 6.5, 10: 5.5, 15: 4.5, adult: 3.5 };
const HALF_THIGH = { 0: 2.75, 1: 3.25, 5: 4, 10: 4.25, 15: 4.5, adult: 4.75 };
const HALF_LOWER_LEG = { 0: 2.5, 1: 2.5, 5: 2.75, 10: 3, 15: 3.25, adult: 3.5 };

function lundBrowder(column) {
  return {
    'lund-browder.head.front': HALF_HEAD[column],
    'lund-browder.head.back': HALF_HEAD[column],
    'lund-browder.neck.front': 1,
    'lund-browder.neck.back': 1,
    'lund-browder.trunk.front': 13,
    'lund-browder.trunk.back': 13,
    'lund-browder.buttock-left.back': 2.5,
    'lund-browder.buttock-right.back': 2.5,
    'lund-browder.genitals.front': 1,
    'lund-browder.upper-arm-left.front': 2,
    'lund-browder.upper-arm-left.back': 2,
    'lund-browder.upper-arm-right.front': 2,
    'lund-browder.upper-arm-right.back': 2,
    'lund-browder.forearm-left.front': 1.5,
    'lund-browder.forearm-left.back': 1.5,
    'lund-browder.forearm-right.front': 1.5,
    'lund-browder.forearm-right.back': 1.5,
    'lund-browder.hand-left.front': 1.25,
    'lund-browder.hand-left.back': 1.25,
    'lund-browder.hand-right.front': 1.25,
    'lund-browder.hand-right.back': 1.25,
    'lund-browder.thigh-left.front': HALF_THIGH[column],
    'lund-browder.thigh-left.back': HALF_THIGH[column],
    'lund-browder.thigh-right.front': HALF_THIGH[column],
    'lund-browder.thigh-right.back': HALF_THIGH[column],
    'lund-browder.lower-leg-left.front': HALF_LOWER_LEG[column],
    'lund-browder.lower-leg-left.back': HALF_LOWER_LEG[column],
    'lund-browder.lower-leg-right.front': HALF_LOWER_LEG[column],
    'lund-browder.lower-leg-right.back': HALF_LOWER_LEG[column],
    'lund-browder.foot-left.front': 1.75,
    'lund-browder.foot-left.back': 1.75,
    'lund-browder.foot-right.front': 1.75,
    'lund-browder.foot-right.back': 1.75,
  };
}

function columnOfAge(years) {
  if (years < 1) return '0';
  if (years < 5) return '1';
  if (years < 10) return '5';
  if (years < 15) return '10';
  if (years < 18) return '15';
  return 'adult';
}

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** A percentage or a count in hundredths, or undefined where it is unanswered or no such number. */
function readHundredths(item, value, max, issues) {
  if (isUnanswered(value)) return undefined;
  if (typeof value !== 'number' || !(value >= 0) || !(value <= max)) {
    issues.push({ item });
    return undefined;
  }
  if (Math.round(value * 100) / 100 !== value) {
    issues.push({ code: 'off-step', item });
    return undefined;
  }
  return Math.round(value * 100);
}

// All sums below count 1/40 000 of a percent: quarters of a percent times hundredths of a percent.
const UNITS = 40000;

function bandsOf(units) {
  if (units < 3 * UNITS) return { 'npf-three-way': 'mild' };
  if (units <= 10 * UNITS) return { 'npf-three-way': 'moderate' };
  return { 'npf-three-way': 'severe' };
}

function finish(units, reasons, parts) {
  const total = units / UNITS;
  const bounds = { total: [total, total] };
  return { status: 'complete', total, parts, derived: {}, bounds, bands: bandsOf(units), reasons, notes: [] };
}

function open(missing, low, high, reasons = []) {
  return { status: 'incomplete', missing, derived: {}, bounds: { total: [low, high] }, reasons, notes: [] };
}

export function score(answers, options = {}) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };
  const issues = [];
  const known = [
    'method',
    'handprints',
    'direct',
    'age-years',
    'strokes',
    ...Object.keys(PASI_REGIONS),
    ...Object.keys(NINES),
    ...Object.keys(lundBrowder('adult')),
  ];
  for (const key of Object.keys(answers)) if (!known.includes(key)) issues.push({ code: 'unknown-item', item: key });

  const method = answers.method;
  if (isUnanswered(method)) return issues.length > 0 ? { status: 'invalid', issues } : open(['method'], 0, 100);
  if (!['handprints', 'regions', 'rule-of-nines', 'lund-browder', 'direct'].includes(method))
    issues.push({ item: 'method' });

  if (method === 'handprints') {
    const prints = readHundredths('handprints', answers.handprints, Infinity, issues);
    if (issues.length > 0) return { status: 'invalid', issues };
    if (prints === undefined) return open(['handprints'], 0, 100);
    const units = prints * PALM_IN_HUNDREDTHS[options['palm-convention'] ?? 'with-fingers'] * 4;
    if (units > 100 * UNITS) return { status: 'invalid', issues: [{ code: 'above-total-maximum' }] };
    return finish(units, [], {});
  }

  if (method === 'direct') {
    const percent = readHundredths('direct', answers.direct, 100, issues);
    if (issues.length > 0) return { status: 'invalid', issues };
    if (percent === undefined) return open(['direct'], 0, 100);
    return finish(percent * 400, [], {});
  }

  const missing = [];
  let columns = ['adult'];
  const reasons = [];
  if (method === 'lund-browder') {
    const age = readHundredths('age-years', answers['age-years'], 130, issues);
    if (age === undefined) {
      missing.push('age-years');
      columns = AGE_COLUMNS;
    } else {
      columns = [columnOfAge(answers['age-years'])];
      reasons.push({ code: 'lund-browder-column', arguments: { column: columns[0] } });
    }
  }

  let low = Infinity;
  let high = -Infinity;
  let parts = {};
  for (const column of columns) {
    const table = method === 'regions' ? PASI_REGIONS : method === 'rule-of-nines' ? NINES : lundBrowder(column);
    let columnLow = 0;
    let columnHigh = 0;
    parts = {};
    for (const [item, weight] of Object.entries(table)) {
      const percent = readHundredths(item, answers[item], 100, issues);
      if (percent === undefined) {
        if (!missing.includes(item)) missing.push(item);
        columnHigh += weight * 4 * 10000;
      } else {
        columnLow += weight * 4 * percent;
        columnHigh += weight * 4 * percent;
        parts[item] = (weight * 4 * percent) / UNITS;
      }
    }
    low = Math.min(low, columnLow);
    high = Math.max(high, columnHigh);
  }
  if (issues.length > 0) return { status: 'invalid', issues };
  if (missing.length > 0) return open(missing, low / UNITS, high / UNITS, reasons);
  return finish(low, reasons, parts);
}
