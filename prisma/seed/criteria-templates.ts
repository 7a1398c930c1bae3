import { copyToYear } from '@/lib/criteria/rules/copy';
import { settle } from '@/lib/criteria/rules/reading/read';
import { readWorkbook } from '@/lib/criteria/rules/reading/workbook';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { boTuPhap } from './data/criteria/bo-tu-phap';
import { buDang } from './data/criteria/bu-dang';
import { lienMinhHtx } from './data/criteria/lien-minh-htx';
import { type CriteriaSource, sheetOf } from './data/criteria/source';
import { tienGiang } from './data/criteria/tien-giang';
import { idOf } from './random';

const sources: readonly CriteriaSource[] = [tienGiang, boTuPhap, buDang, lienMinhHtx];

/** Read as anybody's workbook is, with the answers of whoever brought it in. */
function readSource(source: CriteriaSource, year: number): CriteriaTable {
  const { rows, answers } = sheetOf(source);
  const title = source.completeness === 'whole' ? source.title : `${source.title} – trích phần đầu`;
  const settings = { title, year: source.year, idOf: (key: string) => idOf('criterion', source.key, key) };
  const reading = readWorkbook([{ name: 'Bảng điểm', rows }], settings, answers);
  if ('reason' in reading) throw new Error(`${source.key}: ${reading.reason}`);
  const settled = settle(reading);
  if ('reason' in settled) throw new Error(`${source.key}: ${settled.reason}`);
  return copyToYear(settled.table, year);
}

/** The tables of Vietnamese agencies that the province keeps as templates, brought to this year as an import does. */
export const realTables = (year: number): { key: string; table: CriteriaTable }[] =>
  sources.map((source) => ({ key: source.key, table: readSource(source, year) }));
