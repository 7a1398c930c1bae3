import { type Href, LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import type { IssuedCriteria } from '@/lib/criteria/queries/issued';
import { formatDateTime } from '@/lib/format';

type VersionListProps = { versions: IssuedCriteria['versions']; shown: number | null; path: Href };

/** Every version that was issued, with why; the latest is in force. */
export function VersionList({ versions, shown, path }: VersionListProps) {
  return (
    <Panel className="print:hidden" flush title="Các phiên bản đã ban hành">
      <Table
        caption="Các phiên bản đã ban hành"
        columns={[
          {
            header: 'Phiên bản',
            rowHeader: true,
            cell: ({ number }) => (
              <LocalLink
                aria-current={number === shown ? 'true' : undefined}
                className="row-link"
                href={`${path}?version=${number}`}
              >
                Phiên bản {number}
              </LocalLink>
            ),
          },
          { header: 'Ban hành lúc', cell: ({ issuedAt }) => formatDateTime(issuedAt) },
          { header: 'Người ban hành', cell: ({ issuedBy }) => issuedBy },
          {
            header: 'Lý do',
            className: 'long',
            cell: ({ reason, number }) => reason || (number === 1 ? 'Ban hành lần đầu' : '–'),
          },
        ]}
        hideCaption
        rowKey={({ number }) => number}
        rows={versions}
      />
    </Panel>
  );
}
