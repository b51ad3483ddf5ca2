import {
  administrationFormat,
  bilag2004,
  bilagContextFrom,
  sledai2k,
  slePga,
  type Administration,
  type AnswerValue,
  type Answers,
  type AnyInstrument,
} from '@clinimetric/scoring';
import { addDays, type Day } from '../../records/day.ts';
import type { Study, StudySeen, StudySubject } from '../../records/study.ts';

/** What was made up for one visit. Whatever is not named was looked for and absent, or measured and ordinary. */
interface Plan {
  readonly pga: number;
  /** Descriptors of SLEDAI-2K that are present. */
  readonly sledai: readonly string[];
  /** Features of BILAG-2004 by their code, 1 improving, 2 same, 3 worse, 4 new, or as present. */
  readonly bilag: Readonly<Record<string, number | true>>;
  /** Laboratory values that are not those of an ordinary day. */
  readonly values?: Readonly<Record<string, number>>;
  /** Prednisone-equivalent in mg per day. */
  readonly dose: number;
}

/** By week; a week that is not there was missed. */
interface Patient {
  readonly code: string;
  readonly start: Day;
  readonly weeks: Readonly<Record<number, Plan>>;
}

const weeks = [0, 4, 8, 12, 24];
const serology = ['low-complement', 'increased-dna-binding'];

/** Blood pressure, urine and blood as on an ordinary day, in the units of the laboratory. */
const ordinary: Readonly<Record<string, readonly [number, string?]>> = {
  'renal.systolic-pressure': [124],
  'renal.diastolic-pressure': [78],
  'renal.protein-creatinine': [18, 'mg/mmol'],
  'renal.creatinine': [70, 'umol/L'],
  'haematological.haemoglobin': [12.6, 'g/dL'],
  'haematological.white-cells': [5.2, '10*9/L'],
  'haematological.neutrophils': [3.4, '10*9/L'],
  'haematological.lymphocytes': [1.3, '10*9/L'],
  'haematological.platelets': [238, '10*9/L'],
};

const joints = 'musculoskeletal.arthritis-moderate';
const slightJoints = 'musculoskeletal.arthritis-mild';
const rash = 'mucocutaneous.skin-eruption-mild';
const hair = 'mucocutaneous.alopecia-mild';
const ulcers = 'mucocutaneous.mucosal-ulceration-mild';
const pleura = 'cardiorespiratory.pleurisy-pericarditis';
const fingers = 'mucocutaneous.digital-infarcts-nodular-vasculitis';
const fever = 'constitutional.pyrexia';
const protein = 'renal.protein-creatinine';
const sediment = 'renal.active-sediment';
const whiteCells = 'haematological.white-cells';

