import type { InstrumentElement } from '@clinimetric/elements';
import type { Answers, Result } from '@clinimetric/scoring';
import { fixture, html } from '@open-wc/testing';
import { it, onTestFinished } from 'vitest';

export type Attributes = Readonly<Record<string, string>>;

/** Waits until nothing is left to render, also not what a rendering asked for. */
export async function settled(element: InstrumentElement): Promise<void> {
  while (!(await element.updateComplete));
}

export function create(tag: string, attributes: Attributes = {}): InstrumentElement {
  const element = document.createElement(tag) as InstrumentElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** An element in a form of the page; `answers` are set by the page. */
export async function mount(
  { tag }: { tag: string },
  answers?: Answers,
  attributes: Attributes = { name: 'score' },
): Promise<{ element: InstrumentElement; form: HTMLFormElement }> {
  const form = await fixture<HTMLFormElement>(html`<form></form>`);
  const element = create(tag, attributes);
  if (answers) element.answers = answers;
  form.append(element);
  await settled(element);
  return { element, form };
}

export const entriesOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].map(([name, value]) => [name, String(value)]);

/** The entries the contract asks for, in any order, worked out from answers and nothing else. */
export function contractEntries(name: string, result: Result): [string, string][] {
  const entries: [string, unknown][] = [[`${name}.version`, result.version]];
  if (result.status === 'complete') entries.push([name, result.total]);
  for (const [item, value] of Object.entries(result.answers)) {
    for (const one of [value].flat()) entries.push([`${name}.${item}`, one]);
  }
  for (const [option, value] of Object.entries(result.options)) entries.push([`${name}.option.${option}`, value]);
  return entries.map(([key, value]) => [key, String(value)]);
}

/** One event as a page hears it. */
export interface Heard {
  readonly type: string;
  /** Whether it comes from the element itself, not from a control within. */
  readonly isHosts: boolean;
  readonly bubbles: boolean;
  readonly composed: boolean;
  /** What was true when it was heard. */
  readonly entries: [string, string][];
  readonly answers: Answers;
  readonly states: string[];
  readonly isValid: boolean;
  readonly detail: unknown;
}

const statuses = ['complete', 'incomplete', 'invalid'];
export const statesOf = (element: Element) => statuses.filter((status) => element.matches(`:state(${status})`));

/** Everything of the given kinds that reaches the document until the test ends. */
export function listen(element: InstrumentElement, types = ['input', 'score-change', 'change']): Heard[] {
  const heard: Heard[] = [];
  const until = new AbortController();
  onTestFinished(() => until.abort());
  const hear = (event: Event) =>
    heard.push({
      type: event.type,
      isHosts: event.composedPath()[0] === element,
      bubbles: event.bubbles,
      composed: event.composed,
      entries: element.form ? entriesOf(element.form) : [],
      answers: element.answers,
      states: statesOf(element),
      isValid: element.validity.valid,
      detail: (event as CustomEvent).detail,
    });
  for (const type of types) document.addEventListener(type, hear, { signal: until.signal });
  return heard;
}

export const typesOf = (heard: readonly Heard[]) => heard.map(({ type }) => type);

/** Declares a test only where it applies: a row without the feature has no such test, rather than a skipped one. */
export const itWhere = (applies: unknown): typeof it => (applies ? it : ((() => undefined) as unknown as typeof it));
