import { fields, filled, listOf, oneOf } from '../records/check.ts';
import { recordKinds, type RecordKind } from '../records/record.ts';

/** What became different. `everything` after a restore or when all was wiped. */
export type Touched = 'everything' | readonly { readonly kind: RecordKind; readonly id: string }[];

export interface StoreEvent {
  readonly touched: Touched;
  /** Whether another tab did it. */
  readonly isElsewhere: boolean;
}

/** What tabs say beside it: that the clinic is to be locked, that somebody is at work. */
export type TabWord = (typeof tabWords)[number];
const tabWords = ['lock', 'active'] as const;

const isWord = (data: unknown): data is TabWord => tabWords.some((word) => word === data);
const list = listOf(fields({ kind: oneOf(...recordKinds), id: filled }));
const isTouched = (data: unknown): data is Touched => data === 'everything' || list(data) === undefined;

/** Tells this tab and the others what was written. */
export class Tabs {
  readonly #listeners = new Set<(event: StoreEvent) => void>();
  readonly #wordListeners = new Set<(word: TabWord) => void>();
  readonly #channel: BroadcastChannel;
  #isClosed = false;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(`clinimetric:${name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isTouched(data)) this.#hear({ touched: data, isElsewhere: true });
      if (isWord(data)) for (const listener of this.#wordListeners) listener(data);
    };
  }

  /** Returns what ends the subscription. */
  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(touched: Touched): void {
    // What was begun before the end is written all the same.
    if (this.#isClosed) return;
    this.#channel.postMessage(touched);
    this.#hear({ touched, isElsewhere: false });
  }

  /** Tells the other tabs. */
  say(word: TabWord): void {
    if (!this.#isClosed) this.#channel.postMessage(word);
  }

  /** Hears what other tabs say. Returns what ends that. */
  onWord(listener: (word: TabWord) => void): () => void {
    this.#wordListeners.add(listener);
    return () => void this.#wordListeners.delete(listener);
  }

  close(): void {
    this.#isClosed = true;
    this.#channel.close();
    this.#listeners.clear();
    this.#wordListeners.clear();
  }

  #hear(event: StoreEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
