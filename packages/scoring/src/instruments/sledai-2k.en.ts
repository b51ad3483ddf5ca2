import { labelSet, type InstrumentWords, type ItemWords } from '../words/words.ts';

/** A descriptor whose exclusions are all published. */
const published = (label: string, help: string, exclusion: string): ItemWords => ({ label, help, exclusion });

/** A descriptor whose exclusions go beyond the published ones and remind of the general attribution rule. */
const reminded = (label: string, help: string, exclusion: string): ItemWords => ({
  label,
  help,
  exclusion,
  reminder: true,
});

/** How a number relates to the limit it is compared with. */
const relations: Readonly<Record<string, string>> = { '<': 'below', '>': 'above' };

const items: Record<string, ItemWords> = {
  seizure: reminded(
    'Seizure',
    'A seizure of recent onset',
    'Caused by metabolic upset, infection, a drug, or an old brain scar',
  ),
  psychosis: published(
    'Psychosis',
    'Everyday function disturbed by lost grip on reality: hallucinations, incoherent or illogical thinking, bizarre or catatonic behaviour',
    'Caused by uraemia or a drug',
  ),
  'organic-brain-syndrome': published(
    'Organic brain syndrome',
    'Sudden, fluctuating confusion with poor attention, plus two of: misperception, incoherent speech, sleep disturbance, psychomotor change',
    'Caused by metabolic upset, infection or a drug',
  ),
  'visual-disturbance': published(
    'Visual disturbance',
    'Lupus eye disease: cytoid bodies, retinal bleeding, choroidal exudate or bleeding, or optic neuritis',
    'Caused by hypertension, infection or a drug',
  ),
  'cranial-nerve-disorder': reminded(
    'Cranial nerve disorder',
    'New sensory or motor palsy of any cranial nerve',
    'Longstanding palsy, or another cause found',
  ),
  'lupus-headache': reminded(
    'Lupus headache',
    'Severe, lasting headache, migraine-like or not, that opioids fail to relieve',
    'It settles with opioids, or another cause explains it',
  ),
  cva: reminded('Stroke', 'New stroke syndrome', 'Explained by atherosclerosis, or an old stroke'),
  vasculitis: reminded(
    'Vasculitis',
    'Skin ulcer, gangrene, tender finger nodule, nail-fold infarct, splinter haemorrhage, or biopsy or angiogram proof',
    'Trauma, infection or clotting alone explains it',
  ),
  arthritis: reminded(
    'Arthritis',
    'Two or more joints painful with tenderness, swelling or effusion',
    'Pain alone, osteoarthritis, or fibromyalgia',
  ),
  myositis: reminded(
    'Myositis',
    'Proximal muscle ache or weakness, with raised muscle enzymes, typical EMG or biopsy',
    'Steroid or statin myopathy',
  ),
  'urinary-casts': reminded('Urinary casts', 'Red-cell or haem-granular casts in urine', 'Hyaline casts only'),
  haematuria: reminded(
    'Haematuria',
    'More than 5 red cells per high-power field',
    'Stones, infection, menstruation or another cause',
  ),
  proteinuria: reminded(
    'Proteinuria',
    'More than 0.5 g protein in 24 hours, new or persistent',
    'Judged fixed, from scarring, or another cause',
  ),
  pyuria: reminded('Pyuria', 'More than 5 white cells per high-power field', 'Infection or contaminated sample'),
  rash: reminded('Rash', 'Inflammatory lupus rash, new or persistent', 'Scar or pigment only, drug rash'),
  alopecia: reminded(
    'Alopecia',
    'Abnormal hair loss from active lupus, patchy or diffuse',
    'Scarring, drug-related or hereditary loss',
  ),
  'mucosal-ulcers': reminded('Mucosal ulcers', 'Ulcers in mouth or nose', 'Infection, trauma or a drug explains them'),
  pleurisy: reminded(
    'Pleurisy',
    'Pleuritic chest pain, plus rub, effusion or pleural thickening',
    'Pain without a sign; infection or embolism',
  ),
  pericarditis: reminded(
    'Pericarditis',
    'Pericardial pain, plus one of: rub, effusion, ECG change, echo finding',
    'Pain without a sign; another cause',
  ),
  'low-complement': reminded(
    'Low complement',
    'C3, C4 or CH50 below the testing laboratory’s lower limit',
    'At the limit exactly; known inherited deficiency (rater decides)',
  ),
  'increased-dna-binding': published(
    'Raised anti-dsDNA',
    'Anti-dsDNA above the testing laboratory’s range',
    'At the limit exactly',
  ),
  fever: reminded('Fever', 'Temperature above 38 °C', '38.0 exactly; infection or drug fever'),
  thrombocytopenia: published('Thrombocytopenia', 'Platelets below 100 × 10⁹/L', '100 exactly; caused by a drug'),
  leukopenia: published('Leukopenia', 'White cells below 3 × 10⁹/L', '3.0 exactly; caused by a drug'),
  'lab.platelets': { label: 'Platelets', help: 'counts below 100' },
  'lab.white-cells': { label: 'White cells', help: 'counts below 3' },
  'lab.temperature': { label: 'Temperature', help: 'counts above 38' },
  'lab.protein-24h': { label: 'Urine protein in 24 hours', help: 'counts above 0.5' },
  'lab.protein-creatinine': {
    label: 'Urine protein to creatinine ratio',
    help: 'limit by its unit',
  },
  'lab.protein-creatinine.unit': {
    label: 'Unit of the ratio',
    help: 'without a unit nothing is suggested',
    options: { 'g/g': 'g/g', 'mg/g': 'mg/g', 'mg/mmol': 'mg/mmol' },
    descriptions: {
      'g/g': 'counts above 0.5 g/g',
      'mg/g': 'counts above 500 mg/g',
      'mg/mmol': 'counts above the limit chosen for mg/mmol',
    },
  },
  'lab.red-cells-hpf': { label: 'Urine red cells', help: 'counts above 5' },
  'lab.white-cells-hpf': { label: 'Urine white cells', help: 'counts above 5' },
  'lab.c3': { label: 'C3', help: 'below its limit' },
  'lab.c3.lower-limit': { label: 'C3, lower limit', help: 'of the testing laboratory' },
  'lab.c4': { label: 'C4', help: 'below its limit' },
  'lab.c4.lower-limit': { label: 'C4, lower limit', help: 'of the testing laboratory' },
  'lab.ch50': { label: 'CH50', help: 'below its limit' },
  'lab.ch50.lower-limit': { label: 'CH50, lower limit', help: 'of the testing laboratory' },
  'lab.anti-dsdna': { label: 'Anti-dsDNA', help: 'above its limit' },
  'lab.anti-dsdna.upper-limit': { label: 'Anti-dsDNA, upper limit', help: 'of the testing laboratory' },
  'lab.farr-percent': { label: 'Anti-dsDNA by Farr assay', help: 'counts above 25' },
  'lab.sample-date': { label: 'Sample date', help: 'checked against the window' },
};

