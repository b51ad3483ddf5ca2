// A second reading of section B of the target-plaque and PGA fact sheet, kept apart from the packages on purpose: it
// imports nothing from them.

const VALUES = ['clear', 'almost-clear', 'mild', 'moderate', 'severe'];

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

export function score(answers) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };
  const unknown = Object.keys(answers).filter((key) => key !== 'iga');
  const { iga } = answers;
  const missing = isUnanswered(iga) ? ['iga'] : [];
  if (unknown.length > 0)
    return { status: 'invalid', issues: unknown.map((item) => ({ code: 'unknown-item', item })), missing };
  if (missing.length > 0) return { status: 'incomplete', missing, notAssessed: [], bounds: { total: [0, 4] } };
  if (iga === 'not-assessed')
    return { status: 'incomplete', missing: [], notAssessed: ['iga'], bounds: { total: [0, 4] } };
  const index = [0, 1, 2, 3, 4].indexOf(iga);
  if (index < 0) return { status: 'invalid', issues: [{ item: 'iga' }] };
  return { status: 'complete', total: iga, parts: {}, derived: {}, bands: { 'mod-2011': VALUES[index] }, notes: [] };
}
