import 'server-only';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { fileTypeFromBuffer } from 'file-type';
import {
  contentTypesName,
  type FileKind,
  type FileRefusal,
  refuseContentTypes,
  refuseEntries,
  refusePlainFile,
} from '@/lib/evidence/rules/content';
import { findDirectory, readDirectory, type ZipEntry, zipTailLength } from '@/lib/evidence/rules/zip';

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

/** The text of one small entry, or null where it is broken or larger than it may be. */
async function readEntry(file: FileHandle, entry: ZipEntry): Promise<string | null> {
  const header = await readBytes(file, entry.offset, 30);
  if (header.length < 30 || entry.packed > largestContentTypes) return null;
  const view = new DataView(header.buffer, header.byteOffset);
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
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
  return contentTypes === null ? broken : refuseContentTypes(kind, contentTypes);
}

async function inspectPlain(file: FileHandle, size: number, kind: FileKind): Promise<FileRefusal | null> {
  const head = await readBytes(file, 0, Math.min(size, 4100));
  // Phones put whole clips behind a picture, hence the long tail.
  const length = Math.min(size, kind === 'jpg' ? 4 * 1024 * 1024 : zipTailLength);
  const tail = await readBytes(file, size - length, length);
  const sniffed = await fileTypeFromBuffer(head);
  return refusePlainFile(kind, sniffed?.ext ?? null, head, tail);
}

/** Why the content of a file of this kind is refused, or null. Reads its ends and its directory, never unpacks it. */
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
