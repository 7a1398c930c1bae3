import 'server-only';
import writeXlsxFile from 'write-excel-file/node';
import { fileSheets } from '@/lib/criteria/rules/writing/cells';
import type { WrittenSheet } from '@/lib/criteria/rules/writing/sheets';
import { cleanFileName, mediaTypes } from '@/lib/evidence/rules/content';
import { disposition } from './download';

let last: Promise<unknown> = Promise.resolve();

/** Runs `work` when what came before is done: writing a large workbook is a second of the processor, which others wait for. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = last.then(work, work);
  last = mine;
  return mine;
}

/** Sheets as a workbook to download, always as an attachment that nobody keeps. `name` without its ending. */
export async function workbookResponse(name: string, sheets: readonly WrittenSheet[]): Promise<Response> {
  const file = await inTurn(() => writeXlsxFile(fileSheets(sheets)).toBuffer());
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': mediaTypes.xlsx,
      'Content-Length': String(file.byteLength),
      'Content-Disposition': disposition(cleanFileName(`${name}.xlsx`)),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
