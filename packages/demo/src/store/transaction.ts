import { StoreError } from './failure.ts';

/** Runs a transaction to its end. An error inside ends it with nothing written. */
export async function inOne<Transaction extends { readonly done: Promise<void>; abort(): void; commit(): void }, T>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  let value: T;
  try {
    value = await work(transaction);
  } catch (error) {
    unlessEnded(() => transaction.abort());
    const ended = await done;
    // A refused request ends the transaction too, and that tells the cause.
    throw error instanceof StoreError ? error : (ended?.error ?? error);
  }
  // Once asked for, it is on its way even if the page ends now.
  unlessEnded(() => transaction.commit());
  const ended = await done;
  if (ended) throw ended.error;
  return value;
}

function unlessEnded(act: () => void): void {
  try {
    act();
  } catch {
    // A transaction that has ended can be neither ended again nor taken back: `done` tells how it went.
  }
}

/** Leaves a request to its transaction, which fails when the request does. */
export const queue = (request: Promise<unknown>): void => void request.catch(() => undefined);
