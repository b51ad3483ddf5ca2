// A second reading of the BILAG-2004 fact sheet, kept apart from the packages on purpose: it imports nothing from
// them and is written as tables. It only has to be right. Ids alone are shared; the sets go by the form's numbers.

/** Items 1–77 in form order. */
const IDS = {
  constitutional: ['pyrexia', 'weight-loss', 'lymphadenopathy-splenomegaly', 'anorexia'],
  mucocutaneous: [
    'skin-eruption-severe',
    'skin-eruption-mild',
    'angio-oedema-severe',
    'angio-oedema-mild',
    'mucosal-ulceration-severe',
    'mucosal-ulceration-mild',
    'panniculitis-bullous-severe',
    'panniculitis-bullous-mild',
    'vasculitis-major',
    'digital-infarcts-nodular-vasculitis',
    'alopecia-severe',
    'alopecia-mild',
    'periungual-erythema-chilblains',
    'splinter-haemorrhages',
  ],
  neuropsychiatric: [
    'aseptic-meningitis',
    'cerebral-vasculitis',
    'demyelinating-syndrome',
    'myelopathy',
    'acute-confusional-state',
    'psychosis',
    'demyelinating-polyradiculoneuropathy',
    'mononeuropathy',
    'cranial-neuropathy',
    'plexopathy',
    'polyneuropathy',
    'seizure-disorder',
    'status-epilepticus',
    'cerebrovascular-disease',
    'cognitive-dysfunction',
    'movement-disorder',
    'autonomic-disorder',
    'cerebellar-ataxia',
    'lupus-headache',
    'intracranial-pressure-headache',
  ],
  musculoskeletal: ['myositis-severe', 'myositis-mild', 'arthritis-severe', 'arthritis-moderate', 'arthritis-mild'],
  cardiorespiratory: [
    'myocarditis-mild',
    'cardiac-failure',
    'arrhythmia',
    'valvular-dysfunction',
    'pleurisy-pericarditis',
    'cardiac-tamponade',
    'pleural-effusion-dyspnoea',
    'pulmonary-haemorrhage-vasculitis',
    'alveolitis-pneumonitis',
    'shrinking-lung',
    'aortitis',
    'coronary-vasculitis',
  ],
  gastrointestinal: [
    'peritonitis',
    'serositis-ascites',
    'enteritis-colitis',
    'malabsorption',
    'protein-losing-enteropathy',
    'pseudo-obstruction',
    'hepatitis',
    'cholecystitis',
    'pancreatitis',
  ],
  ophthalmic: [
    'orbital-inflammation',
    'keratitis-severe',
    'keratitis-mild',
    'anterior-uveitis',
    'posterior-uveitis-severe',
    'posterior-uveitis-mild',
    'episcleritis',
    'scleritis-severe',
    'scleritis-mild',
    'retinal-vaso-occlusion',
    'cotton-wool-spots',
    'optic-neuritis',
    'ischaemic-optic-neuropathy',
  ],
};

/** The three sets of each system, by item number, as in the table of section 5. */
const SETS = {
  constitutional: null,
  mucocutaneous: [
    [5, 7, 9, 11, 13],
    [6, 12, 14, 15],
    [8, 10, 16, 17, 18],
  ],
  neuropsychiatric: [[19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 36], [30, 32, 33, 34, 35, 37, 38], []],
  musculoskeletal: [[39, 41], [40, 42], [43]],
  cardiorespiratory: [[45, 46, 47, 49, 50, 51, 52, 53, 54, 55], [44, 48], []],
  gastrointestinal: [[56, 58, 61, 63, 64], [57, 59, 60, 62], []],
  ophthalmic: [
    [65, 66, 69, 72, 74, 76, 77],
    [67, 68, 70, 73],
    [71, 75],
  ],
};

/** How an item may stand. Not done and unanswered are never 0: each may still be anything from 0 to 4. */
export const STANDS = [0, 1, 2, 3, 4, 'not-assessed', undefined];
const NOT_DONE = 5;
const UNANSWERED = 6;

/**
 * The seven systems coded 0–4: their items in form order, and the positions (within the system) of the sets A, B and C;
 * `sets` is null where the system has a rule of its own.
 */
export const CODED = (() => {
  let number = 0;
  return Object.entries(IDS).map(([system, features]) => {
    const first = number + 1;
    number += features.length;
    return {
      system,
      items: features.map((feature) => `${system}.${feature}`),
      sets: SETS[system] && SETS[system].map((set) => set.map((item) => item - first)),
    };
  });
})();

const POINTS = { A: 12, B: 8, C: 1, D: 0, E: 0 };

/** D or E. `undefined` is unanswered: E is the better end, D the worse one. */
function inactive(ever, end) {
  if (ever === true) return 'D';
  if (ever === false) return 'E';
  return end === 'worst' ? 'D' : 'E';
}

/** Whether one of the codes occurs: one bit for each code from 0 to 4. */
const occurs = (occurring, ...codes) => codes.some((code) => (occurring & (1 << code)) !== 0);

/** The generic rule over what occurs in each set. */
function generic(a, b, c, ever, end) {
  if (occurs(a, 2, 3, 4)) return 'A';
  if (occurs(a, 1) || occurs(b, 2, 3, 4)) return 'B';
  if (occurs(b, 1) || occurs(c, 1, 2, 3, 4)) return 'C';
  return inactive(ever, end);
}

function constitutional([pyrexia, ...others], ever, end) {
  const n = others.filter((code) => code >= 2).length;
  if (pyrexia >= 2 && n >= 2) return 'A';
  if (pyrexia >= 2 || n >= 2) return 'B';
  if (pyrexia === 1 || others.some((code) => code >= 1)) return 'C';
  return inactive(ever, end);
}

