import type { Answers } from '../item.ts';
import type { OptionValues, Reason } from '../result.ts';
import { NOT_ASSESSED, type Sheet } from '../sheet.ts';
import { A, B, BEST, C, WORST, inactive, isOpen, isStrict, type End, type System, type Undecided } from './grades.ts';
import { indexOf } from './items.ts';
import { haemoglobin, lymphocytes, neutrophils, platelets, whiteCells, type Measure } from './measures.ts';
import { NOTHING, factorAt, readingOf, valueAt, type Reading } from './readings.ts';

const part = 'haematological';
const haemoglobinReading = readingOf(haemoglobin);
const ttpId = 'haematological.ttp';
const haemolysisId = 'haematological.active-haemolysis';
const coombsId = 'haematological.coombs-isolated';
const ttp = indexOf(ttpId);
const haemolysis = indexOf(haemolysisId);
const coombs = indexOf(coombsId);
const ever = indexOf(`ever.${part}`);

/** Limits of haemoglobin in g/dL. Source key: haematology. */
const haemoglobinLimits = { a: 8, bWithHaemolysis: 10, b: 9, c: 11 };
const scaled = {
  a: haemoglobinLimits.a * haemoglobinReading.scale,
  bWithHaemolysis: haemoglobinLimits.bWithHaemolysis * haemoglobinReading.scale,
  b: haemoglobinLimits.b * haemoglobinReading.scale,
  c: haemoglobinLimits.c * haemoglobinReading.scale,
};

/** Below which count of 10⁹/L a cell line gives which grade, the worst first. Source key: haematology. */
const lines = (
  [
    [whiteCells, { [A]: 1, [B]: 2, [C]: 4 }],
    [neutrophils, { [A]: 0.5, [B]: 1, [C]: 2 }],
    [lymphocytes, { [C]: 1 }],
    [platelets, { [A]: 25, [B]: 50, [C]: 150 }],
  ] as [Measure, Readonly<Record<number, number>>][]
).map(([measure, limits]) => {
  const reading = readingOf(measure);
  // No count lies below nothing: a line without a limit never gives that grade.
  const at = (grade: number) => (limits[grade] ?? 0) * reading.scale;
  return { reading, limits, a: at(A), b: at(B), c: at(C) };
});
type Line = (typeof lines)[number];

/** A value not done stays open: no other one answers for it. */
const isCountOpen = (code: number) => isOpen(code, true);

function lineAt(sheet: Sheet, { reading, a, b, c }: Line, end: End): number {
  const value = valueAt(sheet, reading, end, isCountOpen(sheet[reading.index]!));
  if (value === NOTHING) return 0;
  const count = value * factorAt(sheet, reading, end);
  if (count < a) return A;
  if (count < b) return B;
  return count < c ? C : 0;
}

/** A finding at one end. Not done, it counts for nothing unless every field not done is to stay open. */
const isPresentAt = (code: number, end: End, strict: boolean) => code === 1 || (end === WORST && isOpen(code, strict));

function haemoglobinAt(sheet: Sheet, end: End, strict: boolean): number {
  const value = valueAt(sheet, haemoglobinReading, end, isCountOpen(sheet[haemoglobinReading.index]!));
  if (value === NOTHING) return 0;
  const level = value * factorAt(sheet, haemoglobinReading, end);
  const isHaemolytic = isPresentAt(sheet[haemolysis]!, end, strict);
  if (level < scaled.a) return A;
  if (level < (isHaemolytic ? scaled.bWithHaemolysis : scaled.b)) return B;
  return isHaemolytic || level < scaled.c ? C : 0;
}

function ttpAt(sheet: Sheet, end: End, strict: boolean): number {
  const code = sheet[ttp]!;
  if (code >= 2 || (end === WORST && isOpen(code, strict))) return A;
  return code === 1 ? B : 0;
}

/** The worst grade that haemoglobin, any cell line, TTP or an isolated positive Coombs test gives. Source key: haematology. */
function gradeAt(sheet: Sheet, options: OptionValues, end: End): number {
  const strict = isStrict(options);
  let worst = Math.max(ttpAt(sheet, end, strict), haemoglobinAt(sheet, end, strict));
  for (let i = 0; i < lines.length; i++) worst = Math.max(worst, lineAt(sheet, lines[i]!, end));
  if (worst === 0 && isPresentAt(sheet[coombs]!, end, strict)) return C;
  return worst > 0 ? worst : inactive(sheet, ever, end);
}

const measured = ({ id }: Reading, answers: Answers, limit: number | undefined) => ({
  value: answers[id] as number,
  ...(answers[`${id}.unit`] !== undefined && { unit: answers[`${id}.unit`] as string }),
  ...(limit !== undefined && { limit }),
});

function haemoglobinReason(answers: Answers, grade: number): Reason {
  const { a, b, bWithHaemolysis, c } = haemoglobinLimits;
  const isHaemolytic = answers[haemolysisId] === true;
  const limits: Readonly<Record<number, number | undefined>> = {
    [A]: a,
    [B]: isHaemolytic ? bWithHaemolysis : b,
    [C]: isHaemolytic ? undefined : c,
  };
  return {
    part,
    code: isHaemolytic && grade !== A ? 'haemoglobin-with-haemolysis' : 'low-haemoglobin',
    items: isHaemolytic && grade !== A ? [haemoglobin.id, haemolysisId] : [haemoglobin.id],
    arguments: measured(haemoglobinReading, answers, limits[grade]),
  };
}

function reasons(sheet: Sheet, options: OptionValues, answers: Answers, grade: number): Reason[] {
  const strict = isStrict(options);
  const found: Reason[] = [];
  if (haemoglobinAt(sheet, BEST, strict) === grade) found.push(haemoglobinReason(answers, grade));
  for (const line of lines) {
    if (lineAt(sheet, line, BEST) !== grade) continue;
    const { id } = line.reading;
    const args = { measure: id.slice(part.length + 1), ...measured(line.reading, answers, line.limits[grade]) };
    found.push({ part, code: 'low-count', items: [id], arguments: args });
  }
  if (ttpAt(sheet, BEST, strict) === grade) {
    found.push({ part, code: grade === A ? 'ttp-active' : 'ttp-improving', items: [ttpId] });
  }
  if (grade === C && answers[coombsId] === true) found.push({ part, code: 'coombs-isolated', items: [coombsId] });
  return found;
}

function undecided(sheet: Sheet, options: OptionValues): Undecided[] {
  const open: Undecided[] = [
    [haemoglobin.id, A],
    ...lines.map(({ reading, limits }): Undecided => [reading.id, A in limits ? A : C]),
  ];
  const contributing: Undecided[] = [
    [ttpId, A],
    [haemolysisId, B],
    [coombsId, C],
  ];
  return [...open, ...(isStrict(options) ? contributing : [])].filter(([id]) => sheet[indexOf(id)] === NOT_ASSESSED);
}

export const haematological: System = { id: part, gradeAt, reasons, undecided };
