import type { NamedCriterion, TableDiff } from '@/lib/criteria/rules/diff/diff';
import { tableFieldNames } from '@/lib/criteria/rules/diff/facts';
import { criterionFieldNames } from '@/lib/criteria/rules/diff/fields';

export type DiffLine = { where: string; what: string; before: string; after: string };

const nameOf = ({ code, title }: NamedCriterion) => `${code} ${title}`.trim() || 'Tiêu chí chưa có tên';

/** Every difference with its place, in the order in which people look for it. */
export function diffLines({ added, removed, moved, changed, facts }: TableDiff): DiffLine[] {
  return [
    ...facts.map(({ field, before, after }) => ({
      where: 'Quy định chung',
      what: tableFieldNames[field],
      before,
      after,
    })),
    ...added.map((one) => ({ where: nameOf(one), what: 'Thêm mới', before: '–', after: one.section ?? 'Mục lớn' })),
    ...removed.map((one) => ({ where: nameOf(one), what: 'Bỏ', before: one.section ?? 'Mục lớn', after: '–' })),
    ...moved.map((one) => ({
      where: nameOf(one),
      what: one.from === one.section ? 'Đổi thứ tự' : 'Chuyển mục',
      before: one.from ?? 'Mục lớn',
      after: one.section ?? 'Mục lớn',
    })),
    ...changed.flatMap((one) =>
      one.fields.map(({ field, before, after }) => ({
        where: nameOf(one),
        what: criterionFieldNames[field],
        before,
        after,
      })),
    ),
  ];
}
