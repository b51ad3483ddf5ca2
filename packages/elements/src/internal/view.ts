import type {
  Administration,
  AnswerValue,
  AnyInstrument,
  Answers,
  InstrumentWords,
  Issue,
  ItemState,
  Note,
  PartValue,
  Result,
  SharedWords,
} from '@clinimetric/scoring';

/** A visit before today's: its answers and, of an administration, the day and what was stored with them. */
export interface LastVisit extends Partial<Administration> {
  readonly answers: Answers;
  readonly day?: string;
}

/** What templates need of an element: the schema, the words, the present state, and a way to answer. */
export interface View {
  readonly instrument: AnyInstrument;
  readonly words: InstrumentWords;
  readonly shared: SharedWords;
  /** Answers as given, accepted or not. */
  readonly answers: Answers;
  /** The answers that the last change cleared, while they can be brought back. */
  readonly cleared: Answers | undefined;
  readonly result: Result<PartValue>;
  readonly lastVisit: LastVisit | undefined;
  readonly states: ReadonlyMap<string, ItemState>;
  readonly isFrozen: boolean;
  readonly readonly: boolean;
  readonly bandScheme: string | null;
  /** Notes of the result card. */
  readonly notes: readonly Note[];
  /** A number in the page's language; `decimals` is the least shown. */
  format(value: number, decimals?: number, most?: number): string;
  /** A calendar day in the page's language. */
  formatDay(day: string): string;
  /** Text of a number field: what the person typed, or the answer. */
  typed(item: string): string;
  issueOf(item: string): Issue | undefined;
  label(item: string): string;
  /** What stands under the name of a derived score. */
  derivedHelp(id: string): unknown;
  answer(changes: Readonly<Record<string, AnswerValue | undefined>>, commit?: boolean): void;
  goTo(item: string): void;
}
