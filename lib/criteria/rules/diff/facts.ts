import { formatNumber } from '@/lib/format';
import { sameData } from '@/lib/same';
import { classWords, leafFloorNames, notAssignedNames, tieBreakWords } from '../setting-words';
import type { CriteriaTable, Criterion } from '../table';
import { type FieldChange, shownPoints, shownText } from './fields';

export const tableFields = [
  'title',
  'year',
  'legalGround',
  'declaredTotal',
  'decimals',
  'bonusCap',
  'deductionCap',
  'leafFloor',
  'notAssigned',
  'classification',
  'tieBreaks',
  'vetoes',
] as const;
export type TableField = (typeof tableFields)[number];

export const tableFieldNames: Readonly<Record<TableField, string>> = {
  title: 'Tên bảng',
  year: 'Năm',
  legalGround: 'Căn cứ',
  declaredTotal: 'Tổng điểm',
  decimals: 'Số chữ số thập phân',
  bonusCap: 'Tổng điểm thưởng tối đa',
  deductionCap: 'Tổng điểm trừ tối đa',
  leafFloor: 'Điểm thấp nhất của tiêu chí',
  notAssigned: 'Khi có tiêu chí không giao',
  classification: 'Xếp loại',
  tieBreaks: 'Khi bằng điểm',
  vetoes: 'Không xếp loại khi',
};

/** What the facts of a table are told from: of its criteria their titles are enough. */
export type TableFacts = Omit<CriteriaTable, 'criteria'> & {
  readonly criteria: readonly Pick<Criterion, 'id' | 'title'>[];
};

const show: Readonly<Record<TableField, (table: TableFacts) => string>> = {
  title: ({ title }) => shownText(title),
  year: ({ year }) => String(year),
  legalGround: ({ legalGround }) => shownText(legalGround),
  declaredTotal: ({ declaredTotal }) => shownPoints(declaredTotal),
  decimals: ({ decimals }) => formatNumber(decimals),
  bonusCap: ({ bonusCap }) => shownPoints(bonusCap),
  deductionCap: ({ deductionCap }) => shownPoints(deductionCap),
  leafFloor: ({ leafFloor }) => leafFloorNames[leafFloor],
  notAssigned: ({ notAssigned }) => notAssignedNames[notAssigned],
  classification: ({ classification: { basis, classes, conditions } }) =>
    shownText(classes.map((one) => classWords(one, basis, conditions)).join('. ')),
  tieBreaks: ({ tieBreaks, criteria }) => {
    const titles = new Map(criteria.map(({ id, title }) => [id, title]));
    return shownText(
      tieBreaks.map((one) => tieBreakWords(one, (id) => titles.get(id) ?? 'tiêu chí đã xóa')).join('; '),
    );
  },
  vetoes: ({ vetoes }) => shownText(vetoes.map(({ title }) => title).join('; ')),
};

/** The facts of the table itself that two versions tell differently. */
export function changedFacts(before: TableFacts, after: TableFacts): FieldChange<TableField>[] {
  return tableFields.flatMap((field) =>
    sameData(before[field], after[field]) ? [] : [{ field, before: show[field](before), after: show[field](after) }],
  );
}
