import type { AdministrationTarget } from '@clinimetric/scoring';
import { inNaturalOrder } from '../records/order.ts';
import { current, keyOf } from '../records/visit.ts';
import type { OpenVisit } from './open-visit.ts';

/** The instrument that is scored once for each plaque. */
export const plaqueInstrument = 'target-plaque';

/** A plaque as the next visit takes it on: where it is, without sizes. */
const withoutSizes = ({ id, site, side, arm }: AdministrationTarget): AdministrationTarget => ({
  id,
  ...(site && { site }),
  ...(side && { side }),
  ...(arm && { arm }),
});

/** Plaques that were scored at earlier visits, and taken off at none after. */
export function followedBefore(visit: OpenVisit): AdministrationTarget[] {
  const followed = new Map<string, AdministrationTarget>();
  for (const earlier of visit.earlierVisits) {
    for (const id of followed.keys())
      if (keyOf(plaqueInstrument, { id }) in (earlier.takenOff ?? {})) followed.delete(id);
    for (const { target } of visit.countingAt(earlier, plaqueInstrument))
      if (target) followed.set(target.id, withoutSizes(target));
  }
  return [...followed.values()];
}

/** The plaques of a visit: those of earlier visits stand ready, without their sizes and answers. */
export class FollowedPlaques {
  readonly #visit: OpenVisit;
  /** Those that were added and of which nothing is kept yet. */
  #added: readonly AdministrationTarget[] = [];

  constructor(visit: OpenVisit) {
    this.#visit = visit;
  }

  get #own(): AdministrationTarget[] {
    return current(this.#visit.administrations).flatMap(({ instrument, target }) =>
      instrument === plaqueInstrument && target ? [target] : [],
    );
  }

  /** All that are followed, and those that are set aside at this visit, in the order of their numbers. */
  get all(): AdministrationTarget[] {
    const found = [...followedBefore(this.#visit), ...this.#added, ...this.#own];
    const last = new Map(found.map((target) => [target.id, target]));
    return [...last.values()].sort((a, b) => inNaturalOrder(a.id, b.id));
  }

  /** Those with neither a whole answer nor a reason. */
  get open(): AdministrationTarget[] {
    const slot = this.#visit.slots.find(({ instrument }) => instrument === plaqueInstrument);
    return this.all.filter(({ id }) => this.isNew(id) || slot?.targets?.open.some((one) => one.id === id));
  }

  /** Adds one under the next number, which it answers. A number that was ever given is not given again. */
  add(): string {
    const earlier = this.#visit.earlier(plaqueInstrument).flatMap(({ target }) => target ?? []);
    const used = [...earlier, ...this.all].map(({ id }) => Number(id.replace(/\D/g, '')));
    const id = String(Math.max(0, ...used) + 1);
    this.#added = [...this.#added, { id }];
    return id;
  }

  /** Takes one off that is new. */
  takeOff(id: string): void {
    this.#added = this.#added.filter((one) => one.id !== id);
  }

  /** Added at this visit, and nothing of it is kept. */
  isNew = (id: string): boolean => this.#added.some((one) => one.id === id) && !this.#own.some((one) => one.id === id);

  isScored = (id: string): boolean => this.#visit.counting(plaqueInstrument).some(({ target }) => target?.id === id);

  /** Why a plaque is set aside at this visit, and whether for this visit alone; `undefined` where it is not. */
  asideOf(id: string): { readonly how: 'notDone' | 'takenOff'; readonly reason: string } | undefined {
    const { notDone, takenOff = {} } = this.#visit.record;
    const key = keyOf(plaqueInstrument, { id });
    if (this.isScored(id)) return undefined;
    if (takenOff[key] !== undefined) return { how: 'takenOff', reason: takenOff[key] };
    return notDone[key] === undefined ? undefined : { how: 'notDone', reason: notDone[key] };
  }
}
