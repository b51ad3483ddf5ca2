import type { Administration, AnswerMeta, Answers, AnswerSource, AnyInstrument } from '@clinimetric/scoring';
import { changedItems, isLaboratory } from '../common/scoring.ts';

type Meta = NonNullable<Administration['meta']>;

/** What is known of a change of answers beside the answers. */
export interface ChangeOfAnswers {
  readonly before: Answers;
  readonly after: Answers;
  /** What was known of the answers before. */
  readonly meta?: Meta | undefined;
  readonly options?: Administration['options'];
  /** Copied from a form on paper. */
  readonly isCopied?: boolean;
  /** Said by whoever makes the change, where it cannot be seen in the answers. */
  readonly source?: AnswerSource | undefined;
  /** What stood before the last change: a widget brings it back by its “Undo”. */
  readonly former?: Pick<Administration, 'answers' | 'meta'> | undefined;
}

/** The item in which an instrument asks for the day of the sample itself. */
export const sampleDateItem = ({ items }: AnyInstrument) =>
  items.find((item) => item.kind === 'text' && item.format === 'date');

const isDrawing = (instrument: AnyInstrument, id: string) => {
  const item = instrument.item(id);
  return item?.kind === 'text' && item.role === 'evidence' && item.format === undefined;
};

/** How the changed answers came about: several at once are a bulk action, a drawing gives areas, a value suggests an answer. */
function sourceOf(instrument: AnyInstrument, changed: readonly string[], change: ChangeOfAnswers) {
  const { before, after, options, isCopied, source } = change;
  const given = changed.filter((id) => id in after && instrument.item(id)?.role === 'scored');
  const isPainted = changed.some((id) => isDrawing(instrument, id));
  const suggested = new Map(instrument.suggest(before, options).map(({ item, value }) => [item, value]));
  return (id: string): AnswerSource => {
    if (source) return source;
    if (isPainted) return 'painted';
    if (given.length > 1) return 'bulk';
    if (id in after && suggested.get(id) === after[id]) return 'suggested-accepted';
    return isCopied ? 'transcribed' : 'direct';
  };
}

/** Whether an answer rests on a sample: a laboratory finding, or a value behind one. */
function isSampled(instrument: AnyInstrument, id: string, answers: Answers): boolean {
  const item = instrument.item(id);
  if (answers[id] === 'not-assessed') return false;
  // A temperature stands among the values and is none of the laboratory's.
  const isValue = item?.role === 'evidence' && item.kind === 'decimal' && item.unit !== 'Cel';
  return isLaboratory(instrument, id) || isValue;
}

/** Whether all is as it was before the last change. One answer that is as it was cannot be told from one given anew. */
const isBroughtBack = ({ before, after, former }: ChangeOfAnswers): boolean =>
  former !== undefined && changedItems(before, after).length > 1 && changedItems(former.answers, after).length === 0;

/** What is known of each answer after a change. An answer that was taken back takes it along. */
export function metaOf(instrument: AnyInstrument, change: ChangeOfAnswers): Meta {
  const { before, after, meta = {}, former } = change;
  if (isBroughtBack(change)) return former!.meta ?? {};
  const changed = changedItems(before, after);
  const source = sourceOf(instrument, changed, change);
  const dateItem = sampleDateItem(instrument);
  const sampleDate = dateItem && (after[dateItem.id] as string | undefined);
  const entries = Object.keys(after).map((id): [string, AnswerMeta] => {
    const { sampleDate: kept, ...known } = meta[id] ?? {};
    const date = dateItem ? (isSampled(instrument, id, after) ? sampleDate : undefined) : kept;
    return [id, { ...(changed.includes(id) ? { source: source(id) } : known), ...(date && { sampleDate: date }) }];
  });
  return Object.fromEntries(entries.filter(([, one]) => Object.keys(one).length > 0));
}

/** Laboratory values that are entered, where the instrument does not ask for their dates itself. */
export const undatedValues = (instrument: AnyInstrument, answers: Answers): string[] =>
  sampleDateItem(instrument)
    ? []
    : Object.keys(answers).filter((id) => isLaboratory(instrument, id) && isSampled(instrument, id, answers));

/** With the days of samples; an empty day takes one away. */
export function datedMeta(meta: Meta, days: Readonly<Record<string, string>> = {}): Meta {
  const entries = Object.entries(days).map(([id, day]) => {
    const { sampleDate: _, ...rest } = meta[id] ?? {};
    return [id, { ...rest, ...(day && { sampleDate: day }) }] as const;
  });
  return { ...meta, ...Object.fromEntries(entries) };
}
