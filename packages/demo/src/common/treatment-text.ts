import type { DatedChange, DatedFailure } from '../records/treatment.ts';
import { writeDay } from './moment.ts';
import { treatmentWords } from './treatment.en.ts';

const say = treatmentWords;

/** "rescue treatment, 31 Mar 2025". */
export const failureText = ({ kind, day }: DatedFailure): string =>
  say.on(say.failureKinds[kind], day === undefined ? say.dayUnknown : writeDay(day));

/** "glucocorticoid raised above baseline, 16 Mar 2025, taken back 17 Mar 2025". */
export function changeText({ drugClass, change, day, until }: DatedChange): string {
  const told = say.on(`${say.drugClasses[drugClass]} ${say.changeKinds[change]}`, writeDay(day));
  return until === undefined ? told : say.takenBack(told, writeDay(until));
}
