import 'server-only';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createInflateRaw, inflateRaw } from 'node:zlib';
import { fileTypeFromBuffer } from 'file-type';
import {
  contentTypesName,
  type FileKind,
  type FileRefusal,
  refuseContentTypes,
  refuseEntries,
  refusePlainFile,
} from '@/lib/evidence/rules/content';
import {
  entryHeadLength,
  findDirectory,
  hasZipEntry,
  readDirectory,
  type ZipEntry,
  zipTailLength,
} from '@/lib/evidence/rules/zip';

const field = 'file';
const broken: FileRefusal = { reason: 'file-broken', field };
const largestDirectory = 2 * 1024 * 1024;
/** The list of parts of an office file is a few kB; more than this is not unpacked. */
const largestContentTypes = 1024 * 1024;
const unpack = promisify(inflateRaw);

async function readBytes(file: FileHandle, start: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** Where the bytes of an entry begin, or null where its head is not there. */
async function startOf(file: FileHandle, entry: ZipEntry): Promise<number | null> {
  const header = await readBytes(file, entry.offset, 30);
  if (header.length < 30) return null;
  const view = new DataView(header.buffer, header.byteOffset);
  return entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

const piece = 1024 * 1024;

/** The bytes of a part of the file, piece by piece; each with so many of the next one, where asked. */
async function* piecesOf(file: FileHandle, start: number, length: number, overlap = 0): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += piece) {
    yield await readBytes(file, start + at, Math.min(piece + overlap, length - at));
  }
}

/** Whether an entry unpacks to the size that the directory claims, no more: it is unpacked and thrown away to know it. */
async function isAsClaimed(file: FileHandle, entry: ZipEntry): Promise<boolean> {
  if (entry.method === 0) return entry.packed === entry.size;
  const start = await startOf(file, entry);
  if (start === null || entry.method !== 8 || entry.packed === 0) return false;
  const packed = Readable.from(piecesOf(file, start, entry.packed));
  const unpacked = createInflateRaw();
  packed.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  let size = 0;
  try {
    for await (const part of unpacked) {
      size += part.length;
      if (size > entry.size) return false;
    }
  } catch {
    return false;
  } finally {
    packed.destroy();
  }
  return size === entry.size;
}

/** Whether a ZIP begins anywhere in the file: another program would open it as one. */
async function holdsZip(file: FileHandle, size: number): Promise<boolean> {
  for await (const bytes of piecesOf(file, 0, size, entryHeadLength)) if (hasZipEntry(bytes)) return true;
  return false;
}

/** The text of one small entry, or null where it is broken or larger than it may be. */
async function readEntry(file: FileHandle, entry: ZipEntry): Promise<string | null> {
  const start = await startOf(file, entry);
  if (start === null || entry.packed > largestContentTypes) return null;
  const packed = await readBytes(file, start, entry.packed);
  if (entry.method === 0) return new TextDecoder().decode(packed);
  const bytes = await unpack(packed, { maxOutputLength: largestContentTypes }).catch(() => null);
  return bytes && new TextDecoder().decode(bytes);
}

async function inspectOffice(file: FileHandle, size: number, kind: 'docx' | 'xlsx'): Promise<FileRefusal | null> {
  const start = await readBytes(file, 0, 4);
  if (start.join() !== '80,75,3,4') return { reason: 'file-not-as-named', field, extension: kind };
  const length = Math.min(size, zipTailLength);
  const directory = findDirectory(await readBytes(file, size - length, length), size);
  if (!directory || directory.size > largestDirectory) return broken;
  const entries = readDirectory(await readBytes(file, directory.start, directory.size), directory.entries);
  if (!entries) return broken;
  const refusal = refuseEntries(kind, entries);
  if (refusal) return refusal;
  const list = entries.find((entry) => entry.name === contentTypesName);
  const contentTypes = list ? await readEntry(file, list) : null;
  const declared = contentTypes === null ? broken : refuseContentTypes(kind, contentTypes);
  if (declared) return declared;
  for (const entry of entries) if (!(await isAsClaimed(file, entry))) return { reason: 'file-inflated', field };
  return null;
}

async function inspectPlain(file: FileHandle, size: number, kind: FileKind): Promise<FileRefusal | null> {
  const head = await readBytes(file, 0, Math.min(size, 4100));
  // Phones put whole clips behind a picture, hence the long tail.
  const length = Math.min(size, kind === 'jpg' ? 4 * 1024 * 1024 : zipTailLength);
  const tail = await readBytes(file, size - length, length);
  const sniffed = await fileTypeFromBuffer(head);
  const refusal = refusePlainFile(kind, sniffed?.ext ?? null, head, tail);
  if (refusal) return refusal;
  return kind === 'pdf' && (await holdsZip(file, size)) ? { reason: 'file-two-in-one', field } : null;
}

/** Why the content of a file of this kind is refused, or null. Keeps nothing of it in memory but its ends. */
export async function inspectFile(path: string, size: number, kind: FileKind): Promise<FileRefusal | null> {
  const file = await open(path, 'r');
  try {
    return kind === 'docx' || kind === 'xlsx'
      ? await inspectOffice(file, size, kind)
      : await inspectPlain(file, size, kind);
  } finally {
    await file.close();
  }
}
