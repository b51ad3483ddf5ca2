import type { AnswerValue, Answers, Item } from '@clinimetric/scoring';
import { bilag2004, bilagMeasuredItems } from '@clinimetric/scoring/bilag-2004';
import type { View } from '../internal/view.ts';

export const measured: ReadonlySet<string> = new Set(bilagMeasuredItems);
const scored = bilag2004.items.filter(({ role }) => role === 'scored');

/** The system an item belongs to. */
export const systemOf = (item: string): string | undefined => bilag2004.item(item)?.part;

function bySystem(belongs: (item: Item) => boolean): (system: string) => readonly Item[] {
  const found = new Map(
    bilag2004.parts.map(({ id }) => [id, scored.filter((item) => item.part === id && belongs(item))]),
  );
  return (system) => found.get(system)!;
}

/** What is rated or measured of a system, in form order. */
export const itemsOf = bySystem(() => true);
export const valuesOf = bySystem(({ id }) => measured.has(id));
export const findingsOf = bySystem(({ id }) => !measured.has(id));

/** What stands beside a measured item: its unit where it is asked for, its cause, its value at the visit before. */
export const unitOf = (item: string): Item | undefined => bilag2004.item(`${item}.unit`);
export const causeOf = (item: string): Item => bilag2004.item(`${item}.due-to-lupus`)!;
export const previousOf = (item: string): Item | undefined => bilag2004.item(`previous.${item}`);

/** Whether a feature or finding was there at the visit before. */
export const wasPresent = (before: Answers | undefined, item: string): boolean =>
  before?.[item] === true || Number(before?.[item]) >= 1;

export type Changes = Readonly<Record<string, AnswerValue>>;

/** Whether a finding comes from the laboratory or a biopsy: nobody finds at the bedside that it is absent. */
export const isReported = ({ basis }: Item): boolean => basis === 'laboratory';

/** "Not present" for the unanswered among some findings. Those met at the visit before need an answer of their own. */
const notPresent = ({ answers, lastVisit }: View, findings: readonly Item[]): Changes =>
  Object.fromEntries(
    findings
      .filter(({ id }) => answers[id] === undefined && !wasPresent(lastVisit?.answers, id))
      .map(({ id, kind }) => [id, kind === 'boolean' ? false : 0]),
  );

/** What was looked for and is not there, of one system or of all. What the laboratory reports is left alone. */
export const absent = (view: View, system?: string): Changes =>
  notPresent(
    view,
    bilag2004.parts
      .filter(({ id }) => system === undefined || id === system)
      .flatMap(({ id }) => findingsOf(id).filter((item) => !isReported(item))),
  );

/** What was reported of a system, and is not there. */
export const reportedAbsent = (view: View, system: string): Changes =>
  notPresent(view, findingsOf(system).filter(isReported));

/** "Not done" for the values that nobody has entered. */
export const restNotDone = ({ answers }: View, system: string): Changes =>
  Object.fromEntries(
    valuesOf(system)
      .filter(({ id }) => answers[id] === undefined)
      .map(({ id }) => [id, 'not-assessed']),
  );

const entered = ({ answers }: View, system: string) =>
  valuesOf(system).filter(({ id }) => typeof answers[id] === 'number');

/** The cause of the values entered, where nobody has said it. */
export const allDue = (view: View, system: string): Changes =>
  Object.fromEntries(
    entered(view, system)
      .map(({ id }) => causeOf(id).id)
      .filter((id) => view.answers[id] === undefined)
      .map((id) => [id, true]),
  );

/** The unit a value came in at the visit before. */
export const unitBefore = ({ answers, lastVisit }: View, item: string): AnswerValue | undefined =>
  lastVisit?.answers[`${item}.unit`] ?? answers[`previous.${item}.unit`];

/** Those units for the values entered, where nobody has said one. */
export const unitsAsBefore = (view: View, system: string): Changes =>
  Object.fromEntries(
    entered(view, system)
      .filter(({ id }) => unitOf(id) && view.answers[`${id}.unit`] === undefined)
      .flatMap(({ id }): [string, AnswerValue][] => {
        const unit = unitBefore(view, id);
        return unit === undefined ? [] : [[`${id}.unit`, unit]];
      }),
  );
