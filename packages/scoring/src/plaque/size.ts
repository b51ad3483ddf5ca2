import { notEvaluable, type NotEvaluable } from '../responses/visits.ts';

/** How the area of a plaque is worked out from its diameters. */
export type PlaqueShape = 'ellipse' | 'box';

/** Area of a plaque. */
export interface PlaqueArea {
  readonly status: 'evaluable';
  /** Not rounded. */
  readonly areaCm2: number;
  readonly areaMethod: PlaqueShape;
}

/** Why not every one of these is a number above 0. */
function problemIn(values: Readonly<Record<string, number | null | undefined>>): NotEvaluable | undefined {
  for (const [field, value] of Object.entries(values)) {
    if (value === null || value === undefined) return notEvaluable('missing', field);
    if (!Number.isFinite(value)) return notEvaluable('not-a-number', field);
    if (value <= 0) return notEvaluable('out-of-range', field);
  }
  return undefined;
}

/**
 * Area in cm² from the largest diameter and the one across it, both in millimetres and above 0. `ellipse` is π/4 × length
 * × width, `box` is length × width and overestimates an ellipse by 4/π (27 %). Sheet: target plaque, A2.
 */
export function targetPlaqueArea({
  lengthMm,
  widthMm,
  shape = 'ellipse',
}: {
  readonly lengthMm: number | null | undefined;
  readonly widthMm: number | null | undefined;
  readonly shape?: PlaqueShape;
}): PlaqueArea | NotEvaluable {
  const problem = problemIn({ lengthMm, widthMm });
  if (problem) return problem;
  const box = (lengthMm! * widthMm!) / 100;
  return { status: 'evaluable', areaCm2: shape === 'box' ? box : (Math.PI / 4) * box, areaMethod: shape };
}

/** Cells for a whole plaque. */
export interface PlaqueCells {
  readonly status: 'evaluable';
  /** Not rounded. */
  readonly cells: number;
}

/**
 * Cells for a plaque at a dose per cm²: `cellsPerCm2 × areaCm2`. It repeats what a protocol says and chooses nothing; the
 * psoriasis plaque trial gave 1 or 3 million per cm². Source key: bajouri2023.
 */
export function targetPlaqueCells({
  cellsPerCm2,
  areaCm2,
}: {
  readonly cellsPerCm2: number | null | undefined;
  readonly areaCm2: number | null | undefined;
}): PlaqueCells | NotEvaluable {
  const problem = problemIn({ cellsPerCm2, areaCm2 });
  if (problem) return problem;
  return { status: 'evaluable', cells: cellsPerCm2! * areaCm2! };
}
