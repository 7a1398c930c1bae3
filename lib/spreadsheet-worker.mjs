import { parentPort, workerData } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/node';
import { isSheet, sheetExtent } from './sheet-extent.mjs';

/**
 * Reads a workbook beside the server, which answers others meanwhile: one within all bounds takes seconds. Plain JavaScript,
 * because Node starts it as it stands. Gets the packed parts, answers with the sheets or with why they are not read.
 */

/** A reader fills rows and columns up to the furthest cell that a sheet names, so that one cell can cost gigabytes. */
const furthest = { row: 20_000, column: 256 };
/** All sheets together: many small ones that reach far cost as much as a big one. */
const mostCells = 500_000;
/** A text that stands once in the file can stand in every cell. */
const mostText = 5_000_000;
const field = 'file';

class Refused extends Error {
  constructor(reason) {
    super(reason);
    this.refusal = { reason, field };
  }
}

/** The text of a part, unpacked to no more than the directory claims: what lies there is not believed before. */
function textOf({ packed, method, size }) {
  if (method === 0) return new TextDecoder().decode(packed);
  try {
    return new TextDecoder().decode(inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }));
  } catch {
    throw new Refused('file-broken');
  }
}

const WITHOUT_VALUE = /<c\b([^<>]*)>\s*<f\b[^<>]*?(?:\/>|>([^<]*)<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/gu;

/** Formulas that were never reckoned, and errors, as the words they are: the reader would leave them out, or refuse the file. */
function spelledOut(xml) {
  return xml
    .replace(WITHOUT_VALUE, (_cell, attributes, formula) => {
      const kept = attributes.replace(/\s+[ts]="[^"]*"/gu, '');
      return `<c${kept} t="inlineStr"><is><t>=${formula ?? ''}</t></is></c>`;
    })
    .replace(/(<c\b[^<>]*?\st=")e"/gu, '$1str"');
}

/** The parts as the reader gets them: what it sees is what was measured. */
function measured(parts) {
  let cells = 0;
  return parts.map(([name, part]) => {
    const text = textOf(part);
    if (!isSheet(text)) return [name, new TextEncoder().encode(text)];
    const extent = sheetExtent(text);
    if (!extent) throw new Refused('file-broken');
    cells += extent.rows * extent.columns;
    const isFar = extent.columns > furthest.column || extent.rows > furthest.row;
    if (isFar || cells > mostCells) throw new Refused('spreadsheet-too-wide');
    return [name, new TextEncoder().encode(spelledOut(text))];
  });
}

function cellOf(value) {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}

const lengthOf = (rows) =>
  rows.reduce((sum, row) => row.reduce((all, cell) => all + (typeof cell === 'string' ? cell.length : 0), sum), 0);

async function read(parts) {
  const plain = Buffer.from(zipSync(Object.fromEntries(measured(parts)), { level: 0 }));
  const found = await readWorkbookFile(plain, { trim: false }).catch(() => {
    throw new Refused('file-broken');
  });
  const sheets = found.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  const length = sheets.reduce((sum, { rows }) => sum + lengthOf(rows), 0);
  if (length > mostText) throw new Refused('spreadsheet-too-wide');
  return { sheets };
}

const answer = await read(workerData.parts).catch((error) => {
  if (error instanceof Refused) return { refusal: error.refusal };
  throw error;
});
parentPort.postMessage(answer);
