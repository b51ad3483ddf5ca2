// A second reading of the SLEDAI-2K fact sheet, kept apart from the packages on purpose: it imports nothing from
// them and is written as tables. It only has to be right.

/** Form order, weight and organ system, as printed. */
export const DESCRIPTORS = [
  ['seizure', 8, 'cns'],
  ['psychosis', 8, 'cns'],
  ['organic-brain-syndrome', 8, 'cns'],
  ['visual-disturbance', 8, 'cns'],
  ['cranial-nerve-disorder', 8, 'cns'],
  ['lupus-headache', 8, 'cns'],
  ['cva', 8, 'cns'],
  ['vasculitis', 8, 'vascular'],
  ['arthritis', 4, 'musculoskeletal'],
  ['myositis', 4, 'musculoskeletal'],
  ['urinary-casts', 4, 'renal'],
  ['haematuria', 4, 'renal'],
  ['proteinuria', 4, 'renal'],
  ['pyuria', 4, 'renal'],
  ['rash', 2, 'mucocutaneous'],
  ['alopecia', 2, 'mucocutaneous'],
  ['mucosal-ulcers', 2, 'mucocutaneous'],
  ['pleurisy', 2, 'serosal'],
  ['pericarditis', 2, 'serosal'],
  ['low-complement', 2, 'immunologic'],
  ['increased-dna-binding', 2, 'immunologic'],
  ['fever', 1, 'constitutional'],
  ['thrombocytopenia', 1, 'haematologic'],
  ['leukopenia', 1, 'haematologic'],
];
const SYSTEMS = [
  'cns',
  'vascular',
  'musculoskeletal',
  'renal',
  'mucocutaneous',
  'serosal',
  'immunologic',
  'constitutional',
  'haematologic',
];
const LABORATORY = [
  'lab.platelets',
  'lab.white-cells',
  'lab.temperature',
  'lab.protein-24h',
  'lab.red-cells-hpf',
  'lab.white-cells-hpf',
  'lab.c3',
  'lab.c3.lower-limit',
  'lab.c4',
  'lab.c4.lower-limit',
  'lab.ch50',
  'lab.ch50.lower-limit',
  'lab.anti-dsdna',
  'lab.anti-dsdna.upper-limit',
  'lab.farr-percent',
  'lab.protein-creatinine',
  'lab.protein-creatinine.unit',
];

const isUnanswered = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

function cook(total) {
  if (total === 0) return 'none';
  if (total <= 5) return 'mild';
  if (total <= 10) return 'moderate';
  if (total <= 19) return 'high';
  return 'very-high';
}
function malaysian(total) {
  if (total === 0) return 'remission';
  if (total <= 4) return 'low';
  if (total <= 10) return 'moderate';
  return 'high';
}
function british(total) {
  if (total < 6) return 'mild';
  if (total <= 12) return 'moderate';
  return 'severe';
}

export function score(answers, options = {}) {
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers))
    return { status: 'invalid', issues: [{}] };
  const ids = DESCRIPTORS.map(([id]) => id);
  const issues = [];
  for (const key of Object.keys(answers)) {
    if (!ids.includes(key) && !LABORATORY.includes(key)) issues.push({ code: 'unknown-item', item: key });
    else if (ids.includes(key) && !isUnanswered(answers[key]) && ![true, false, 'not-assessed'].includes(answers[key]))
      issues.push({ item: key });
  }

  const missing = [];
  const notAssessed = [];
  let low = 0;
  let high = 0;
  let clinicalLow = 0;
  let clinicalHigh = 0;
  const partLow = {};
  const partHigh = {};
  for (const system of SYSTEMS) {
    partLow[system] = 0;
    partHigh[system] = 0;
  }
  for (const [id, weight, system] of DESCRIPTORS) {
    const answer = answers[id];
    let least = 0;
    let most = 0;
    if (answer === true) {
      least = weight;
      most = weight;
    } else if (isUnanswered(answer)) {
      missing.push(id);
      most = weight;
    } else if (answer === 'not-assessed' && options['missing-as-absent'] !== true) {
      notAssessed.push(id);
      most = weight;
    }
    low += least;
    high += most;
    partLow[system] += least;
    partHigh[system] += most;
    if (id !== 'low-complement' && id !== 'increased-dna-binding') {
      clinicalLow += least;
      clinicalHigh += most;
    }
  }
  if (issues.length > 0) return { status: 'invalid', issues, missing };

  const parts = {};
  const partBounds = {};
  for (const system of SYSTEMS) {
    partBounds[system] = [partLow[system], partHigh[system]];
    if (partLow[system] === partHigh[system]) parts[system] = partLow[system];
  }
  const bounds = { total: [low, high], parts: partBounds, derived: { 'clinical-sledai': [clinicalLow, clinicalHigh] } };
  const derived = {};
  if (clinicalLow === clinicalHigh) derived['clinical-sledai'] = { numerator: clinicalLow, denominator: 1 };
  if (missing.length > 0 || notAssessed.length > 0)
    return { status: 'incomplete', missing, notAssessed, parts, derived, bounds };
  const bands = { 'cook-2000': cook(low), 'malaysian-cpg-2024': malaysian(low), bsr: british(low) };
  return { status: 'complete', total: low, parts, derived, bounds, bands };
}

