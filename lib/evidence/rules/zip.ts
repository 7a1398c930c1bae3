/** One entry of a ZIP directory; sizes are what the directory claims. */
export type ZipEntry = { name: string; method: number; packed: number; size: number; offset: number };

export type ZipDirectory = { entries: number; start: number; size: number };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const entryHead = 'PK\u0003\u0004';
/** As much of an entry's head as hasZipEntry looks at. */
export const entryHeadLength = 10;
const endLength = 22;
const entryLength = 46;

/** How many bytes from the end may hold the end record: its comment is at most 65 535 bytes. */
export const zipTailLength = 65_557;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether an end record of a ZIP stands anywhere in these bytes: a program could open the file as a ZIP. */
export function hasZipEnd(tail: Uint8Array): boolean {
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at--) {
    const fits =
      view.getUint32(at, true) === endSignature && view.getUint16(at + 20, true) <= tail.length - at - endLength;
    if (fits) return true;
  }
  return false;
}

/**
 * Where the directory lies, from the last bytes of a file of `fileSize` bytes; null where the file is not one plain
 * ZIP from its first to its last byte (something before or after it, several parts, or ZIP64, which no office file needs).
 */
export function findDirectory(tail: Uint8Array, fileSize: number): ZipDirectory | null {
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const comment = view.getUint16(at + 20, true);
    if (at + endLength + comment !== tail.length) continue;
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    const entries = view.getUint16(at + 10, true);
    const parts = view.getUint16(at + 4, true) + view.getUint16(at + 6, true);
    const endsHere = start + size === fileSize - tail.length + at;
    return parts === 0 && endsHere && entries === view.getUint16(at + 8, true) ? { entries, start, size } : null;
  }
  return null;
}

/** Reads the directory itself; null where it is broken. */
export function readDirectory(bytes: Uint8Array, count: number): ZipEntry[] | null {
  const view = viewOf(bytes);
  const found: ZipEntry[] = [];
  let at = 0;
  while (at + entryLength <= bytes.length && found.length < count) {
    if (view.getUint32(at, true) !== entrySignature) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + entryLength + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > bytes.length) return null;
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + (nameLength ?? 0))),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return at === bytes.length && found.length === count ? found : null;
}

/** Whether a ZIP begins anywhere in these bytes: the head of an entry, with a version and a way of packing that exist. */
export function hasZipEntry(bytes: Uint8Array): boolean {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = found.indexOf(entryHead); at >= 0; at = found.indexOf(entryHead, at + 1)) {
    const [version = 255, , , , method = 255, rest = 255] = found.subarray(at + 4, at + 10);
    if (version <= 63 && rest === 0 && (method === 0 || method === 8)) return true;
  }
  return false;
}
