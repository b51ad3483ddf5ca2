// @ts-check
import { administrationOf, showOneVisit } from './visits.js';

/** Blood pressure, urine and blood as on an ordinary day, in the units of the laboratory. */
const ordinary = {
  'renal.systolic-pressure': [124],
  'renal.diastolic-pressure': [78],
  'renal.protein-creatinine': [20, 'mg/mmol'],
  'renal.creatinine': [72, 'umol/L'],
  'haematological.haemoglobin': [12.4, 'g/dL'],
  'haematological.white-cells': [5.2, '10*9/L'],
  'haematological.neutrophils': [3.4, '10*9/L'],
  'haematological.lymphocytes': [1.3, '10*9/L'],
  'haematological.platelets': [241, '10*9/L'],
};

/** What was made up for each visit. Whatever is not named was looked for and absent. */
const visits = {
  0: {
    id: '00000000-0000-4000-8000-000000000000',
    visit: 'Baseline',
    assessedAt: '2025-03-03T09:30:00+01:00',
    pga: 1.8,
    sledai: ['arthritis', 'rash', 'alopecia', 'low-complement', 'increased-dna-binding'],
    features: {
      'musculoskeletal.arthritis-moderate': 2,
      'mucocutaneous.skin-eruption-mild': 2,
      'mucocutaneous.alopecia-mild': 2,
    },
    values: ordinary,
    treatment: { dose: '20', failures: 'none', changes: 'none' },
  },
  4: {
    id: '00000000-0000-4000-8000-000000000004',
    visit: 'Week 4',
    assessedAt: '2025-03-31T09:30:00+02:00',
    pga: 1.4,
    sledai: ['arthritis', 'alopecia', 'low-complement', 'increased-dna-binding'],
    features: {
      'musculoskeletal.arthritis-moderate': 1,
      'mucocutaneous.skin-eruption-mild': 1,
      'mucocutaneous.alopecia-mild': 2,
    },
    values: ordinary,
    treatment: undefined,
  },
  24: {
    id: '00000000-0000-4000-8000-000000000024',
    visit: 'Week 24',
    assessedAt: '2025-08-18T09:30:00+02:00',
    pga: 1.2,
    sledai: ['proteinuria', 'low-complement', 'increased-dna-binding'],
    features: { 'musculoskeletal.arthritis-mild': 2 },
    values: { ...ordinary, 'renal.protein-creatinine': [62, 'mg/mmol'] },
    treatment: { dose: '7.5', 'dose-week-20': '10', failures: 'none', changes: 'none' },
  },
};

/** @typedef {keyof typeof visits} Week */

/** A visit that the schedule asked for and that did not take place. */
const missed = { visit: 'Week 8', due: '2025-04-28' };

/**
 * Answers "absent" for every finding of an instrument, "not done" for every value, and then what `found` says.
 * @param {import('@clinimetric/elements').InstrumentElement} element
 * @param {Record<string, boolean | number>} found
 */
function allAbsentBut({ instrument }, found) {
  /** @type {Record<string, boolean | number | string>} */
  const answers = {};
  for (const { id, kind, role, basis } of instrument.items) {
    if (role !== 'scored') continue;
    if (kind === 'boolean') answers[id] = false;
    else answers[id] = kind === 'choice' && basis !== 'laboratory' ? 0 : 'not-assessed';
  }
  return { ...answers, ...found };
}

/**
 * Measured values with their units, each said to be due to lupus: what is not due to it would be left out of the grades.
 * @param {Record<string, (number | string)[]>} values
 */
function measured(values) {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, [value, unit]]) => [
      [id, value],
      [`${id}.due-to-lupus`, true],
      ...(unit ? [[`${id}.unit`, unit]] : []),
    ]),
  );
}

/**
 * What a treatment form says, in the words of the comparison. What is not filled in is not recorded, which is another
 * thing than none.
 * @param {HTMLFormElement} form
 * @param {number} week
 * @returns {import('@clinimetric/scoring').VisitTreatment}
 */
