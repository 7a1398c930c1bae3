import { StatusBadge } from '@/components/ui/badge';
import { type Search, sortLink } from '@/components/ui/sort-link';
import type { Column } from '@/components/ui/table';
import { formatDate } from '@/lib/format';
import type { listUnits } from '@/lib/units/queries/list';
import { accountWords, type UnitSort } from '@/lib/units/rules/list';
import { unitPath } from '../paths';
import { RowLink } from '../row-link';

type Row = NonNullable<Awaited<ReturnType<typeof listUnits>>>['rows'][number];

/** The columns of the list of units, with the address that sorts by each. */
export function unitColumns(search: Search): Column<Row>[] {
  const sort = (key: UnitSort, isName = true) => sortLink('/admin/units', search, key, { isName });
  return [
    {
      header: 'Đơn vị',
      rowHeader: true,
      cell: (row) => <RowLink href={unitPath(row.id)}>{row.name}</RowLink>,
      sort: sort('name'),
    },
    { header: 'Viết tắt', cell: (row) => row.shortName, sort: sort('shortName') },
    { header: 'Mã', cell: (row) => row.code, sort: sort('code') },
    { header: 'Khối thi đua', cell: (row) => row.blocName ?? 'Chưa xếp khối', sort: sort('bloc') },
    { header: 'Tài khoản', cell: accountWords, className: 'xl:whitespace-nowrap', sort: sort('accounts', false) },
    { header: 'Từ ngày', cell: (row) => formatDate(row.validFrom), className: 'minor', sort: sort('since') },
    {
      header: 'Trạng thái',
      cell: (row) =>
        row.validTo ? (
          <StatusBadge>Kết thúc {formatDate(row.validTo)}</StatusBadge>
        ) : (
          <StatusBadge tone="success">Đang hoạt động</StatusBadge>
        ),
    },
  ];
}
