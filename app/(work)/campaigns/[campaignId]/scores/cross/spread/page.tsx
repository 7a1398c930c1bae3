import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { getSpread, type SpreadPage, type UnitSpread } from '@/lib/cross-scores/queries/spread';
import type { ScorerKind } from '@/lib/cross-scores/rules/scorers';
import { formatNumber } from '@/lib/format';
import { SpreadLeaves } from './spread-leaves';

export const metadata: Metadata = { title: 'Độ lệch điểm chấm chéo' };

type Props = PageProps<'/campaigns/[campaignId]/scores/cross/spread'>;

/** How cross-scores lie apart: shown in words and numbers, and corrected by nobody but people. */
export default async function SpreadScoresPage({ params }: Props) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const page = await getSpread(actor, campaignId);
  if (!page) notFound();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader
        breadcrumbs={[
          { label: 'Chấm điểm', href: `/campaigns/${campaignId}/scores` },
          { label: 'Độ lệch điểm chấm chéo' },
        ]}
        description="Chỉ để tổ thư ký xem xét khi thẩm định. Không điểm nào bị tự động sửa."
        title={`Độ lệch điểm chấm chéo năm ${page.campaign.year}`}
      />
      <Hidden page={page} />
      <Panel description="Chỉ tính phiếu đã gửi." flush title="Theo đơn vị được chấm">
        {page.units.length > 0 ? <Units page={page} /> : <EmptyState title="Chưa phân công chấm chéo đơn vị nào" />}
      </Panel>
      <Favours page={page} />
      <Scorers page={page} />
      <SpreadLeaves page={page} />
    </div>
  );
}

function Hidden({ page: { hidden } }: { page: SpreadPage }) {
  if (hidden.length === 0) return null;
  return (
    <ul className="text-sm text-muted">
      {hidden.map(({ unitName, own }) => (
        <li key={unitName}>
          {own
            ? `Không hiện điểm chấm chéo ${unitName} vì đó là đơn vị của bạn.`
            : `Không hiện điểm chấm chéo ${unitName} cho đến khi đơn vị của bạn gửi phiếu chấm đơn vị này.`}
        </li>
      ))}
    </ul>
  );
}

function Units({ page }: { page: SpreadPage }) {
  const columns: Column<UnitSpread>[] = [
    {
      header: 'Đơn vị được chấm',
      rowHeader: true,
      cell: (unit) =>
        unit.sent > 0 ? (
          <LocalLink className="row-link" href={`/campaigns/${page.campaign.id}/scores/${unit.unitId}`}>
            {unit.unitName}
          </LocalLink>
        ) : (
          unit.unitName
        ),
    },
    {
      header: 'Phiếu đã gửi',
      numeric: true,
      cell: (unit) => `${formatNumber(unit.sent)}/${formatNumber(unit.expected)}`,
    },
    { header: 'Lệch so với tự chấm (% điểm chuẩn)', numeric: true, cell: (unit) => formatNumber(unit.claims?.share) },
    { header: 'Tiêu chí các đơn vị chấm khác nhau', numeric: true, cell: (unit) => formatNumber(unit.apart) },
  ];
  return (
    <Table
      caption="Điểm chấm chéo theo đơn vị được chấm"
      columns={columns}
      hideCaption
      rowKey={(unit) => unit.unitId}
      rows={page.units}
    />
  );
}

function Favours({ page: { favours, unknown } }: { page: SpreadPage }) {
  return (
    <Panel title="Dấu hiệu nâng điểm cho nhau">
      {favours.length === 0 && <p>Chưa thấy dấu hiệu nào trong các phiếu đủ dữ liệu.</p>}
      <ul className="grid list-disc gap-1 pl-5">
        {favours.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {unknown > 0 && (
        <p className="mt-2 text-sm text-muted">
          {formatNumber(unknown)} phiếu chưa đủ dữ liệu để nhận xét: cần từ 3 đơn vị cùng chấm một đơn vị, và đơn vị
          chấm đã chấm từ 2 đơn vị.
        </p>
      )}
    </Panel>
  );
}

const kinds: Readonly<Record<ScorerKind, { word: string; tone: Tone }>> = {
  strict: { word: 'Chấm chặt', tone: 'warning' },
  generous: { word: 'Chấm rộng', tone: 'warning' },
  usual: { word: 'Bình thường', tone: 'neutral' },
  unknown: { word: 'Chưa đủ dữ liệu', tone: 'neutral' },
};

function Scorers({ page: { scorers } }: { page: SpreadPage }) {
  const columns: Column<SpreadPage['scorers'][number]>[] = [
    { header: 'Đơn vị chấm', rowHeader: true, cell: (one) => one.unitName },
    { header: 'Phiếu đã gửi', numeric: true, cell: (one) => formatNumber(one.sheets) },
    {
      header: 'Nhận xét',
      cell: (one) => <StatusBadge tone={kinds[one.kind].tone}>{kinds[one.kind].word}</StatusBadge>,
    },
    { header: 'Căn cứ', className: 'long', cell: (one) => one.words },
  ];
  return (
    <Panel description="Chấm chặt, chấm rộng khi lệch từ 3% điểm chuẩn." flush title="Theo đơn vị chấm">
      {scorers.length > 0 ? (
        <Table
          caption="Mức chặt của các đơn vị chấm"
          columns={columns}
          hideCaption
          rowKey={(one) => one.unitId}
          rows={scorers}
        />
      ) : (
        <EmptyState title="Chưa có phiếu chấm chéo nào được gửi" />
      )}
    </Panel>
  );
}