/** Open codes taken as 0 or, for the worst end, as 4. */
const close = (stand, end) => (stand >= NOT_DONE ? (end === 'worst' ? 4 : 0) : stand);

function closeSet(occurring, end) {
  const open = occurs(occurring, NOT_DONE, UNANSWERED);
  return (occurring & 0b11111) | (open ? (end === 'worst' ? 1 << 4 : 1) : 0);
}

/**
 * Best and worst grade from nothing but which of `STANDS` occur in the sets A, B and C: one bit for each. Both values of
 * `nd-policy` come to this: an item of these systems answers for itself alone, so that a whole group is not done.
 */
export function gradesOfClass([a, b, c], ever) {
  return ['best', 'worst'].map((end) => generic(closeSet(a, end), closeSet(b, end), closeSet(c, end), ever, end));
}

/** Best and worst grade of a coded system. `stands` are positions in `STANDS`, in form order. */
export function gradesOfCoded({ sets }, stands, ever) {
  if (sets) return gradesOfClass(classOf(sets, stands), ever);
  return ['best', 'worst'].map((end) =>
    constitutional(
      stands.map((stand) => close(stand, end)),
      ever,
      end,
    ),
  );
}

/** Which of `STANDS` occur in each set. */
export const classOf = (sets, stands) =>
  sets.map((set) => set.reduce((occurring, position) => occurring | (1 << stands[position]), 0));

/** The numerical coding of a list of grades. */
export const pointsOf = (grades) => grades.reduce((sum, grade) => sum + POINTS[grade], 0);

/** Limits are told in hundredths, so that ratios are compared on whole numbers. */
const hundredths = (value) => (value === undefined ? undefined : Math.round(value * 100));

/**
 * The written renal rule. Values in the rule's own units (g in 24 h, mg/mmol, µmol/L, ml/min/1.73 m², mmHg), `undefined`
 * where there is none or where it is not due to lupus; `before` holds those of the visit before.
 */
export function gradeOfRenal(given, before, ever) {
  const at = (name) => hundredths(given[name]);
  const was = (name) => hundredths(before[name]);
  const fell = (name) => was(name) > 0 && 4 * (was(name) - at(name)) >= was(name);
  const stays = (name, reaches) => at(name) !== undefined && reaches(at(name)) && !fell(name);
  const ratios = ['albumin-creatinine', 'protein-creatinine'];
  const quantities = ['protein-24h', ...ratios];
  const stick = quantities.every((name) => given[name] === undefined) ? given['dipstick-protein'] : undefined;
  const rise = stick - before['dipstick-protein'];

  const a1 =
    stays('protein-24h', (g) => g > 100) || ratios.some((name) => stays(name, (mg) => mg > 10000)) || rise >= 2;
  const a2 = given['accelerated-hypertension'] === true;
  const creatinine = at('creatinine');
  const creatinineWas = was('creatinine');
  const gfr = at('gfr');
  const gfrWas = was('gfr');
  const a3 =
    (creatinine > 13000 && 100 * creatinine > 130 * creatinineWas) ||
    (gfr < 8000 && 100 * gfr < 67 * gfrWas) ||
    (gfr < 5000 && (gfrWas === undefined || gfrWas > 5000));
  const a4 = given['active-sediment'] === true;
  const a5 = given['active-nephritis'] === true;
  const a6 = given['nephrotic-syndrome'] === true;

  const b2 =
    stays('protein-24h', (g) => g >= 50) ||
    ratios.some((name) => stays(name, (mg) => mg >= 5000)) ||
    (rise === 1 && stick >= 2);
  const b3 =
    creatinine > 13000 && 100 * creatinine >= 115 * creatinineWas && 100 * creatinine <= 130 * creatinineWas;

  const c1 = at('protein-24h') > 25 || ratios.some((name) => at(name) > 2500) || stick >= 1;
  const c2 =
    given['systolic-pressure'] > 140 &&
    given['diastolic-pressure'] > 90 &&
    given['systolic-pressure'] - before['systolic-pressure'] >= 30 &&
    given['diastolic-pressure'] - before['diastolic-pressure'] >= 15;

  const features = [a1, a2, a3, a4, a5, a6].filter(Boolean).length;
  if (features >= 2 && (a1 || a4 || a5)) return 'A';
  if (features >= 1 || b2 || b3) return 'B';
  if (c1 || c2) return 'C';
  return inactive(ever);
}

/** The haematological rule: g/dL and 10⁹/L, `undefined` where there is no value or where it is not due to lupus. */
export function gradeOfHaematological(given, ever) {
  const ttp = given.ttp;
  const haemolysis = given['active-haemolysis'] === true;
  const hb = given.haemoglobin;
  const white = given['white-cells'];
  const neutrophils = given.neutrophils;
  const lymphocytes = given.lymphocytes;
  const platelets = given.platelets;
  if (ttp >= 2 || hb < 8 || white < 1 || neutrophils < 0.5 || platelets < 25) return 'A';
  if (
    ttp === 1 ||
    (haemolysis && hb >= 8 && hb < 10) ||
    (!haemolysis && hb >= 8 && hb < 9) ||
    (white >= 1 && white < 2) ||
    (neutrophils >= 0.5 && neutrophils < 1) ||
    (platelets >= 25 && platelets < 50)
  )
    return 'B';
  if (
    (haemolysis && hb >= 10) ||
    (!haemolysis && hb >= 9 && hb < 11) ||
    (white >= 2 && white < 4) ||
    (neutrophils >= 1 && neutrophils < 2) ||
    (platelets >= 50 && platelets < 150) ||
    lymphocytes < 1 ||
    given['coombs-isolated'] === true
  )
    return 'C';
  return inactive(ever);
}
