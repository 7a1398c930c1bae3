import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import type { NamedCriterion, TableDiff } from '@/lib/criteria/rules/diff/diff';
import { tableFieldNames } from '@/lib/criteria/rules/diff/facts';
import { criterionFieldNames } from '@/lib/criteria/rules/diff/fields';

type Line = { where: string; what: string; before: string; after: string };

const nameOf = ({ code, title }: NamedCriterion) => `${code} ${title}`.trim() || 'Tiêu chí chưa có tên';

function linesOf({ added, removed, moved, changed, facts }: TableDiff): Line[] {
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

/** What a table says differently from an earlier one, line by line. */
export function DiffView({ diff, title, same }: { diff: TableDiff; title: string; same: string }) {
  const lines = linesOf(diff);
  return (
    <Panel flush={lines.length > 0} title={title}>
      {lines.length === 0 ? (
        <p>{same}</p>
      ) : (
        <Table
          caption={title}
          columns={[
            { header: 'Ở đâu', rowHeader: true, cell: ({ where }: Line) => where },
            { header: 'Thay đổi', cell: ({ what }) => what },
            { header: 'Trước', className: 'long', cell: ({ before }) => before },
            { header: 'Sau', className: 'long', cell: ({ after }) => after },
          ]}
          hideCaption
          rowKey={(_, place) => place}
          rows={lines}
        />
      )}
    </Panel>
  );
}