function treatmentOf(form, week) {
  const given = new FormData(form);
  /** @param {string} name */
  const number = (name) => (given.get(name) ? Number(given.get(name)) : undefined);
  const weekTwenty = number('dose-week-20');
  const failure = given.get('failures');
  const change = given.get('changes');
  return {
    week,
    prednisoneMgPerDay: number('dose'),
    doses: weekTwenty === undefined ? undefined : [{ week: 20, prednisoneMgPerDay: weekTwenty }],
    failures: failure === 'none' ? [] : failure ? [{ kind: 'treatment-failure', week }] : undefined,
    changes:
      change === 'none' ? [] : change ? [{ drugClass: 'immunosuppressant', change: 'started', week }] : undefined,
  };
}

/**
 * Sets the page going. `bilagContextFrom` comes with the BILAG-2004 script.
 * @param {ParentNode} page
 * @param {{ bilagContextFrom: typeof import('@clinimetric/scoring').bilagContextFrom }} kit
 */
export function start(page, { bilagContextFrom }) {
  /** @param {string} id */
  const find = (id) => /** @type {any} */ (page.querySelector(`#${id}`));
  const sri = /** @type {any} */ (page.querySelector('clin-sri'));
  const trend = /** @type {any} */ (page.querySelector('clin-trend'));

  /** @param {Week} week @param {'pga' | 'sledai' | 'bilag'} what */
  const recordOf = (week, what) => {
    const { id, visit, assessedAt } = visits[week];
    return administrationOf(find(`${what}-${week}`), { id, visit, assessedAt });
  };

  /** @param {Week} week @param {Week} [before] */
  function fillIn(week, before) {
    const { pga, sledai, features, values, treatment } = visits[week];
    find(`pga-${week}`).answers = { pga };
    const present = Object.fromEntries(sledai.map((id) => [id, true]));
    find(`sledai-${week}`).answers = allAbsentBut(find(`sledai-${week}`), present);
    const context =
      before === undefined ? neverBefore(find(`bilag-${week}`)) : bilagContextFrom(recordOf(before, 'bilag'));
    const bilag = find(`bilag-${week}`);
    bilag.answers = { ...allAbsentBut(bilag, features), ...measured(values), ...context };
    for (const [name, value] of Object.entries(treatment ?? {}))
      find(`treatment-${week}`).elements.namedItem(name).value = value;
  }

  function look() {
    const isRated = find('pga-24').result.status === 'complete';
    for (const id of ['sledai-24', 'bilag-24']) find(id).hidden = !isRated;
    find('pga-first').hidden = isRated;
    sri.preset = find('preset').value;
    sri.baselineTreatment = treatmentOf(find('treatment-0'), 0);
    sri.treatment = treatmentOf(find('treatment-24'), 24);
    trend.visits = [recordOf(0, 'sledai'), recordOf(4, 'sledai'), missed, recordOf(24, 'sledai')];
  }

  fillIn(0);
  fillIn(4, 0);
  for (const what of /** @type {const} */ (['sledai', 'bilag'])) {
    find(`${what}-4`).previous = recordOf(0, what);
    find(`${what}-24`).previous = recordOf(4, what);
  }
  find('bilag-24').answers = bilagContextFrom(recordOf(4, 'bilag'));
  find('fill').addEventListener('click', () => {
    fillIn(24, 4);
    look();
  });
  for (const type of ['score-change', 'input', 'change']) page.addEventListener(type, look);
  look();
  showOneVisit(page);
}

/**
 * At the first visit nothing is known of the time before: no system was ever affected.
 * @param {import('@clinimetric/elements').InstrumentElement} element
 */
const neverBefore = ({ instrument }) => Object.fromEntries(instrument.parts.map(({ id }) => [`ever.${id}`, false]));
