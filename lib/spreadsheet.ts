import 'server-only';

import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { inflateRaw } from 'node:zlib';
import type { Sheet } from '@/lib/criteria/rules/reading/cell';
import {
  contentTypesName,
  type FileRefusal,
  largestFile,
  refuseContentTypes,
  refuseEntries,
} from '@/lib/evidence/rules/content';
import { findDirectory, readDirectory, type ZipEntry, zipTailLength } from '@/lib/evidence/rules/zip';

export type SpreadsheetRefusal = FileRefusal | { readonly reason: 'spreadsheet-too-wide'; readonly field: 'file' };

const field = 'file';
const broken: FileRefusal = { reason: 'file-broken', field };
/** A table of 5 000 rows unpacks to less than 10 MB; memory and time of the server are bounded. */
const largestUnpacked = 12 * 1024 * 1024;
/** The list of parts is a few kB; more than this is not unpacked. */
const largestContentTypes = 1024 * 1024;
/** Megabytes and milliseconds: several times what a file within the bounds takes. */
const [memory, patience] = [768, 60_000];
const unpack = promisify(inflateRaw);

/** The parts of a workbook that are read, as their directory lists them. */
const isRead = ({ name }: ZipEntry) => name.endsWith('.xml') || name.endsWith('.rels');

function entryBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return start + entry.packed > bytes.length ? null : bytes.subarray(start, start + entry.packed);
}

function directoryOf(bytes: Uint8Array): readonly ZipEntry[] | null {
  const length = Math.min(bytes.length, zipTailLength);
  const directory = findDirectory(bytes.subarray(bytes.length - length), bytes.length);
  if (!directory) return null;
  return readDirectory(bytes.subarray(directory.start, directory.start + directory.size), directory.entries);
}

export type SpreadsheetReading = { readonly sheets: readonly Sheet[] } | { readonly refusal: SpreadsheetRefusal };

type Part = { readonly packed: Uint8Array; readonly method: number; readonly size: number };

/** The parts that are read, still packed; null where the file ends before one of them. */
function partsOf(bytes: Uint8Array, entries: readonly ZipEntry[]): [name: string, part: Part][] | null {
  const parts: [string, Part][] = [];
  for (const entry of entries) {
    const packed = entryBytes(bytes, entry);
    if (!packed) return null;
    parts.push([entry.name, { packed, method: entry.method, size: entry.size }]);
  }
  return parts;
}

/** Reading takes seconds, and many times the memory of a file; of several at once each waits for the one before. */
let lastRead: Promise<unknown> = Promise.resolve();

/** What a thread of its own makes of the parts: the server answers others meanwhile. What ends it is no file of ours. */
function readBeside(parts: [name: string, part: Part][]): Promise<SpreadsheetReading> {
  const worker = new Worker(new URL('./spreadsheet-worker.mjs', import.meta.url), {
    // The build adds a field of its own to what a thread is given.
    workerData: { parts },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const timer = setTimeout(() => worker.terminate(), patience);
  const answer = new Promise<SpreadsheetReading>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve({ refusal: broken }));
    worker.once('exit', () => resolve({ refusal: broken }));
  });
  return answer.finally(() => clearTimeout(timer));
}

/** Why the declared content is refused, or null. */
async function refuseDeclared(parts: readonly [name: string, part: Part][]): Promise<SpreadsheetRefusal | null> {
  const list = parts.find(([name]) => name === contentTypesName)?.[1];
  if (!list) return broken;
  const limits = { maxOutputLength: largestContentTypes };
  const whole = list.method === 0 ? list.packed : await unpack(list.packed, limits).catch(() => null);
  return whole ? refuseContentTypes('xlsx', new TextDecoder().decode(whole)) : broken;
}

async function readInBounds(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<SpreadsheetReading> {
  const read = entries.filter(isRead);
  if (read.reduce((sum, { size }) => sum + size, 0) > largestUnpacked) {
    return { refusal: { reason: 'file-inflated', field } };
  }
  const parts = partsOf(bytes, read);
  const refusal = parts ? await refuseDeclared(parts) : broken;
  return parts && !refusal ? readBeside(parts) : { refusal: refusal ?? broken };
}

/**
 * The sheets of an uploaded .xlsx as rows of plain cells; formulas as the values they had, or as words. Refuses what is empty, beyond 20 MB, no
 * workbook, broken, with macros, packed abnormally, or with cells far outside any table, before anything is kept of it.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<SpreadsheetReading> {
  if (bytes.length === 0) return { refusal: { reason: 'file-empty', field } };
  if (bytes.length > largestFile) return { refusal: { reason: 'file-too-large', field } };
  if (bytes.subarray(0, 4).join() !== '80,75,3,4')
    return { refusal: { reason: 'file-not-as-named', field, extension: 'xlsx' } };
  const entries = directoryOf(bytes);
  if (!entries) return { refusal: broken };
  const refusal = refuseEntries('xlsx', entries);
  if (refusal) return { refusal };
  const reading = lastRead.then(() => readInBounds(bytes, entries));
  lastRead = reading.catch(() => null);
  return reading;
}
