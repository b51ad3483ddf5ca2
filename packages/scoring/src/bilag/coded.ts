import type { Reason } from '../result.ts';
import { NOT_ASSESSED, type Sheet } from '../sheet.ts';
import { features, type Group } from './features.ts';
import { A, B, BEST, C, WORST, inactive, type End, type System, type Undecided } from './grades.ts';
import { indexOf, items } from './items.ts';

/** A code of 2 or more: same, worse or new. */
export const ACTIVE = 2;
const NEW = 4;

/** The code of a feature at one end: while it is open, not present or new. A feature not done stays open. */
export function codeAt(sheet: Sheet, index: number, end: End): number {
  const code = sheet[index]!;
  if (code >= 0) return code;
  return end === WORST ? NEW : 0;
}

/** The highest code among features: whether any is active, and if none is, whether any improves. */
export function highestAt(sheet: Sheet, indexes: readonly number[], end: End): number {
  let highest = 0;
  for (let i = 0; i < indexes.length; i++) {
    const code = codeAt(sheet, indexes[i]!, end);
    if (code > highest) highest = code;
  }
  return highest;
}

const gradeOf: Readonly<Record<Group, number>> = { a: A, b: B, c: C };

/** Features of a system that were not done, with the grade each can bring about. */
export const featuresNotDone = (system: string, sheet: Sheet): Undecided[] =>
  features[system]!.flatMap(([feature, group]): Undecided[] => {
    const id = `${system}.${feature}`;
    return sheet[indexOf(id)] === NOT_ASSESSED ? [[id, gradeOf[group]]] : [];
  });

/**
 * The rule six systems share. An active feature of group A gives A; an improving one B; an active one of group B gives B, an
 * improving one C; any one of group C gives C. Source keys: independent-tests, isenberg2005.
 */
export function codedSystem(id: string): System {
  const indexesOf = (group: Group) =>
    features[id]!.filter(([, own]) => own === group).map(([feature]) => indexOf(`${id}.${feature}`));
  const a = indexesOf('a');
  const b = indexesOf('b');
  const c = indexesOf('c');
  const ever = indexOf(`ever.${id}`);

  function gradeAt(sheet: Sheet, _options: unknown, end: End): number {
    const highestOfA = highestAt(sheet, a, end);
    if (highestOfA >= ACTIVE) return A;
    const highestOfB = highestAt(sheet, b, end);
    if (highestOfA > 0 || highestOfB >= ACTIVE) return B;
    if (highestOfB > 0 || highestAt(sheet, c, end) > 0) return C;
    return inactive(sheet, ever, end);
  }

  function reasons(sheet: Sheet, _options: unknown, _answers: unknown, grade: number): Reason[] {
    const because = (code: string, indexes: readonly number[], isMeant: (code: number) => boolean): Reason[] => {
      const found = indexes.filter((index) => isMeant(codeAt(sheet, index, BEST)));
      return found.length > 0 ? [{ part: id, code, items: found.map((index) => items[index]!.id) }] : [];
    };
    const isActive = (code: number) => code >= ACTIVE;
    const isImproving = (code: number) => code === 1;
    if (grade === A) return because('group-a-active', a, isActive);
    if (grade === B)
      return [...because('group-a-improving', a, isImproving), ...because('group-b-active', b, isActive)];
    return [...because('group-b-improving', b, isImproving), ...because('group-c-present', c, (code) => code > 0)];
  }

  return { id, gradeAt, reasons, undecided: (sheet) => featuresNotDone(id, sheet) };
}
