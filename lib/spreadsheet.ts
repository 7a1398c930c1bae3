import 'server-only';

import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/node';
import type { Cell, Sheet } from '@/lib/criteria/rules/reading/cell';
import {
  contentTypesName,
  type FileRefusal,
  largestFile,
  refuseContentTypes,
  refuseEntries,
} from '@/lib/evidence/rules/content';
import { findDirectory, readDirectory, type ZipEntry, zipTailLength } from '@/lib/evidence/rules/zip';
import { isSheet, type SheetExtent, sheetExtent } from '@/lib/sheet-extent';

export type SpreadsheetRefusal = FileRefusal | { readonly reason: 'spreadsheet-too-wide'; readonly field: 'file' };

const field = 'file';
const broken: FileRefusal = { reason: 'file-broken', field };
/** A table of 5 000 rows unpacks to some 10 MB; memory and time of the server are bounded. */
const largestUnpacked = 20 * 1024 * 1024;
/** A reader fills rows and columns up to the furthest cell that a sheet names, so that one cell can cost gigabytes. */
const furthest = { row: 20_000, column: 256 } as const;
/** All sheets together: many small ones that reach far cost as much as a big one. */
const mostCells = 2_000_000;
const unpack = promisify(inflateRaw);

/** The parts of a workbook that are read, as their directory lists them. */
const isRead = ({ name }: ZipEntry) => name.endsWith('.xml') || name.endsWith('.rels');

function entryBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return start + entry.packed > bytes.length ? null : bytes.subarray(start, start + entry.packed);
}

/** The text of a part, unpacked to no more than the directory claims: what lies there is not believed before. */
async function readPart(bytes: Uint8Array, entry: ZipEntry): Promise<string | null> {
  const packed = entryBytes(bytes, entry);
  if (!packed) return null;
  if (entry.method === 0) return new TextDecoder().decode(packed);
  const whole = await unpack(packed, { maxOutputLength: Math.max(entry.size, 1) }).catch(() => null);
  return whole && new TextDecoder().decode(whole);
}

function directoryOf(bytes: Uint8Array): readonly ZipEntry[] | null {
  const length = Math.min(bytes.length, zipTailLength);
  const directory = findDirectory(bytes.subarray(bytes.length - length), bytes.length);
  if (!directory) return null;
  return readDirectory(bytes.subarray(directory.start, directory.start + directory.size), directory.entries);
}

const WITHOUT_VALUE = /<c\b([^<>]*)>\s*<f\b[^<>]*?(?:\/>|>([^<]*)<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/gu;

/** Formulas that were never reckoned, and errors, as the words they are: the reader would leave them out, or refuse the file. */
function spelledOut(xml: string): string {
  return xml
    .replace(WITHOUT_VALUE, (_cell, attributes: string, formula: string | undefined) => {
      const kept = attributes.replace(/\s+[ts]="[^"]*"/gu, '');
      return `<c${kept} t="inlineStr"><is><t>=${formula ?? ''}</t></is></c>`;
    })
    .replace(/(<c\b[^<>]*?\st=")e"/gu, '$1str"');
}

const nowhere: SheetExtent = { rows: 0, columns: 0 };

export type SpreadsheetReading = { readonly sheets: readonly Sheet[] } | { readonly refusal: SpreadsheetRefusal };

type Parts = Record<string, Uint8Array>;

/** The parts of a workbook, unpacked within bounds; each reading of the file is then of these. */
async function readParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<{ readonly parts: Parts } | { readonly refusal: SpreadsheetRefusal }> {
  const read = entries.filter(isRead);
  if (read.reduce((sum, { size }) => sum + size, 0) > largestUnpacked) {
    return { refusal: { reason: 'file-inflated', field } };
  }
  const parts: Parts = {};
  let cells = 0;
  for (const entry of read) {
    const text = await readPart(bytes, entry);
    if (text === null) return { refusal: broken };
    const refusal = entry.name === contentTypesName ? refuseContentTypes('xlsx', text) : null;
    if (refusal) return { refusal };
    const sheet = isSheet(text);
    const extent = sheet ? sheetExtent(text) : nowhere;
    if (!extent) return { refusal: broken };
    cells += extent.rows * extent.columns;
    if (extent.columns > furthest.column || extent.rows > furthest.row || cells > mostCells) {
      return { refusal: { reason: 'spreadsheet-too-wide', field } };
    }
    parts[entry.name] = new TextEncoder().encode(sheet ? spelledOut(text) : text);
  }
  return { parts };
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}

/** Reading takes many times the memory of a file; of several at once each waits for the one before. */
let lastRead: Promise<unknown> = Promise.resolve();

function readCells(parts: Parts) {
  const plain = Buffer.from(zipSync(parts, { level: 0 }));
  return readWorkbookFile(plain, { trim: false }).catch(() => null);
}

async function readInBounds(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<SpreadsheetReading> {
  const found = await readParts(bytes, entries);
  if ('refusal' in found) return found;
  const read = await readCells(found.parts);
  if (!read) return { refusal: broken };
  return { sheets: read.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })) };
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
