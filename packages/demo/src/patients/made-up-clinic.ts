import {
  bilag2004,
  dlqi,
  iga,
  pasi,
  pruritusNrs,
  sledai2k,
  slePga,
  type Answers,
  type AnyInstrument,
} from '@clinimetric/scoring';
import { scoringOf } from '../common/scoring.ts';
import { words } from '../common/words.ts';
import { addDays, addMonths, type Day } from '../records/day.ts';
import { newId } from '../records/id.ts';
import type { Patient } from '../records/patient.ts';
import { treatmentOnDays } from '../records/treatment.ts';
import { panels, type Visit } from '../records/visit.ts';
import type { Change } from '../store/change.ts';
import { lupusSix } from '../study/examples/lupus-six.ts';
import { empty } from './patients.en.ts';

const who = empty.assessor;
const audit = { who, what: 'created' } as const;

/** What was scored at one visit, by instrument. */
interface Seen {
  readonly planned: string | null;
  readonly label: string;
  readonly day: Day;
  readonly scored: readonly (readonly [AnyInstrument, Answers])[];
  readonly treatment?: Visit['treatment'];
}

/** Area grade, erythema, induration and desquamation of head, arms, trunk and legs. */
type Regions = readonly [string, string, string, string];

function pasiOf(regions: Regions): Answers {
  const names = ['head', 'upper-limbs', 'trunk', 'lower-limbs'];
  return Object.fromEntries(
    names.flatMap((name, index): [string, number][] => {
      const [area, ...signs] = [...regions[index]!].map(Number);
      if (area === 0) return [[`${name}.area`, 0]];
      const [erythema, induration, desquamation] = signs;
      const answers = { area, erythema, induration, desquamation };
      return Object.entries(answers).map(([id, grade]) => [`${name}.${id}`, grade!]);
    }),
  );
}

/** Ten grades; of question 7 the points of "how much", as nobody here was kept from work. */
function dlqiOf(grades: string): Answers {
  const points = [...grades].map(Number);
  return Object.fromEntries(
    points.flatMap((grade, index): [string, string | number][] =>
      index === 6
        ? [
            ['q7', 'no'],
            ['q7b', grade],
          ]
        : [[`q${index + 1}`, grade]],
    ),
  );
}

/** Baseline, week 8, months 6, 9 and 12 of a treatment that works: DLQI, itch, IGA and the regions of PASI. */
const course: readonly (readonly [string, string, number, number, Regions])[] = [
  ['baseline', '3322221210', 8, 4, ['2221', '3322', '3332', '4333']],
  ['week-8', '2211111110', 5, 3, ['1111', '2221', '3221', '3222']],
  ['month-6', '1110000100', 3, 2, ['0', '1111', '2111', '2121']],
  ['month-9', '1000000100', 2, 2, ['0', '1111', '1111', '1111']],
  ['month-12', '1000000000', 1, 1, ['0', '0', '1110', '1111']],
];

function psoriasis(today: Day): Change[] {
  const start = addMonths(today, -12);
  const days = [start, addDays(start, 56), addMonths(start, 6), addMonths(start, 9), today];
  const labels = ['Baseline', 'Week 8', 'Month 6', 'Month 9', 'Month 12'];
  const patient: Patient = {
    id: newId(),
    code: empty.psoriasis,
    born: '1978-05',
    diagnosis: 'psoriasis',
    treatments: [{ id: newId(), label: empty.treatment, start }],
    schedule: 'trial',
    isMadeUp: true,
  };
  const seen = course.map(([planned, quality, itch, global, regions], index): Seen => ({
    planned,
    label: labels[index]!,
    day: days[index]!,
    scored: [
      [dlqi, dlqiOf(quality)],
      [pruritusNrs, { nrs: itch }],
      [iga, { iga: global }],
      [pasi, pasiOf(regions)],
    ],
  }));
  return changesOf(patient, seen);
}

/** The course of one patient of the made-up study: her baseline, week 12 and week 24. */
function lupus(today: Day): Change[] {
  const start = addDays(today, -7 * 24);
  const patient: Patient = {
    id: newId(),
    code: empty.lupus,
    born: '1990-11',
    diagnosis: 'lupus',
    treatments: [{ id: newId(), label: empty.otherTreatment, start }],
    schedule: 'routine',
    isMadeUp: true,
  };
  const [subject] = lupusSix().subjects;
  const instruments = [slePga, sledai2k, bilag2004];
  const seen = [0, 12, 24].map((week): Seen => {
    const label = week === 0 ? 'Baseline' : `Week ${week}`;
    const { administrations = [], treatment } = subject!.visits.find(({ visit }) => visit === label)!;
    return {
      planned: null,
      label: words.visit,
      day: addDays(start, 7 * week),
      scored: administrations.map(({ instrument, answers }) => [
        instruments.find(({ id }) => id === instrument)!,
        answers,
      ]),
      ...(treatment && { treatment: treatmentOnDays(treatment, start) }),
    };
  });
  return changesOf(patient, seen);
}

function changesOf(patient: Patient, seen: readonly Seen[]): Change[] {
  const changes: Change[] = [{ kind: 'patient', value: patient, revision: 0, audit }];
  for (const { planned, label, day, scored, treatment } of seen) {
    const panel = panels[patient.diagnosis];
    const left = panel.filter((id) => scored.every(([instrument]) => instrument.id !== id));
    const visit: Visit = {
      id: newId(),
      patient: patient.id,
      planned,
      day,
      assessor: who,
      state: 'signed',
      panel,
      notDone: Object.fromEntries(left.map((id) => [id, empty.notDone])),
      ...(treatment && { treatment }),
    };
    changes.push({ kind: 'visit', value: visit, revision: 0, audit });
    for (const [instrument, answers] of scored) {
      const value = scoringOf(instrument, { result: instrument.score(answers) }, { visit, label });
      changes.push({ kind: 'administration', value, revision: 0, visit: visit.id, audit });
    }
  }
  return changes;
}

/**
 * Two patients who do not exist, to look around: one with psoriasis and five visits of the past year, one with lupus and
 * three of the past 24 weeks. Every total follows from answers.
 */
export const madeUpClinic = (today: Day): Change[] => [...psoriasis(today), ...lupus(today)];
