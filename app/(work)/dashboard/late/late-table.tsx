import { lateDutiesHtml } from '@/components/late-list';
import { linkHtml } from '@/components/ui/link-html';
import { type Search, sortLink } from '@/components/ui/sort-link';
import { type TextColumn, TextTable } from '@/components/ui/text-table';
import type { LateUnit } from '@/lib/duties/queries/late';
import { compareVietnamese } from '@/lib/fold';
import { daysBetween, formatNumber } from '@/lib/format';

/** A unit with all that it is late with, the oldest debt first. */
export type LateRow = LateUnit & { readonly duties: readonly LateUnit[] };

export const lateOrders: Readonly<Record<string, (left: LateRow, right: LateRow) => number>> = {
  unit: (left, right) => compareVietnamese(left.unitName, right.unitName),
  bloc: (left, right) => compareVietnamese(left.blocName, right.blocName),
  days: (left, right) => right.since.localeCompare(left.since),
};

function columnsOf(search: Search, today: string): TextColumn<LateRow>[] {
  const sort = (key: string) => sortLink('/dashboard/late', search, key, { isName: key !== 'days' });
  const unitCell = ({ campaignId, unitId, unitName }: LateUnit) =>
    linkHtml({ href: `/campaigns/${campaignId}/units/${unitId}`, label: unitName }, 'row-link');
  return [
    { header: 'Đơn vị', cell: unitCell, rowHeader: true, sort: sort('unit'), headerClass: 'min-w-48' },
    { header: 'Khối', cell: (one) => one.blocName, sort: sort('bloc'), headerClass: 'min-w-48' },
    { header: 'Việc quá hạn', cell: ({ duties }) => lateDutiesHtml(duties, today), className: 'long' },
    {
      header: 'Lâu nhất (ngày)',
      cell: (one) => formatNumber(daysBetween(one.since, today)),
      numeric: true,
      sort: sort('days'),
    },
  ];
}

/** Late units with what they are late with. */
export function LateTable({ late, search, today }: { late: readonly LateRow[]; search: Search; today: string }) {
  return <TextTable caption="Đơn vị đang chậm" columns={columnsOf(search, today)} hideCaption rows={late} wide />;
}
