import type { AnyInstrument, Answers, Item } from '@clinimetric/scoring';
import { partOf } from '../records/visit.ts';

/** Instruments that a patient can answer on the tablet. */
export const isForPatient = (id: string): boolean => partOf(id).isFromPatient === true;

/** One question of one instrument. */
export interface Screen {
  readonly instrument: string;
  readonly item: string;
}

/** Whether an item is a question of its own: what hangs on another one stands beside it. */
const isQuestion = ({ role, askedWhen }: Item): boolean => role === 'scored' && askedWhen === undefined;

/** The questions of several instruments, one after the other. */
export const screensOf = (instruments: readonly AnyInstrument[]): Screen[] =>
  instruments.flatMap(({ id, items }) => items.filter(isQuestion).map((item) => ({ instrument: id, item: item.id })));

/** A question without an answer; one that may stay open is asked for once. */
export interface Open {
  readonly item: string;
  readonly mayStayOpen: boolean;
}

/** What is open on a screen: its question, or else a part that hangs on the answer. */
export function openOn({ item }: Screen, instrument: AnyInstrument, answers: Answers): Open | undefined {
  const states = instrument.statesOf(answers);
  const shown = instrument.items.filter(
    ({ id, askedWhen }) => id === item || (askedWhen !== undefined && 'item' in askedWhen && askedWhen.item === item),
  );
  const open = shown.find(({ id }) => states.get(id)!.asked && !states.get(id)!.answered);
  return open && { item: open.id, mayStayOpen: !states.get(open.id)!.required };
}

/** The first screen with a question that is not answered; 0 where all are. */
export const firstOpen = (screens: readonly Screen[], openOf: (screen: Screen) => Open | undefined): number =>
  Math.max(
    0,
    screens.findIndex((screen) => openOf(screen) !== undefined),
  );
