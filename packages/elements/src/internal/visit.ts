import type { Administration, AdministrationTarget, PartValue, Result } from '@clinimetric/scoring';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A score as a view takes it: a result, or an administration that holds one. */
export type Scored = Result<PartValue> | Administration;

/** What was scored at one visit; a text holds the ids of elements of the kit on the same page, apart by spaces. */
export type Visit = string | Scored | readonly Scored[] | null | undefined;

/** A result as a view reads it, with what is known about its making. */
export interface Reading {
  readonly result: Result<PartValue>;
  /** ISO 8601 with offset, of an administration. */
  readonly assessedAt?: string;
  readonly target?: AdministrationTarget;
}

/** Ids in a text, apart by spaces. */
export const idsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const isElement = (value: unknown): value is Reading & Element =>
  value instanceof Element && 'result' in value && value.result !== undefined;

/**
 * The results of a visit, in the order given. Ids that no element of the kit bears, and administrations without a result,
 * are left out: what is not there is missing, and the comparison says so.
 */
export function readVisit(visit: Visit, root: Node): Reading[] {
  if (typeof visit === 'string') {
    const tree = root as Partial<Document>;
    return idsIn(visit)
      .map((id) => tree.getElementById?.(id))
      .filter((found) => isElement(found));
  }
  return [visit ?? []].flat().flatMap((scored): Reading[] => {
    if ('status' in scored) return [{ result: scored }];
    return scored.result ? [{ ...scored, result: scored.result }] : [];
  });
}

const readers = new Set<ReadingController>();

/** Says that an element may have another result. Values set by a script fire no event, and a view must not show old ones. */
export function tellReaders(element: Element): void {
  for (const reader of readers) reader.hear(element);
}

/** Draws a view anew when an element that it names has changed. */
export class ReadingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #names: () => readonly unknown[];

  /** `names` are the visits of the view, as given. */
  constructor(host: ReactiveControllerHost, names: () => readonly unknown[]) {
    this.#host = host;
    this.#names = names;
    host.addController(this);
  }

  hostConnected(): void {
    readers.add(this);
  }

  hostDisconnected(): void {
    readers.delete(this);
  }

  hear({ id }: Element): void {
    const isNamed = (visit: unknown) => typeof visit === 'string' && idsIn(visit).includes(id);
    if (id && this.#names().some(isNamed)) this.#host.requestUpdate();
  }
}
