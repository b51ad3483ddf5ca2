import { codedSystem } from '../bilag/coded.ts';
import { constitutional } from '../bilag/constitutional.ts';
import { BEST, C, WORST, inactiveReason, letters, pointsOf, type System } from '../bilag/grades.ts';
import { haematological } from '../bilag/haematological.ts';
import { indexOf, items, systems } from '../bilag/items.ts';
import { notesOn } from '../bilag/notes.ts';
import { contextFrom, type PreviousVisit } from '../bilag/previous.ts';
import { renal } from '../bilag/renal/renal.ts';
import { defineInstrument, type Evaluation, type Interval } from '../instrument.ts';
import type { Answers } from '../item.ts';
import type { OptionValues, PartValue, Reason, Result } from '../result.ts';
import { NOT_ASSESSED, OPEN, type Sheet } from '../sheet.ts';

export { bilagMeasuredItems } from '../bilag/items.ts';
export { bilagClearedSince } from '../bilag/previous.ts';

const own: Readonly<Record<string, System>> = { constitutional, renal, haematological };
const rules: readonly System[] = systems.map((id) => own[id] ?? codedSystem(id));
const scored = items.flatMap(({ role }, index) => (role === 'scored' ? [index] : []));

/** What a system comes to: its grade at both ends, why, and which items not done keep it open. */
function outcomeOf(system: System, sheet: Sheet, options: OptionValues, answers: Answers) {
  const low = system.gradeAt(sheet, options, BEST);
  const high = system.gradeAt(sheet, options, WORST);
  const grade: Interval = [low, high];
  // A grade of C or worse is certain to be at least that; D and E are certain only when nothing is open.
  const settled = low === high ? [inactiveReason(system.id, low)] : [];
  const reasons: Reason[] = low >= C ? system.reasons(sheet, options, answers, low) : settled;
  const open = low < high && high >= C ? system.undecided(sheet, options).filter(([, worst]) => worst > low) : [];
  return { id: system.id, grade, reasons, open: open.map(([id]) => id) };
}

type Outcome = ReturnType<typeof outcomeOf>;

/** Points stand at the first item that decides a grade: together they are the total. */
function contributionsOf(sheet: Sheet, outcomes: readonly Outcome[]): [number, number][] {
  const deciding = new Map(
    outcomes.map(({ grade, reasons }) => [indexOf(reasons[0]?.items[0] ?? ''), pointsOf[grade[0]]!] as const),
  );
  return scored.filter((index) => sheet[index] !== OPEN).map((index) => [index, deciding.get(index) ?? 0]);
}

function evaluate(sheet: Sheet, options: OptionValues, answers: Answers): Evaluation {
  const outcomes = rules.map((system) => outcomeOf(system, sheet, options, answers));
  const sumAt = (end: 0 | 1) => outcomes.reduce((sum, { grade }) => sum + pointsOf[grade[end]]!, 0);
  const notAssessed = outcomes.flatMap(({ open }) => open);
  const notDone = scored
    .filter((index) => sheet[index] === NOT_ASSESSED)
    .map((index) => items[index]!.id)
    .filter((id) => !notAssessed.includes(id));
  return {
    total: [sumAt(BEST), sumAt(WORST)],
    parts: Object.fromEntries(outcomes.map(({ id, grade }) => [id, grade])),
    contributions: contributionsOf(sheet, outcomes),
    reasons: outcomes.flatMap(({ reasons }) => reasons),
    notes: notesOn(answers, notDone),
    notAssessed,
  };
}

function totalOf(sheet: Sheet, options: OptionValues): number {
  let total = 0;
  for (let i = 0; i < rules.length; i++) {
    const points = pointsOf[rules[i]!.gradeAt(sheet, options, BEST)]!;
    if (points !== pointsOf[rules[i]!.gradeAt(sheet, options, WORST)]) return -1;
    total += points;
  }
  return total;
}

/**
 * BILAG-2004: activity of lupus in nine systems, each graded from A (severe) over B and C to D (inactive, affected
 * before) and E (never affected), from 97 items over the last four weeks. It has no official overall score; the total is the numerical
 * coding 12/8/1/0/0 of the grades, 0 to 108. Source keys: form2009, isenberg2005, yee2010. The limits of the blood counts are
 * not verified against their source; key: haematology.
 */
export const bilag2004 = defineInstrument(
  {
    id: 'bilag-2004',
    version: '1.0.0',
    items,
    options: [
      {
        id: 'renal-mode',
        values: ['written', 'legacy'],
        default: 'written',
        affects: 'number',
        source: 'legacy-program',
        certainty: 'medium',
        certaintyOf: { legacy: 'low' },
      },
      {
        id: 'nd-policy',
        values: ['as-form', 'bounds'],
        default: 'as-form',
        affects: 'number',
        source: 'review',
        certainty: 'medium',
      },
      {
        id: 'glossary-version',
        values: ['2009', '2024'],
        default: '2009',
        affects: 'meaning',
        source: 'glossary',
        certaintyOf: { '2024': 'medium' },
      },
    ],
    total: { name: 'numerical-12-8-1-0-0', min: 0, max: 108, step: 1, unit: '{score}', official: false, decimals: 0 },
    parts: systems.map((id) => ({ id, min: 0, max: letters.length - 1, grades: letters })),
    sources: {
      form2009: 'BILAG-2004 form, revision of 1 September 2009, in public copies (vdocument.in; scribd 722059751)',
      glossary:
        'BILAG-2004 glossary, opening, in a public copy; a revision of the joint definitions in 2024 (not re-read)',
      isenberg2005:
        'Isenberg et al. 2005, Rheumatology 44:902-906, doi 10.1093/rheumatology/keh624, and the scoring document of 2009 and 2010 (not re-read)',
      'independent-tests': 'Tests of an independent public implementation (paediatric adaptation)',
      'legacy-program':
        'Six edge cases in which a public implementation, after an older database program, differs from the written rule',
      haematology:
        'Isenberg et al. 2005 and its scoring document, from memory: thresholds not verified against the source',
      yee2010: 'Numerical coding: Yee et al. 2010, doi 10.1093/rheumatology/keq026',
      review: 'Convention of this kit; the form gives no rule for fields not done, and no ranges for queries',
      conversion:
        'Ratio to creatinine: 1 mg/mmol is 8.84 mg/g; creatinine in mg/dL by the same molar mass; all others by powers of ten',
    },
    licence: {
      status: 'free-in-academic-use',
      owner: 'British Isles Lupus Assessment Group',
      certainty: 'medium',
    },
  },
  { evaluate, totalOf },
);

/**
 * Context answers of a visit from the one just before: `previous.*`, its values that the rules compare with, in the units
 * they had, and `ever.*`. That is true where it was true before or the grade was at least C, false where the grade was E,
 * and left out where that visit leaves it open. Nothing that is rated is among them. An administration can be given as it
 * is; without a result its answers are scored.
 */
export const bilagContextFrom = ({
  answers,
  options,
  result,
}: {
  readonly answers: Answers;
  readonly options?: OptionValues;
  readonly result?: Result<PartValue>;
}): Answers =>
  contextFrom({
    answers,
    result: (result as PreviousVisit['result'] | undefined) ?? bilag2004.score(answers, options),
  });
