import { ByGroup } from '@/components/scores/by-group';
import { ItemLink } from '@/components/scores/item-link';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { compareDecimals } from '@/lib/criteria/rules/exact';
import type { LeafSpread, SpreadPage } from '@/lib/cross-scores/queries/spread';
import { formatNumber } from '@/lib/format';

/** The criteria on which the scorers of a unit lie furthest apart, unit by unit, each with the way to its appraisal. */
export function SpreadLeaves({ page }: { page: SpreadPage }) {
  if (page.leaves.length === 0) return null;
  return (
    <Panel
      description="Ở mỗi đơn vị được chấm, các tiêu chí chênh nhiều nhất; bấm vào tiêu chí để xem lý do của từng đơn vị."
      flush
      title="Tiêu chí các đơn vị chấm khác nhau nhiều"
    >
      <ByGroup
        count={countWords}
        groupOf={(leaf) => leaf.unitId}
        groups={page.units.map(({ unitId, unitName }) => ({ id: unitId, title: unitName }))}
        items={page.leaves}
      >
        {(leaves) => (
          <Table
            caption="Tiêu chí chênh nhiều nhất"
            columns={columnsOf(page.campaign.id)}
            hideCaption
            rowKey={(leaf) => leaf.criterionId}
            rows={leaves}
          />
        )}
      </ByGroup>
    </Panel>
  );
}

function countWords(leaves: readonly LeafSpread[]): string {
  const [most = '0'] = leaves.map(({ spread }) => spread.range).toSorted((left, right) => compareDecimals(right, left));
  return `${formatNumber(leaves.length)} tiêu chí, chênh nhiều nhất ${formatNumber(most)} điểm`;
}

function columnsOf(campaignId: string): Column<LeafSpread>[] {
  return [
    {
      header: 'Tiêu chí',
      rowHeader: true,
      cell: (leaf) => <ItemLink item={leaf} root={`/campaigns/${campaignId}/scores/${leaf.unitId}`} />,
    },
    { header: 'Điểm chuẩn', numeric: true, cell: (leaf) => formatNumber(leaf.maximum) },
    { header: 'Tự chấm', numeric: true, cell: (leaf) => formatNumber(leaf.claimed) },
    { header: 'Trung bình', numeric: true, cell: (leaf) => formatNumber(leaf.spread.mean) },
    { header: 'Thấp nhất', numeric: true, cell: (leaf) => formatNumber(leaf.spread.lowest) },
    { header: 'Cao nhất', numeric: true, cell: (leaf) => formatNumber(leaf.spread.highest) },
    { header: 'Chênh', numeric: true, cell: (leaf) => formatNumber(leaf.spread.range) },
  ];
}