const patients: readonly Patient[] = [
  {
    code: 'SLE-01',
    start: '2025-01-13',
    weeks: {
      0: {
        pga: 1.8,
        sledai: ['arthritis', 'rash', 'alopecia', ...serology],
        bilag: { [joints]: 2, [rash]: 2, [hair]: 2 },
        dose: 20,
      },
      4: {
        pga: 1.4,
        sledai: ['arthritis', 'alopecia', ...serology],
        bilag: { [joints]: 1, [rash]: 1, [hair]: 2 },
        dose: 15,
      },
      8: { pga: 1, sledai: ['alopecia', ...serology], bilag: { [slightJoints]: 1, [hair]: 1 }, dose: 10 },
      12: { pga: 0.9, sledai: ['alopecia', ...serology], bilag: { [hair]: 1 }, dose: 7.5 },
      24: { pga: 0.6, sledai: serology, bilag: {}, dose: 5 },
    },
  },
  {
    code: 'SLE-02',
    start: '2025-01-20',
    weeks: {
      0: {
        pga: 2.1,
        sledai: ['proteinuria', 'haematuria', ...serology],
        bilag: { [sediment]: true },
        values: { [protein]: 185 },
        dose: 30,
      },
      4: {
        pga: 1.9,
        sledai: ['proteinuria', 'haematuria', ...serology],
        bilag: { [sediment]: true },
        values: { [protein]: 160 },
        dose: 20,
      },
      8: { pga: 1.5, sledai: ['proteinuria', ...serology], bilag: {}, values: { [protein]: 115 }, dose: 15 },
      24: {
        pga: 1,
        sledai: ['proteinuria', 'increased-dna-binding'],
        bilag: {},
        values: { [protein]: 62 },
        dose: 7.5,
      },
    },
  },
  {
    code: 'SLE-03',
    start: '2025-02-03',
    weeks: {
      0: {
        pga: 1.7,
        sledai: ['arthritis', 'mucosal-ulcers', 'pleurisy', 'increased-dna-binding'],
        bilag: { [joints]: 2, [ulcers]: 2, [pleura]: 2 },
        dose: 15,
      },
      4: {
        pga: 1.5,
        sledai: ['arthritis', 'mucosal-ulcers', 'increased-dna-binding'],
        bilag: { [joints]: 2, [ulcers]: 2, [pleura]: 1 },
        dose: 15,
      },
      8: {
        pga: 1.1,
        sledai: ['arthritis', 'mucosal-ulcers', 'increased-dna-binding'],
        bilag: { [joints]: 1, [ulcers]: 1 },
        dose: 10,
      },
      12: {
        pga: 0.8,
        sledai: ['mucosal-ulcers', 'increased-dna-binding'],
        bilag: { [slightJoints]: 1, [ulcers]: 1 },
        dose: 7.5,
      },
      24: { pga: 0.7, sledai: ['mucosal-ulcers', 'increased-dna-binding'], bilag: { [ulcers]: 1 }, dose: 5 },
    },
  },
  {
    code: 'SLE-04',
    start: '2025-02-10',
    weeks: {
      0: {
        pga: 2.2,
        sledai: ['vasculitis', 'rash', ...serology],
        bilag: { [fingers]: 2, [rash]: 2 },
        dose: 25,
      },
      4: {
        pga: 2,
        sledai: ['vasculitis', 'rash', ...serology],
        bilag: { [fingers]: 1, [rash]: 2 },
        dose: 20,
      },
      8: { pga: 1.3, sledai: ['rash', ...serology], bilag: { [rash]: 2 }, dose: 15 },
      12: { pga: 1.1, sledai: ['rash', ...serology], bilag: { [rash]: 1 }, dose: 10 },
      24: { pga: 0.8, sledai: ['rash', 'increased-dna-binding'], bilag: { [rash]: 1 }, dose: 7.5 },
    },
  },
  {
    // Joints and skin clear and SLEDAI falls by 4, while the kidney becomes active: no response.
    code: 'SLE-05',
    start: '2025-02-17',
    weeks: {
      0: {
        pga: 1.8,
        sledai: ['arthritis', 'rash', 'alopecia', 'mucosal-ulcers', ...serology],
        bilag: { [joints]: 2, [rash]: 2, [hair]: 2, [ulcers]: 2 },
        dose: 20,
      },
      4: {
        pga: 1.5,
        sledai: ['arthritis', 'rash', ...serology],
        bilag: { [joints]: 1, [rash]: 1, [hair]: 1 },
        dose: 15,
      },
      8: { pga: 1.2, sledai: ['rash', ...serology], bilag: { [slightJoints]: 1, [rash]: 1 }, dose: 12.5 },
      12: { pga: 1.2, sledai: ['rash', ...serology], bilag: { [rash]: 1 }, values: { [protein]: 28 }, dose: 10 },
      24: {
        pga: 1.9,
        sledai: ['proteinuria', 'haematuria', 'increased-dna-binding'],
        bilag: { [sediment]: true },
        values: { [protein]: 190 },
        dose: 10,
      },
    },
  },
  {
    code: 'SLE-06',
    start: '2025-03-03',
    weeks: {
      0: {
        pga: 1.6,
        sledai: ['arthritis', 'fever', 'leukopenia', ...serology],
        bilag: { [joints]: 2, [fever]: 2 },
        values: { [whiteCells]: 2.6 },
        dose: 15,
      },
      4: {
        pga: 1.3,
        sledai: ['arthritis', 'leukopenia', ...serology],
        bilag: { [joints]: 1 },
        values: { [whiteCells]: 2.7 },
        dose: 12.5,
      },
      12: {
        pga: 0.9,
        sledai: ['leukopenia', ...serology],
        bilag: { [slightJoints]: 1 },
        values: { [whiteCells]: 2.9 },
        dose: 7.5,
      },
      24: { pga: 0.5, sledai: ['leukopenia', 'low-complement'], bilag: {}, values: { [whiteCells]: 2.8 }, dose: 5 },
    },
  },
];

