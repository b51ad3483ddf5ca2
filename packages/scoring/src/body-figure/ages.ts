import { lundBrowderColumn, lundBrowderColumns } from '../bsa/lund-browder.ts';
import type { chainTexts } from './arcs.ts';

/** Raised whenever a border moves: the same strokes on other borders give other percentages. */
export const figureVersion = 1;

/** An age of the figure: a column of the Lund-Browder chart. */
export type BodyAge = (typeof chainTexts)[number]['age'];
export type BodyView = 'front' | 'back';

/** The ages that are drawn, in the chart's order: `'0'`, `'1'`, `'5'`, `'10'`, `'15'`, `'adult'`. */
export const bodyAges = Object.freeze(lundBrowderColumns.map(({ id }) => id as BodyAge));
export const bodyViews: readonly BodyView[] = Object.freeze(['front', 'back']);

/** The figure's age for an age in years, from 0: the column of the chart that the BSA score uses. */
export const bodyAgeOf = (ageYears: number): BodyAge => bodyAges[lundBrowderColumn(ageYears)]!;

/**
 * Position of an age in the chart's columns.
 * @throws RangeError when the figure is not drawn for it.
 */
export function columnOfAge(age: BodyAge): number {
  const column = bodyAges.indexOf(age);
  if (column < 0) throw new RangeError(`no body figure for age "${age}"; there are ${bodyAges.join(', ')}`);
  return column;
}
