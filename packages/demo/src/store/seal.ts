import { bytesOf, randomBytes, type Bytes } from './bytes.ts';
import { canonical } from './canonical.ts';
import type { Row, RowStore } from './schema.ts';

/** How rows are kept on the device. */
export interface Seal {
  /** Rows as they are stored. */
  close(store: RowStore, rows: readonly Row[]): Promise<readonly Row[]>;
  /** Rows as they were given. One that does not open lacks what was sealed, and so is damaged to whoever checks it. */
  open(store: RowStore, rows: readonly Row[]): Promise<readonly Row[]>;
}

/** Without a lock. */
export const inTheClear: Seal = {
  close: (_, rows) => Promise.resolve(rows),
  open: (_, rows) => Promise.resolve(rows),
};

/** What a person entered, by store. The rest of a row is ids, order and flags: it stays readable, and is sealed against changes. */
const secrets = (store: RowStore): readonly string[] => {
  if (store === 'audit') return ['who', 'before', 'after'];
  return store === 'aside' ? ['who', 'value'] : ['value'];
};

const ivLength = 12;

/** Under a data key: AES-GCM with a fresh random vector for every writing of every row. */
export const sealedUnder = (key: CryptoKey): Seal => ({
  close: (store, rows) => Promise.all(rows.map((row) => closed(key, store, row))),
  open: (store, rows) => Promise.all(rows.map((row) => opened(key, store, row))),
});

/** The open part of a row and its store go into the seal: nothing sealed fits another row, kind, owner or revision. */
const cipher = (iv: Bytes, store: RowStore, open: Row) => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytesOf(canonical([store, open])),
});

const without = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => !names.includes(name) && value !== undefined));

async function closed(key: CryptoKey, store: RowStore, row: Row): Promise<Row> {
  const names = secrets(store);
  const open = without(row, names);
  const secret = Object.fromEntries(names.map((name) => [name, row[name]]));
  return { ...open, sealed: await encrypt(key, (iv) => cipher(iv, store, open), JSON.stringify(secret)) };
}

async function opened(key: CryptoKey, store: RowStore, row: Row): Promise<Row> {
  const names = secrets(store);
  const open = without(row, [...names, 'sealed']);
  try {
    const text = await decrypt(key, (iv) => cipher(iv, store, open), row['sealed'] as Bytes);
    return { ...open, ...(JSON.parse(text) as Row) };
  } catch {
    return open;
  }
}

/** The vector, then what was encrypted. */
export async function encrypt(key: CryptoKey, how: (iv: Bytes) => AesGcmParams, text: string): Promise<Bytes> {
  const iv = randomBytes(ivLength);
  const inside = new Uint8Array(await crypto.subtle.encrypt(how(iv), key, bytesOf(text)));
  const all = new Uint8Array(ivLength + inside.length);
  all.set(iv);
  all.set(inside, ivLength);
  return all;
}

/** Throws when it is not what was encrypted under this key in this way. */
export async function decrypt(key: CryptoKey, how: (iv: Bytes) => AesGcmParams, all: Bytes): Promise<string> {
  const inside = await crypto.subtle.decrypt(how(all.slice(0, ivLength)), key, all.subarray(ivLength));
  return new TextDecoder().decode(inside);
}
