import 'server-only';
import { type KeptSheet, keptSheets } from '../rules/reading/kept';
import type { ImportRefusal } from '../rules/reading/limits';
import type { Reading } from '../rules/reading/read';
import { readWorkbook } from '../rules/reading/workbook';

export type KeptWorkbook = { sheets: unknown; answers: unknown };
/** What a table that is read in is called while nobody has said so, and the year it is for. */
export type ImportHead = { title: string; year: number };

export const headOf = (year: number): ImportHead => ({ title: `Bảng tiêu chí chấm điểm thi đua năm ${year}`, year });

/** The sheets of a kept workbook, which uploadTable alone writes. */
export function sheetsOf({ sheets }: KeptWorkbook): readonly KeptSheet[] {
  return sheets as readonly KeptSheet[]; // as above
}

/** Reads a kept workbook once more with the answers so far: nothing that was read before is believed. */
export function readKept(kept: KeptWorkbook, head: ImportHead): Reading | ImportRefusal {
  const answers = kept.answers as Record<string, string>; // answerImport alone writes them
  return readWorkbook(keptSheets(sheetsOf(kept)), { ...head, idOf: (key) => key }, answers);
}