/** "Absent" for every finding of a form, "not done" for every value. */
function allAbsent({ items }: AnyInstrument): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const { id, kind, role, basis } of items) {
    if (role !== 'scored') continue;
    if (kind === 'boolean') answers[id] = false;
    else answers[id] = kind === 'choice' && basis !== 'laboratory' ? 0 : 'not-assessed';
  }
  return answers;
}

/** Values with their units, each said to be due to lupus: what is not due to it is left out of the grades. */
const measured = (values: Plan['values'] = {}): Answers =>
  Object.fromEntries(
    Object.entries(ordinary).flatMap(([id, [usual, unit]]): [string, AnswerValue][] => [
      [id, values[id] ?? usual],
      [`${id}.due-to-lupus`, true],
      ...(unit ? [[`${id}.unit`, unit] as [string, AnswerValue]] : []),
    ]),
  );

/** At the first visit no system is known to have been active before. */
const neverBefore: Answers = Object.fromEntries(bilag2004.parts.map(({ id }) => [`ever.${id}`, false]));

const two = (number: number) => String(number).padStart(2, '0');

function seenAt(patient: number, week: number, plan: Plan, before: Administration | undefined): StudySeen {
  const administered = (instrument: AnyInstrument, answers: Answers, index: number): Administration => ({
    format: administrationFormat,
    id: `5cf1a3de-6b0f-4c52-9d${two(patient)}-${two(index).padStart(6, '0')}${String(week).padStart(6, '0')}`,
    instrument: instrument.id,
    version: instrument.version,
    answers,
    options: instrument.score(answers).options,
    assessedAt: `${addDays(patients[patient]!.start, 7 * week)}T09:30:00Z`,
    subject: patients[patient]!.code,
    visit: labelOf(week),
  });
  const present = Object.fromEntries(plan.sledai.map((id) => [id, true]));
  const context = before ? bilagContextFrom(before) : neverBefore;
  return {
    visit: labelOf(week),
    administrations: [
      administered(slePga, { pga: plan.pga }, 1),
      administered(sledai2k, { ...allAbsent(sledai2k), ...present }, 2),
      administered(bilag2004, { ...allAbsent(bilag2004), ...plan.bilag, ...measured(plan.values), ...context }, 3),
    ],
    treatment: {
      week,
      prednisoneMgPerDay: plan.dose,
      failures: [],
      changes: [],
      haemolysis: false,
      gastrointestinal: false,
    },
  };
}

const labelOf = (week: number) => (week === 0 ? 'Baseline' : `Week ${week}`);

function subjectOf({ code, weeks: plans }: Patient, index: number): StudySubject {
  const visits: StudySeen[] = [];
  for (const [week, plan] of Object.entries(plans))
    visits.push(seenAt(index, Number(week), plan, visits.at(-1)?.administrations?.[2]));
  return { code, visits };
}

/** Six patients who do not exist, over 24 weeks. Everything about them is made up; what follows from it is worked out. */
export const lupusSix = (): Study => ({
  id: '0e6f7f0e-52b1-4a53-8f0c-7f3a7a1f6c06',
  title: 'Six patients with lupus over 24 weeks',
  origin: 'example',
  isMadeUp: true,
  source: { text: 'Built for this page. No such patients exist.', licence: 'CC0' },
  visits: weeks.map((week) => ({ label: labelOf(week), week })),
  baseline: 'Baseline',
  subjects: patients.map(subjectOf),
  queries: [],
});
