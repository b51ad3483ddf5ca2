import type { RecordKind } from '../records/record.ts';
import type { Touched } from '../store/tabs.ts';

/** A record that was written since it was read. */
export interface Named {
  readonly kind: RecordKind;
  readonly id: string;
}

/** From so many on, reading everything again is quicker than one by one. */
const most = 200;

/** What was written and not read again yet; everything, in the beginning. */
export class Touches {
  #all = true;
  #named = new Map<string, Named>();

  add(touched: Touched): void {
    if (touched === 'everything') this.#all = true;
    else for (const { kind, id } of touched) this.#named.set(`${kind}/${id}`, { kind, id });
    if (this.#named.size > most) this.#all = true;
  }

  /** All of it, to be read now. */
  take(): 'everything' | readonly Named[] {
    const touched = this.#all ? ('everything' as const) : [...this.#named.values()];
    this.#all = false;
    this.#named = new Map();
    return touched;
  }
}
