/** Bytes in hexadecimal. */
export const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A random UUID (version 4). Unlike `crypto.randomUUID` it is also had at an address that is not secure. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return written(bytes);
}

/** FNV-1a, 64 bits: spreads ids, and protects nothing. */
function hashOf(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}

/**
 * The UUID (version 8) of what there is once under a record: the same for the same key, so that two tabs that do not hear
 * each other make one record, and the store sees their conflict. `under` is a UUID.
 */
export function idUnder(under: string, key: string): string {
  const bytes = new Uint8Array(16);
  const own = under.replaceAll('-', '');
  for (let i = 0; i < 8; i++) bytes[i] = parseInt(own.slice(2 * i, 2 * i + 2), 16);
  new DataView(bytes.buffer).setBigUint64(8, hashOf(`${under}/${key}`));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return written(bytes);
}

function written(bytes: Uint8Array): string {
  return [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 16],
  ]
    .map(([from, to]) => hex(bytes.slice(from, to)))
    .join('-');
}
