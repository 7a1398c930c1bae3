import { formatNumber } from '@/lib/format';
import { sameData } from '../same';
import { classWords, leafFloorNames, notAssignedNames, tieBreakWords } from '../setting-words';
import type { CriteriaTable } from '../table';
import { pointsWords } from '../words';
import type { FieldChange } from './fields';

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

const text = (value: string) => (value.trim() === '' ? '–' : value.trim());
const points = (value: string | null) => (value === null ? '–' : pointsWords(value));

const show: Readonly<Record<TableField, (table: CriteriaTable) => string>> = {
  title: ({ title }) => text(title),
  year: ({ year }) => String(year),
  legalGround: ({ legalGround }) => text(legalGround),
  declaredTotal: ({ declaredTotal }) => points(declaredTotal),
  decimals: ({ decimals }) => formatNumber(decimals),
  bonusCap: ({ bonusCap }) => points(bonusCap),
  deductionCap: ({ deductionCap }) => points(deductionCap),
  leafFloor: ({ leafFloor }) => leafFloorNames[leafFloor],
  notAssigned: ({ notAssigned }) => notAssignedNames[notAssigned],
  classification: ({ classification: { basis, classes, conditions } }) =>
    text(classes.map((one) => classWords(one, basis, conditions)).join('. ')),
  tieBreaks: ({ tieBreaks, criteria }) => {
    const titles = new Map(criteria.map(({ id, title }) => [id, title]));
    return text(tieBreaks.map((one) => tieBreakWords(one, (id) => titles.get(id) ?? id)).join('; '));
  },
  vetoes: ({ vetoes }) => text(vetoes.map(({ title }) => title).join('; ')),
};

/** The facts of the table itself that two versions tell differently. */
export function changedFacts(before: CriteriaTable, after: CriteriaTable): FieldChange<TableField>[] {
  return tableFields.flatMap((field) =>
    sameData(before[field], after[field]) ? [] : [{ field, before: show[field](before), after: show[field](after) }],
  );
}
