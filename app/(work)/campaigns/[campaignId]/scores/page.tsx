import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LeftBadge } from '@/components/left-badge';
import { ScoreStatusBadge } from '@/components/score-status';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { countMembers } from '@/lib/campaigns/rules/membership';
import type { PhaseState } from '@/lib/campaigns/rules/phases';
import { listCrossDuties } from '@/lib/cross-scores/queries/duties';
import { formatDate, formatNumber, formatRelativeDue } from '@/lib/format';
import { memberCountWords } from '@/lib/messages/statuses';
import { listScores, type ScoreList, type ScoreRow } from '@/lib/scores/queries/list';
import { AdoptionPanel } from './adoption-panel';
import { CrossPanel } from './cross-panel';
import { ScoreTable } from './score-table';

export const metadata: Metadata = { title: 'Chấm điểm' };

export default async function ScoresPage({ params }: PageProps<'/campaigns/[campaignId]/scores'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const [list, duties] = await Promise.all([listScores(actor, campaignId), listCrossDuties(actor, campaignId)]);
  if (!list) notFound();
  const own = list.rows.find((row) => row.own);
  const others = list.rows.filter((row) => !row.own);
  const counts = countMembers(others);
  return (
    <>
      <PageHeader
        actions={<CrossLinks campaignId={campaignId} canAssign={may(actor, 'scores.assign', { campaignId })} />}
        description={describe(list)}
        title={`Chấm điểm thi đua năm ${list.campaign.year}`}
      />
      {!list.version && (
        <EmptyState title="Khối chưa ban hành bảng tiêu chí">
          Khi khối ban hành bảng tiêu chí, các đơn vị tự chấm điểm ở trang này.
        </EmptyState>
      )}
      {list.version && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <AdoptionPanel list={list} />
          {own && <OwnScore list={list} row={own} />}
          <CrossPanel campaignId={campaignId} duties={duties} role={actor.role} today={list.today} />
          {others.length > 0 && (
            <Panel
              description={memberCountWords(counts.members, counts.left)}
              flush
              title={own ? 'Các đơn vị khác trong khối' : 'Các đơn vị trong khối'}
            >
              <ScoreTable campaignId={campaignId} rows={others} />
            </Panel>
          )}
          {list.hidden > 0 && (
            <p className="text-sm text-muted">
              {list.published
                ? `Khối không cho xem phiếu điểm của ${formatNumber(list.hidden)} đơn vị khác; kết quả ở trang Xếp hạng.`
                : `Điểm của ${formatNumber(list.hidden)} đơn vị khác chỉ xem được sau khi khối công bố kết quả.`}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function CrossLinks({ campaignId, canAssign }: { campaignId: string; canAssign: boolean }) {
  if (!canAssign) return null;
  return (
    <>
      <ButtonLink href={`/campaigns/${campaignId}/scores/cross`}>Phân công chấm chéo</ButtonLink>
      <ButtonLink href={`/campaigns/${campaignId}/scores/cross/spread`}>Độ lệch điểm chấm chéo</ButtonLink>
    </>
  );
}

function describe({ version, phase, today }: ScoreList): string {
  const table = version
    ? `${version.title}, phiên bản ${version.number} ban hành ngày ${formatDate(version.issuedAt)}. `
    : '';
  return `${table}${phaseText(phase, today)}`;
}

function phaseText(phase: PhaseState, today: string): string {
  switch (phase.state) {
    case 'unplanned':
      return 'Chưa định thời gian tự chấm điểm.';
    case 'upcoming':
      return `Tự chấm điểm từ ${formatDate(phase.opensOn)} đến ${formatDate(phase.closesOn)}.`;
    case 'open':
      return `Hạn gửi bản tự chấm ${formatDate(phase.closesOn)}, ${formatRelativeDue(phase.closesOn, today)}.`;
    case 'closed':
      return `Hết hạn tự chấm điểm ngày ${formatDate(phase.closedOn)}.`;
  }
}

function OwnScore({ list, row }: { list: ScoreList; row: ScoreRow }) {
  const begun = row.status !== 'none' && row.status !== 'not-due';
  const writable = row.status === 'none' || row.status === 'draft' || row.status === 'returned';
  const label = row.status === 'returned' ? 'Giải trình' : begun ? 'Chấm tiếp' : 'Bắt đầu tự chấm';
  const open = row.leftSince === null && writable && (list.phase.state === 'open' || row.status === 'returned');
  return (
    <Panel description={row.unitName} title="Bản tự chấm điểm của đơn vị">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid gap-1">
          <ScoreStatusBadge
            answerBy={row.answerBy}
            returned={row.returned}
            status={row.status}
            takenBack={row.takenBack}
          />
          <LeftBadge since={row.leftSince} />
          {row.claimed !== null && (
            <p>
              Điểm tự chấm đã gửi: <strong>{formatNumber(row.claimed)}</strong>
              {row.appraised !== null && (
                <>
                  {' '}
                  · Điểm thẩm định: <strong>{formatNumber(row.appraised)}</strong>
                </>
              )}
              {row.agreed !== null && (
                <>
                  {' '}
                  · Điểm thống nhất: <strong>{formatNumber(row.agreed)}</strong>
                </>
              )}
            </p>
          )}
        </div>
        <ButtonLink
          href={`/campaigns/${list.campaign.id}/scores/${row.unitId}`}
          variant={open ? 'primary' : 'secondary'}
        >
          {open ? label : 'Xem bản chấm điểm'}
        </ButtonLink>
      </div>
    </Panel>
  );
}
