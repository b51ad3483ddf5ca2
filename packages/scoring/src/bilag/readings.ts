import { OPEN, type Sheet } from '../sheet.ts';
import { WORST, type End } from './grades.ts';
import { indexOf, dipstick } from './items.ts';
import type { Measure } from './measures.ts';

/** A measure made ready for reading from a sheet: where its value and what belongs to it stand. */
export interface Reading {
  readonly id: string;
  readonly index: number;
  readonly unit: number;
  readonly dueToLupus: number;
  readonly previous: number;
  readonly previousUnit: number;
  /** By position of the unit. */
  readonly factors: readonly number[];
  /** The largest and the smallest of them. */
  readonly largest: number;
  readonly smallest: number;
  readonly isLowWorse: boolean;
  /** The worst value there is, in its own steps. */
  readonly worst: number;
  /** What one of the rules' unit comes to in steps times factor. */
  readonly scale: number;
}

export function readingOf({ id, units, max, step, isLowWorse = false }: Measure): Reading {
  const steps = Math.round(1 / step);
  const factors = units.map(({ factor }) => factor);
  return {
    id,
    index: indexOf(id),
    unit: indexOf(`${id}.unit`),
    dueToLupus: indexOf(`${id}.due-to-lupus`),
    previous: indexOf(`previous.${id}`),
    previousUnit: indexOf(`previous.${id}.unit`),
    factors,
    largest: Math.max(...factors),
    smallest: Math.min(...factors),
    isLowWorse,
    worst: isLowWorse ? 0 : max * steps,
    scale: steps * units[0].factor,
  };
}

export const dipstickReading: Reading = readingOf({
  id: dipstick,
  units: [{ code: '', factor: 1 }],
  max: 4,
  step: 1,
});

/** In place of a value that counts for nothing. */
export const NOTHING = -1;

/**
 * The value as it counts at one end, in its own steps. One that is not due to lupus counts for nothing; while that is
 * open, it does at the best end. So does one that `isOpen`; at the worst end it is as bad as can be.
 */
export function valueAt(sheet: Sheet, reading: Reading, end: End, isOpen: boolean): number {
  const code = sheet[reading.index]!;
  if (code < 0) return isOpen && end === WORST ? reading.worst : NOTHING;
  const due = sheet[reading.dueToLupus]!;
  return due === 1 || (due === OPEN && end === WORST) ? code : NOTHING;
}

/** The factor of a value's unit; while the unit is open, the one that makes the value as good or bad as it can be. */
export function factorAt(sheet: Sheet, { unit, factors, largest, smallest, isLowWorse }: Reading, end: End): number {
  const code = unit < 0 ? 0 : sheet[unit]!;
  if (code >= 0) return factors[code]!;
  return (end === WORST) === isLowWorse ? smallest : largest;
}

/** The same for the value of the visit before, where the other direction is the bad one. */
export function previousFactorAt(
  sheet: Sheet,
  { previousUnit, factors, largest, smallest, isLowWorse }: Reading,
  end: End,
): number {
  const code = previousUnit < 0 ? 0 : sheet[previousUnit]!;
  if (code >= 0) return factors[code]!;
  return (end === WORST) === isLowWorse ? largest : smallest;
}
