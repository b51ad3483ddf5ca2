import type { Reason } from '../result.ts';
import type { Sheet } from '../sheet.ts';
import { ACTIVE, codeAt, featuresNotDone, highestAt } from './coded.ts';
import { features } from './features.ts';
import { A, B, BEST, C, inactive, type End, type System } from './grades.ts';
import { indexOf, items } from './items.ts';

const id = 'constitutional';
const [pyrexia, ...others] = features[id]!.map(([feature]) => indexOf(`${id}.${feature}`)) as [number, ...number[]];
const ever = indexOf(`ever.${id}`);

function activeOthersAt(sheet: Sheet, end: End): number {
  let count = 0;
  for (let i = 0; i < others.length; i++) if (codeAt(sheet, others[i]!, end) >= ACTIVE) count++;
  return count;
}

/** Pyrexia and two others give A, one of the two B, less than that C. Source keys: independent-tests, isenberg2005. */
function gradeAt(sheet: Sheet, _options: unknown, end: End): number {
  const isFeverActive = codeAt(sheet, pyrexia, end) >= ACTIVE;
  const areTwoActive = activeOthersAt(sheet, end) >= 2;
  if (isFeverActive && areTwoActive) return A;
  if (isFeverActive || areTwoActive) return B;
  return codeAt(sheet, pyrexia, end) > 0 || highestAt(sheet, others, end) > 0 ? C : inactive(sheet, ever, end);
}

function reasons(sheet: Sheet, _options: unknown, _answers: unknown, grade: number): Reason[] {
  const code = (index: number) => codeAt(sheet, index, BEST);
  const because = (reason: string, indexes: readonly number[]): Reason => ({
    part: id,
    code: reason,
    items: indexes.map((index) => items[index]!.id),
  });
  const active = others.filter((index) => code(index) >= ACTIVE);
  if (grade === A) return [because('pyrexia-and-two-others', [pyrexia, ...active])];
  if (grade === B) {
    return [code(pyrexia) >= ACTIVE ? because('pyrexia-active', [pyrexia]) : because('two-others-active', active)];
  }
  return [
    because(
      'constitutional-present',
      [pyrexia, ...others].filter((index) => code(index) > 0),
    ),
  ];
}

export const constitutional: System = {
  id,
  gradeAt,
  reasons,
  undecided: (sheet) => featuresNotDone(id, sheet),
};
