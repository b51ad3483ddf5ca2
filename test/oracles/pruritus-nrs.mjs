// A second reading of the itch fact sheet, kept apart from the packages on purpose: it imports nothing from them.

// One row per score, the three schemes in the order of SCHEMES.
const SCHEMES = ['reich-2012', 'ifsi-2013', 'kido-nakahara-2015'];
const BANDS = [
  ['none', 'none', 'none'], // 0
  ['mild', 'mild', 'mild'], // 1
  ['mild', 'mild', 'mild'], // 2
  ['mild', 'moderate', 'moderate'], // 3
  ['moderate', 'moderate', 'moderate'], // 4
  ['moderate', 'moderate', 'moderate'], // 5
  ['moderate', 'moderate', 'moderate'], // 6
  ['severe', 'severe', 'severe'], // 7
  ['severe', 'severe', 'very-severe'], // 8
  ['very-severe', 'very-severe', 'very-severe'], // 9
  ['very-severe', 'very-severe', 'very-severe'], // 10
];

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

export function score(answers) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };
  for (const key of Object.keys(answers))
    if (key !== 'nrs') return { status: 'invalid', issues: [{ code: 'unknown-item', item: key }] };
  const nrs = answers.nrs;
  if (isUnanswered(nrs)) return { status: 'incomplete', missing: ['nrs'], bounds: { total: [0, 10] } };
  if (nrs === 'left-blank') return { status: 'incomplete', missing: [], leftBlank: ['nrs'], bounds: { total: null } };
  if (![0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].includes(nrs)) return { status: 'invalid', issues: [{ item: 'nrs' }] };
  const bands = {};
  SCHEMES.forEach((scheme, i) => {
    bands[scheme] = BANDS[nrs][i];
  });
  return { status: 'complete', total: nrs, parts: {}, derived: {}, bounds: { total: [nrs, nrs] }, bands, notes: [] };
}
