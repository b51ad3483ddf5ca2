import { deleteDB } from 'idb';
import type { Change } from './change.ts';
import type { Outcome } from './failure.ts';
import { madeUpPatient } from './made-up.ts';
import { Store } from './store.ts';

/** Stores with databases of their own, and their names in the same order; `dropStores` closes and deletes them all. */
export function storesOfTests() {
  const names: string[] = [];
  const stores: Store[] = [];
  const dropStores = async () => {
    for (const store of stores.splice(0)) store.close();
    for (const name of names.splice(0)) await deleteDB(name);
  };
  const aStore = () => {
    const name = `test ${crypto.randomUUID()}`;
    const store = new Store({ name });
    names.push(name);
    stores.push(store);
    return store;
  };
  return { aStore, dropStores, names, stores };
}

/** The value of an outcome that must be good. */
export async function got<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

export const newPatient = (number: number): Change => ({
  kind: 'patient',
  value: madeUpPatient(number),
  revision: 0,
  audit: { who: 'A', what: 'created' },
});

export const newStudy: Change = {
  kind: 'study',
  value: {
    id: '00000004-0000-4000-8000-000000000001',
    title: 'Made up',
    origin: 'cohort',
    visits: [],
    subjects: [],
    cohort: { diagnosis: 'lupus' },
    queries: [],
  },
  revision: 0,
  audit: { who: 'A', what: 'created' },
};
