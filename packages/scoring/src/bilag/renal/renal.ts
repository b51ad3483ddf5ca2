import type { Answers } from '../../item.ts';
import type { OptionValues, Reason } from '../../result.ts';
import { NOT_ASSESSED, type Sheet } from '../../sheet.ts';
import { A, B, BEST, C, WORST, inactive, isOpen, isStrict, type End, type System, type Undecided } from '../grades.ts';
import { indexOf } from '../items.ts';
import { functionAt, functionNotDone, functionReasons } from './function.ts';
import { pressureNotDone, pressureReason, risesAt } from './pressure.ts';
import { MODERATE, SEVERE, SOME, proteinuriaAt, proteinuriaNotDone, proteinuriaReasons } from './proteinuria.ts';

/** The six features of category A as bits. Source key: isenberg2005. */
const A1_PROTEINURIA = 1;
const A2_HYPERTENSION = 2;
const A3_FUNCTION = 4;
const A4_SEDIMENT = 8;
const A5_NEPHRITIS = 16;
const A6_NEPHROTIC = 32;
/** An A takes one of these; the other three together give B. */
const PRIMARY = A1_PROTEINURIA | A4_SEDIMENT | A5_NEPHRITIS;

/** The features that are a plain yes or no, in form order. */
const findings = [
  { id: 'renal.accelerated-hypertension', bit: A2_HYPERTENSION },
  { id: 'renal.nephrotic-syndrome', bit: A6_NEPHROTIC },
  { id: 'renal.active-sediment', bit: A4_SEDIMENT },
  { id: 'renal.active-nephritis', bit: A5_NEPHRITIS },
].map((finding) => ({ ...finding, index: indexOf(finding.id) }));
const ever = indexOf('ever.renal');

/** Bits of the findings at one end. Not done, one counts for nothing unless every field not done is to stay open. */
function findingsAt(sheet: Sheet, isNotDoneOpen: boolean, end: End): number {
  let found = 0;
  for (let i = 0; i < findings.length; i++) {
    const code = sheet[findings[i]!.index]!;
    if (code === 1 || (end === WORST && isOpen(code, isNotDoneOpen))) found |= findings[i]!.bit;
  }
  return found;
}

/** Two features of category A, one of them primary, give A; any of categories A and B gives B. Source key: isenberg2005. */
function gradeAt(sheet: Sheet, options: OptionValues, end: End): number {
  const proteinuria = proteinuriaAt(sheet, options, end);
  const kidneys = functionAt(sheet, options, end);
  let found = findingsAt(sheet, isStrict(options), end);
  if (proteinuria === SEVERE) found |= A1_PROTEINURIA;
  if (kidneys === A) found |= A3_FUNCTION;
  const areTwo = (found & (found - 1)) !== 0;
  if (areTwo && (found & PRIMARY) !== 0) return A;
  if (found !== 0 || proteinuria === MODERATE || kidneys === B) return B;
  return proteinuria === SOME || risesAt(sheet, end) ? C : inactive(sheet, ever, end);
}

/** Every feature that fired: where two measures disagree the rule is "or", and this says which one it was. */
function reasons(sheet: Sheet, options: OptionValues, answers: Answers, grade: number): Reason[] {
  if (grade === C) {
    const pressure = risesAt(sheet, BEST) ? [pressureReason(answers)] : [];
    return [...proteinuriaReasons(sheet, options, answers, SOME), ...pressure];
  }
  return [
    ...proteinuriaReasons(sheet, options, answers, grade === A ? SEVERE : MODERATE),
    ...functionReasons(sheet, options, answers, grade),
    ...findings
      .filter(({ id }) => answers[id] === true)
      .map(({ id }): Reason => ({ part: 'renal', code: id.slice('renal.'.length), items: [id] })),
  ];
}

function undecided(sheet: Sheet, options: OptionValues): Undecided[] {
  const strict = isStrict(options);
  const open = strict ? findings.filter(({ index }) => sheet[index] === NOT_ASSESSED) : [];
  return [
    ...pressureNotDone(sheet).map((id): Undecided => [id, C]),
    ...[...proteinuriaNotDone(sheet, strict), ...functionNotDone(sheet, strict), ...open.map(({ id }) => id)].map(
      (id): Undecided => [id, A],
    ),
  ];
}

export const renal: System = { id: 'renal', gradeAt, reasons, undecided };
