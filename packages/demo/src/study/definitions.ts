import { entries, type Known } from '../common/instruments.ts';

/** What a study may hold: instruments with one scoring at a visit. Target plaques have several and are left to a patient's page. */
export const definitions: readonly Known[] = entries.filter(({ instrument }) => instrument.id !== 'target-plaque');

export const definitionOf = (id: string): Known | undefined =>
  definitions.find(({ instrument }) => instrument.id === id);

/** Instruments whose total is a published number: BILAG-2004 gives letters, and its sum is nobody's. */
export const hasNumber = ({ instrument }: Known): boolean => instrument.total.official;

export const titleOf = (id: string): string => definitionOf(id)?.words.title ?? id;

export const isInPercent = (id: string): boolean => definitionOf(id)?.instrument.total.unit === '%';

export const decimalsOf = (id: string): number => definitionOf(id)?.instrument.total.decimals ?? 0;
