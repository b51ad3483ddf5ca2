import type { AdministrationTarget } from '@clinimetric/scoring';
import { inNaturalOrder } from '../records/order.ts';
import { current } from '../records/visit.ts';
import type { OpenVisit } from './open-visit.ts';

/** The instrument that is scored once for each plaque. */
export const plaqueInstrument = 'target-plaque';

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

  get #earlier(): AdministrationTarget[] {
    return this.#visit
      .earlier(plaqueInstrument)
      .flatMap(({ target }) => target ?? [])
      .map(({ id, site, side, arm }) => ({ id, ...(site && { site }), ...(side && { side }), ...(arm && { arm }) }));
  }

  /** All that are followed, in the order of their numbers. */
  get all(): AdministrationTarget[] {
    const last = new Map([...this.#earlier, ...this.#added, ...this.#own].map((target) => [target.id, target]));
    return [...last.values()].sort((a, b) => inNaturalOrder(a.id, b.id));
  }

  /** Adds one under the next number, which it answers. */
  add(): string {
    const used = this.all.map(({ id }) => Number(id.replace(/\D/g, '')));
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
}
