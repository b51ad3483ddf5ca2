import type { NumberItem } from '../item.ts';

/** A unit a laboratory reports in. Values times their factors compare across the units of one measure. */
interface Unit {
  /** UCUM code. */
  readonly code: string;
  readonly factor: number;
}

/** A measured item: its number, the units it may come in, the value of the visit before. */
export interface Measure extends Pick<NumberItem, 'max' | 'step'> {
  readonly id: string;
  /** The first one is the unit of the rules; with several the form asks for it. */
  readonly units: readonly [Unit, ...Unit[]];
  /** The factor between its units was worked out from another one. */
  readonly isDerived?: boolean;
  readonly isLowWorse?: boolean;
  /** The rules compare it with the visit before. */
  readonly hasPrevious?: boolean;
  /** In the first unit: outside it a value is queried. Source key: review. */
  readonly plausible?: readonly [low: number, high: number];
  /** Beyond this a value in the first unit was probably meant in another one. */
  readonly mistaken?: { readonly relation: '<' | '>'; readonly limit: number; readonly unit: string };
}

const only = (code: string): Measure['units'] => [{ code, factor: 1 }];

// Source key: conversion.
const perCreatinine: Measure['units'] = [
  { code: 'mg/mmol', factor: 884 },
  { code: 'mg/g', factor: 100 },
];
const count: Measure['units'] = [
  { code: '10*9/L', factor: 1000 },
  { code: '/uL', factor: 1 },
];

// The upper ends only keep typing errors out; what is unusual is accepted and queried.
const cells = (name: string): Measure => ({
  id: `haematological.${name}`,
  units: count,
  max: 10_000_000,
  step: 0.01,
  isLowWorse: true,
});

export const systolic: Measure = {
  id: 'renal.systolic-pressure',
  units: only('mm[Hg]'),
  max: 400,
  step: 1,
  hasPrevious: true,
  plausible: [60, 260],
};
export const diastolic: Measure = {
  id: 'renal.diastolic-pressure',
  units: only('mm[Hg]'),
  max: 300,
  step: 1,
  hasPrevious: true,
  plausible: [30, 160],
};
export const albuminCreatinine: Measure = {
  id: 'renal.albumin-creatinine',
  units: perCreatinine,
  max: 100_000,
  step: 0.01,
  hasPrevious: true,
};
export const proteinCreatinine: Measure = {
  id: 'renal.protein-creatinine',
  units: perCreatinine,
  max: 100_000,
  step: 0.01,
  hasPrevious: true,
  plausible: [0, 2000],
};
export const protein24h: Measure = {
  id: 'renal.protein-24h',
  units: [
    { code: 'g/(24.h)', factor: 1000 },
    { code: 'mg/(24.h)', factor: 1 },
  ],
  max: 100_000,
  step: 0.01,
  hasPrevious: true,
};
export const creatinine: Measure = {
  id: 'renal.creatinine',
  units: [
    { code: 'umol/L', factor: 10 },
    { code: 'mg/dL', factor: 884 },
  ],
  isDerived: true,
  max: 10_000,
  step: 0.01,
  hasPrevious: true,
  plausible: [20, 1500],
  mistaken: { relation: '<', limit: 20, unit: 'mg/dL' },
};
export const gfr: Measure = {
  id: 'renal.gfr',
  units: only('mL/min/{1.73_m2}'),
  max: 1000,
  step: 0.1,
  isLowWorse: true,
  hasPrevious: true,
  plausible: [1, 200],
};
export const haemoglobin: Measure = {
  id: 'haematological.haemoglobin',
  units: [
    { code: 'g/dL', factor: 10 },
    { code: 'g/L', factor: 1 },
  ],
  max: 1000,
  step: 0.01,
  isLowWorse: true,
  plausible: [3, 22],
  mistaken: { relation: '>', limit: 30, unit: 'g/L' },
};
export const whiteCells = cells('white-cells');
export const neutrophils = cells('neutrophils');
export const lymphocytes = cells('lymphocytes');
export const platelets = cells('platelets');

export const measures: readonly Measure[] = [
  systolic,
  diastolic,
  albuminCreatinine,
  proteinCreatinine,
  protein24h,
  creatinine,
  gfr,
  haemoglobin,
  whiteCells,
  neutrophils,
  lymphocytes,
  platelets,
];
