import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import type { TableDiff } from '@/lib/criteria/rules/diff/diff';
import { type DiffLine, diffLines } from './diff-lines';

/** What a table says differently from an earlier one, line by line. */
export function DiffView({ diff, title, same }: { diff: TableDiff; title: string; same: string }) {
  const lines = diffLines(diff);
  return (
    <Panel flush={lines.length > 0} title={title}>
      {lines.length === 0 ? (
        <p>{same}</p>
      ) : (
        <Table
          caption={title}
          columns={[
            { header: 'Ở đâu', rowHeader: true, cell: ({ where }: DiffLine) => where },
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
