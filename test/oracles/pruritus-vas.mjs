// A second reading of the itch fact sheet, kept apart from the packages on purpose: it imports nothing from them.
// The bands are compared on whole millimetres; the total is points, one point being 10 mm.

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

function band(mm, moderateFrom, severeFrom, verySevereFrom) {
  if (mm === 0) return 'none';
  if (mm < moderateFrom) return 'mild';
  if (mm < severeFrom) return 'moderate';
  if (mm < verySevereFrom) return 'severe';
  return 'very-severe';
}

export function score(answers) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };
  for (const key of Object.keys(answers))
    if (key !== 'vas-mm') return { status: 'invalid', issues: [{ code: 'unknown-item', item: key }] };
  const mm = answers['vas-mm'];
  if (isUnanswered(mm)) return { status: 'incomplete', missing: ['vas-mm'], bounds: { total: [0, 10] } };
  if (mm === 'left-blank') return { status: 'incomplete', missing: [], leftBlank: ['vas-mm'], bounds: { total: null } };
  if (typeof mm !== 'number' || !(mm >= 0) || !(mm <= 100)) return { status: 'invalid', issues: [{ item: 'vas-mm' }] };
  if (!Number.isInteger(mm)) return { status: 'invalid', issues: [{ code: 'off-step', item: 'vas-mm' }] };
  return {
    status: 'complete',
    total: mm / 10,
    parts: {},
    derived: {},
    bounds: { total: [mm / 10, mm / 10] },
    bands: {
      'reich-2012': band(mm, 40, 70, 90),
      'ifsi-2013': band(mm, 30, 70, 90),
      'kido-nakahara-2015': band(mm, 30, 70, 80),
    },
    notes: [],
  };
}