/** Which descriptors laboratory values alone suggest; never an answer. Every comparison is strict. */
export function suggest(given) {
  const answers = {};
  for (const [item, value] of Object.entries(given)) if (!isUnanswered(value)) answers[item] = value;
  const found = [];
  if (answers['lab.red-cells-hpf'] > 5) found.push('haematuria');
  const ratio = answers['lab.protein-creatinine'];
  const unit = answers['lab.protein-creatinine.unit'];
  // The limit in mg/mmol is the one trials use by convention.
  const ratioIsHigh =
    (unit === 'g/g' && ratio > 0.5) || (unit === 'mg/g' && ratio > 500) || (unit === 'mg/mmol' && ratio > 50);
  if (answers['lab.protein-24h'] > 0.5 || ratioIsHigh) found.push('proteinuria');
  if (answers['lab.white-cells-hpf'] > 5) found.push('pyuria');
  if (
    answers['lab.c3'] < answers['lab.c3.lower-limit'] ||
    answers['lab.c4'] < answers['lab.c4.lower-limit'] ||
    answers['lab.ch50'] < answers['lab.ch50.lower-limit']
  )
    found.push('low-complement');
  if (answers['lab.anti-dsdna'] > answers['lab.anti-dsdna.upper-limit'] || answers['lab.farr-percent'] > 25)
    found.push('increased-dna-binding');
  if (answers['lab.temperature'] > 38) found.push('fever');
  if (answers['lab.platelets'] < 100) found.push('thrombocytopenia');
  if (answers['lab.white-cells'] < 3) found.push('leukopenia');
  return found;
}

/**
 * All 24 answers as bits: bit 0 is the first descriptor of the form (seizure), bit 23 the last (leukopenia), 1 = present.
 * Returns total × 1000 + clinical SLEDAI in one integer, so that nothing is allocated.
 */
export function totalOfBits(bits) {
  let clinical = 0;
  let serology = 0;
  if (bits & (1 << 0)) clinical += 8; // seizure
  if (bits & (1 << 1)) clinical += 8; // psychosis
  if (bits & (1 << 2)) clinical += 8; // organic-brain-syndrome
  if (bits & (1 << 3)) clinical += 8; // visual-disturbance
  if (bits & (1 << 4)) clinical += 8; // cranial-nerve-disorder
  if (bits & (1 << 5)) clinical += 8; // lupus-headache
  if (bits & (1 << 6)) clinical += 8; // cva
  if (bits & (1 << 7)) clinical += 8; // vasculitis
  if (bits & (1 << 8)) clinical += 4; // arthritis
  if (bits & (1 << 9)) clinical += 4; // myositis
  if (bits & (1 << 10)) clinical += 4; // urinary-casts
  if (bits & (1 << 11)) clinical += 4; // haematuria
  if (bits & (1 << 12)) clinical += 4; // proteinuria
  if (bits & (1 << 13)) clinical += 4; // pyuria
  if (bits & (1 << 14)) clinical += 2; // rash
  if (bits & (1 << 15)) clinical += 2; // alopecia
  if (bits & (1 << 16)) clinical += 2; // mucosal-ulcers
  if (bits & (1 << 17)) clinical += 2; // pleurisy
  if (bits & (1 << 18)) clinical += 2; // pericarditis
  if (bits & (1 << 19)) serology += 2; // low-complement
  if (bits & (1 << 20)) serology += 2; // increased-dna-binding
  if (bits & (1 << 21)) clinical += 1; // fever
  if (bits & (1 << 22)) clinical += 1; // thrombocytopenia
  if (bits & (1 << 23)) clinical += 1; // leukopenia
  return (clinical + serology) * 1000 + clinical;
}