const otherUnits: Readonly<Record<string, string>> = { 'mg/(24.h)': 'mg in 24 hours', 'mg/dL': 'mg/dL' };

/** English words of SLEDAI-2K, in our own labels. */
export const sledai2kWords: InstrumentWords = {
  lang: 'en',
  wording: labelSet,
  title: 'SLEDAI-2K',
  fullTitle: 'Systemic Lupus Erythematosus Disease Activity Index 2000',
  totalLabel: 'SLEDAI-2K today',
  items,
  parts: {
    cns: 'Nervous system',
    vascular: 'Vessels',
    musculoskeletal: 'Joints and muscles',
    renal: 'Kidney',
    mucocutaneous: 'Skin and mucosa',
    serosal: 'Serosa',
    immunologic: 'Immunology',
    constitutional: 'Fever',
    haematologic: 'Blood',
  },
  derived: {
    'clinical-sledai': { label: 'Clinical SLEDAI', help: 'Without low complement and raised anti-dsDNA, 0 to 101.' },
  },
  bandSchemes: {
    'cook-2000': {
      title: 'Cook 2000',
      bands: {
        none: '0: none',
        mild: '1 to 5: mild',
        moderate: '6 to 10: moderate',
        high: '11 to 19: high',
        'very-high': '20 and above: very high',
      },
    },
    'malaysian-cpg-2024': {
      title: 'Malaysian guideline 2024, activity table',
      bands: { remission: '0: remission', low: '1 to 4: low', moderate: '5 to 10: moderate', high: 'above 10: high' },
    },
    bsr: {
      title: 'BSR, as printed in the Malaysian guideline 2024',
      bands: { mild: 'under 6: mild', moderate: '6 to 12: moderate', severe: 'above 12: severe' },
    },
  },
  thresholds: { 'trial-entry': 'Entry level of trials such as BLISS and TULIP' },
  options: {
    'window-days': {
      label: 'Window',
      help: 'Days before the visit in which a finding counts. Keep one window per patient.',
      options: { 10: '10 days', 28: '28 days', 30: '30 days' },
    },
    'missing-as-absent': {
      label: 'Not assessed counts as absent',
      help: 'Usual in published analyses, without one source.',
      options: { false: 'no', true: 'yes' },
    },
    'spot-protein-limit': {
      label: 'Limit of the protein to creatinine ratio in mg/mmol',
      help: 'A convention of trials; a value of 53 mg/mmol suggests proteinuria under the first only.',
      options: { '50-mg-per-mmol': 'above 50 mg/mmol', '56.6-mg-per-mmol': 'above 56.6 mg/mmol' },
    },
  },
  notes: {
    'implausible-value': ({ low, high, perhaps }) =>
      `Outside the usual ${low} to ${high}: please check the value and its unit.${perhaps === undefined ? '' : ` Is it in ${otherUnits[perhaps]}?`}`,
    'suggestion-declined': () =>
      'Marked absent although a laboratory value lies beyond its limit. Please check, and record the reason.',
    'scored-as-absent': () => 'Not assessed and counted as absent, as this setting asks.',
  },
  licence:
    'Free in academic use, as far as known. Commercial trials should ask the Toronto owners, who also hold the rights in their forms and training material.',
  view: {
    subtitle: '24 findings in nine systems, 0 to 105',
    globalFirst: 'Give the physician’s global rating before adding up.',
    points: 'points',
    clinicalAbsent: 'Mark remaining clinical items absent',
    laboratoryNotAssessed: 'Laboratory items: not assessed',
    laboratoryNormal: 'Laboratory items: all reported and normal',
    laboratoryValues: 'Laboratory values',
    valuesSuggest: 'They suggest a finding and never tick it.',
    enterValues: 'Enter values',
    ownUnit: 'Value and limit as the laboratory gives them',
    value: 'value',
    limit: 'limit',
    dateFirst: 'Enter the date of the sample first.',
    dueToLupus: 'Due to active lupus?',
    'cause.lupus': 'Yes',
    'cause.other': 'No, other cause',
    'cause.not-sure': 'Not sure',
    leftOpen: 'Not sure of the cause: left open.',
    'hint.leukopenia': 'Leukopenia under azathioprine, mycophenolate or cyclophosphamide is the classic false point.',
    'sample.within': 'Sample within the window',
    'sample.outside': 'Sample older than the window: treat as missing unless the protocol says otherwise',
    'sample.after-assessment': 'Sample dated after the assessment',
    'sample.unknown': 'Date of the sample not known',
  },
  sentences: {
    window: ({ days }) => `Present in the last ${days} days and due to active lupus, not damage, infection or drugs.`,
    beyond: ({ relation, limit }) => `(${relations[relation!]} ${limit})`,
    sampled: ({ date }) => `, sample of ${date}`,
    suggests: ({ label }) => `Suggests: ${label}`,
    within: ({ label }) => String(label).charAt(0).toLowerCase() + String(label).slice(1),
    allSaid: ({ count, answer }) => `${count} items, all said ${answer}`,
    items: ({ count }) => `${count} items`,
    said: ({ items: named, answer }) => `${named} ${answer}`,
    marked: ({ count, answer }) => (count === 1 ? `1 item marked ${answer}` : `${count} items marked ${answer}`),
  },
};
