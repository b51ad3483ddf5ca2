import { writeDay } from '../common/moment.ts';
import { words } from '../common/words.ts';
import { patient as say } from './patient.en.ts';
import type { Scored } from './comparison.ts';

/** The day of a visit and what it was; where no visits are planned the day says it all. */
export const visitName = ({ day, label }: Pick<Scored, 'day' | 'label'>): string =>
  label === words.visit ? writeDay(day) : say.visitName(writeDay(day), label);
