// A second reading of the PGA section of the SRI fact sheet, kept apart from the packages on purpose: it imports nothing
// from them. Everything is compared in whole hundredths of a point; a millimetre of the line of 100 is three of them.

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** Whole hundredths written as digits, so that no binary fraction passes for one. */
function hundredths(value) {
  if (typeof value !== 'number' || !(value >= 0 && value <= 3)) return null;
  const match = /^(\d)(?:\.(\d{1,2}))?$/.exec(String(value));
  return match && Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

function band(steps) {
  if (steps < 50) return 'none';
  if (steps <= 100) return 'mild';
  return steps <= 200 ? 'moderate' : 'severe';
}

export function score(answers) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };
  for (const key of Object.keys(answers))
    if (key !== 'pga' && key !== 'pga-mm') return { status: 'invalid', issues: [{ code: 'unknown-item', item: key }] };
  const { pga, 'pga-mm': mm } = answers;
  const isNotAssessed = pga === 'not-assessed';
  const byPoints = isUnanswered(pga) || isNotAssessed ? undefined : hundredths(pga);
  if (byPoints === null) return { status: 'invalid', issues: [{ item: 'pga' }] };
  const byMm = isUnanswered(mm) ? undefined : Number.isInteger(mm) && mm >= 0 && mm <= 100 ? 3 * mm : null;
  if (byMm === null) return { status: 'invalid', issues: [{ item: 'pga-mm' }] };
  if (byPoints !== undefined && byMm !== undefined && byPoints !== byMm)
    return { status: 'invalid', issues: [{ code: 'conflict' }] };
  const steps = byPoints ?? byMm;
  if (steps === undefined)
    return isNotAssessed
      ? { status: 'incomplete', missing: [], notAssessed: ['pga'], bounds: { total: [0, 3] } }
      : { status: 'incomplete', missing: ['pga'], notAssessed: [], bounds: { total: [0, 3] } };
  return { status: 'complete', total: steps / 100, parts: {}, derived: {}, bands: { 'piscos-2022': band(steps) }, notes: [] };
}
