/** Age columns of Lund-Browder by completed years; programs cut them differently, these cuts are a convention. */
export const lundBrowderColumns = Object.freeze(
  [
    { id: '0', fromYears: 0 },
    { id: '1', fromYears: 1 },
    { id: '5', fromYears: 5 },
    { id: '10', fromYears: 10 },
    { id: '15', fromYears: 15 },
    { id: 'adult', fromYears: 18 },
  ].map((column) => Object.freeze(column)),
);

/** Position in `lundBrowderColumns` of an age in years, from 0; months may stand as decimals. */
export function lundBrowderColumn(ageYears: number): number {
  let column = 0;
  while (column + 1 < lundBrowderColumns.length && ageYears >= lundBrowderColumns[column + 1]!.fromYears) column++;
  return column;
}

const ageless = (percent: number) => lundBrowderColumns.map(() => percent);
const sides = ['-left', '-right'];
const faces = ['front', 'back'] as const;

/** Percent of the body per whole part, one side where paired, in the columns above. Source key: lund-browder1944. */
const chart: readonly {
  part: string;
  percent: readonly number[];
  sides?: readonly string[];
  only?: 'front' | 'back';
}[] = [
  { part: 'head', percent: [19, 17, 13, 11, 9, 7] },
  { part: 'neck', percent: ageless(2) },
  { part: 'trunk', percent: ageless(26) }, // 13 in front, 13 on the back
  { part: 'buttock', percent: ageless(2.5), sides, only: 'back' },
  { part: 'genitals', percent: ageless(1), only: 'front' },
  { part: 'upper-arm', percent: ageless(4), sides },
  { part: 'forearm', percent: ageless(3), sides },
  { part: 'hand', percent: ageless(2.5), sides },
  { part: 'thigh', percent: [5.5, 6.5, 8, 8.5, 9, 9.5], sides },
  { part: 'lower-leg', percent: [5, 5, 5.5, 6, 6.5, 7], sides },
  { part: 'foot', percent: ageless(3.5), sides },
];

/** One painted part of the Lund-Browder chart: the front or back of a part of one side. */
export interface LundBrowderPart {
  /** Item id, e.g. `lund-browder.thigh-left.front`. */
  readonly id: string;
  readonly part: string;
  readonly face: 'front' | 'back';
  /** Quarters of a percent of the body, one number for each of `lundBrowderColumns`. */
  readonly quarters: readonly number[];
}

/** The whole Lund-Browder chart, in form order. Every column adds to 400 quarters. Source key: lund-browder1944. */
export const lundBrowderParts: readonly LundBrowderPart[] = Object.freeze(
  chart.flatMap(({ part, percent, sides = [''], only }) =>
    sides.flatMap((side) =>
      (only ? [only] : faces).map((face): LundBrowderPart => {
        const name = part + side;
        const quarters = Object.freeze(percent.map((whole) => whole * (only ? 4 : 2)));
        return Object.freeze({ id: `lund-browder.${name}.${face}`, part: name, face, quarters });
      }),
    ),
  ),
);
