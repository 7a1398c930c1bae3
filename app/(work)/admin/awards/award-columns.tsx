import type { Column } from '@/components/ui/table';
import type { AwardRow } from '@/lib/awards/queries';
import { awardLevelWords } from '@/lib/awards/rules';
import { formatDate } from '@/lib/format';
import { awardPath } from '../paths';
import { RowLink } from '../row-link';

export const awardColumns: Column<AwardRow>[] = [
  {
    header: 'Đơn vị',
    rowHeader: true,
    cell: (row) => (
      <>
        <RowLink href={awardPath(row.id)}>{row.unitName}</RowLink>
        {row.successors && (
          <span className="block text-sm font-normal text-muted">
            Đơn vị cũ của {row.successors}; không tự động tính cho đơn vị mới
          </span>
        )}
      </>
    ),
  },
  { header: 'Năm', cell: (row) => String(row.year), numeric: true },
  { header: 'Danh hiệu, hình thức', cell: (row) => row.name },
  { header: 'Cấp', cell: (row) => awardLevelWords[row.level], className: 'minor' },
  { header: 'Quyết định', cell: (row) => `${row.decisionNumber}, ${formatDate(row.decidedOn)}` },
  { header: 'Cơ quan quyết định', cell: (row) => row.issuer, className: 'minor' },
];
