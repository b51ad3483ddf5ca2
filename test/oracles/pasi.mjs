// A second reading of the PASI fact sheet, kept apart from the packages on purpose: it imports nothing
// from them and is written as tables and plain loops. It only has to be right.

const REGIONS = ['head', 'upper-limbs', 'trunk', 'lower-limbs'];
const SIGNS = ['erythema', 'induration', 'desquamation'];
const WEIGHT_IN_TENTHS = { head: 1, 'upper-limbs': 2, trunk: 3, 'lower-limbs': 4 };

// One handprint is 1 % of the body: 10 % of the head, 5 % of the arms, 10/3 % of the trunk, 2.5 % of the legs.
// Edges are the prints at which the region reaches 10, 30, 50, 70, 90 and 100 %.
const HANDPRINT_EDGES = {
  head: [1, 3, 5, 7, 9, 10],
  'upper-limbs': [2, 6, 10, 14, 18, 20],
  trunk: [3, 9, 15, 21, 27, 30],
  'lower-limbs': [4, 12, 20, 28, 36, 40],
};

function areaOfPercent(percent) {
  if (percent === 0) return 0;
  if (percent > 0 && percent < 10) return 1;
  if (percent >= 10 && percent < 30) return 2;
  if (percent >= 30 && percent < 50) return 3;
  if (percent >= 50 && percent < 70) return 4;
  if (percent >= 70 && percent < 90) return 5;
  return 6;
}

function areaOfHandprints(region, prints) {
  const [ten, thirty, fifty, seventy, ninety] = HANDPRINT_EDGES[region];
  if (prints === 0) return 0;
  if (prints < ten) return 1;
  if (prints < thirty) return 2;
  if (prints < fifty) return 3;
  if (prints < seventy) return 4;
  if (prints < ninety) return 5;
  return 6;
}

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const isInHundredths = (value) => Math.round(value * 100) / 100 === value;

function checkNumber(item, value, min, max, wholeOnly, issues) {
  if (typeof value !== 'number' || !Number.isFinite(value)) issues.push({ item });
  else if (value < min || value > max) issues.push({ item });
  else if (wholeOnly && !Number.isInteger(value)) issues.push({ code: 'off-step', item });
  else if (!wholeOnly && !isInHundredths(value)) issues.push({ code: 'off-step', item });
  else return true;
  return false;
}

/** The fact sheet's bands on PASI alone, compared in tenths. */
function bandsOf(tenths) {
  return {
    'schmitt-wozel-2005': tenths < 70 ? 'mild' : tenths <= 120 ? 'moderate' : 'severe',
    'three-way-3-10': tenths < 30 ? 'mild' : tenths <= 100 ? 'moderate' : 'severe',
    'ema-2004': tenths <= 100 ? 'not-above-10' : tenths <= 200 ? 'above-10' : 'above-20',
  };
}

export function score(answers) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };

  const known = ['age-years', 'strokes'];
  for (const region of REGIONS)
    for (const item of ['area', 'area-percent', 'handprints', ...SIGNS]) known.push(`${region}.${item}`);
  const issues = [];
  for (const key of Object.keys(answers)) if (!known.includes(key)) issues.push({ code: 'unknown-item', item: key });

  const missing = [];
  const notes = [];
  const parts = {};
  const partBounds = {};
  let lowest = 0;
  let highest = 0;

  for (const region of REGIONS) {
    const grades = [];
    const area = answers[`${region}.area`];
    const percent = answers[`${region}.area-percent`];
    const prints = answers[`${region}.handprints`];
    if (!isUnanswered(area) && checkNumber(`${region}.area`, area, 0, 6, true, issues)) grades.push(area);
    if (!isUnanswered(percent) && checkNumber(`${region}.area-percent`, percent, 0, 100, false, issues))
      grades.push(areaOfPercent(percent));
    if (
      !isUnanswered(prints) &&
      checkNumber(`${region}.handprints`, prints, 0, HANDPRINT_EDGES[region][5], false, issues)
    )
      grades.push(areaOfHandprints(region, prints));
    for (const grade of grades)
      if (grade !== grades[0] && !issues.some((issue) => issue.code === 'conflict' && issue.region === region))
        issues.push({ code: 'conflict', region });
    const grade = grades[0];

    const signs = [];
    for (const sign of SIGNS) {
      const value = answers[`${region}.${sign}`];
      if (isUnanswered(value)) signs.push(undefined);
      else if (checkNumber(`${region}.${sign}`, value, 0, 4, true, issues)) signs.push(value);
    }

    if (grade === undefined) missing.push(`${region}.area`);
    if (grade > 0) SIGNS.forEach((sign, i) => signs[i] === undefined && missing.push(`${region}.${sign}`));

    const someSignAboveZero = signs.some((value) => value > 0);
    const allSignsZero = signs.every((value) => value === 0);
    if (grade === 0 && someSignAboveZero) notes.push('area-zero-signs-above-zero');
    if (grade > 0 && allSignsZero) notes.push('area-above-zero-signs-zero');
    if (region === 'head' && (percent === 100 || prints === 10)) notes.push('head-area-hundred');

    // Every value each open question may still take, tried one by one.
    let regionLowest = Infinity;
    let regionHighest = -Infinity;
    const candidates = (value, max) => (value === undefined ? [...Array(max + 1).keys()] : [value]);
    for (const a of candidates(grade, 6))
      for (const e of candidates(signs[0], 4))
        for (const i of candidates(signs[1], 4))
          for (const d of candidates(signs[2], 4)) {
            const tenths = WEIGHT_IN_TENTHS[region] * (e + i + d) * a;
            regionLowest = Math.min(regionLowest, tenths);
            regionHighest = Math.max(regionHighest, tenths);
          }
    lowest += regionLowest;
    highest += regionHighest;
    partBounds[region] = [regionLowest / 10, regionHighest / 10];
    const settled = grade === 0 || (grade > 0 && signs.every((value) => value !== undefined));
    if (settled) parts[region] = regionLowest / 10;
  }

  const age = answers['age-years'];
  if (!isUnanswered(age) && checkNumber('age-years', age, 0, 130, true, issues) && age < 18)
    notes.push('below-validated-age');

  if (issues.length > 0) return { status: 'invalid', issues, missing };
  const bounds = { total: [lowest / 10, highest / 10], parts: partBounds, derived: {} };
  if (missing.length > 0) return { status: 'incomplete', missing, parts, derived: {}, bounds, notes };
  return { status: 'complete', total: lowest / 10, parts, derived: {}, bounds, bands: bandsOf(lowest), notes };
}
