// A second reading of section A of the target-plaque fact sheet, kept apart from the packages on purpose: it imports
// nothing from them.

const SIGNS = ['erythema', 'induration', 'scaling'];
const REASONS = ['biopsied', 'lost', 'merged', 'other'];
const KNOWN = [...SIGNS, 'not-assessed-because', 'itch-vas-mm', 'thickness-mm'];

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const isGrade = (value) => [0, 1, 2, 3, 4].includes(value);

const ACCEPTED = {
  'not-assessed-because': (value) => REASONS.includes(value),
  'itch-vas-mm': (value) => Number.isInteger(value) && value >= 0 && value <= 100,
  'thickness-mm': (value) => typeof value === 'number' && value >= 0 && value <= 100 && /^\d+(\.\d{1,2})?$/.test(value),
};
for (const sign of SIGNS) ACCEPTED[sign] = (value) => isGrade(value) || value === 'not-assessed';

export function score(answers) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };
  const issues = [];
  for (const [item, value] of Object.entries(answers)) {
    if (!KNOWN.includes(item)) issues.push({ code: 'unknown-item', item });
    else if (!isUnanswered(value) && !ACCEPTED[item](value)) issues.push({ item });
  }
  if (issues.length > 0) return { status: 'invalid', issues };
  const grades = SIGNS.map((sign) => answers[sign]).filter(isGrade);
  const sum = grades.reduce((a, b) => a + b, 0);
  if (grades.length === SIGNS.length)
    return { status: 'complete', total: sum, parts: {}, derived: {}, bands: {}, notes: [] };
  return {
    status: 'incomplete',
    missing: SIGNS.filter((sign) => isUnanswered(answers[sign])),
    notAssessed: SIGNS.filter((sign) => answers[sign] === 'not-assessed'),
    bounds: { total: [sum, sum + 4 * (SIGNS.length - grades.length)] },
  };
}
