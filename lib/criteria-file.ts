import 'server-only';
import writeXlsxFile from 'write-excel-file/node';
import { fileSheets } from '@/lib/criteria/rules/writing/cells';
import { tableSheets } from '@/lib/criteria/rules/writing/sheets';
import type { CriteriaTable } from './criteria/rules/table';
import { workbookResponse } from './download';

/** A criteria table as a workbook that reads in as the same table. Texts are texts, whatever they begin with. */
export async function criteriaFile(table: CriteriaTable, name: string): Promise<Response> {
  return workbookResponse(name, await writeXlsxFile(fileSheets(tableSheets(table))).toBuffer());
}
