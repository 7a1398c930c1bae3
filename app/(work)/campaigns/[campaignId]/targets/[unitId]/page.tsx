import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BegunScope, OnceBegun } from '@/components/begun';
import { LeftBadge } from '@/components/left-badge';
import { RelativesNote } from '@/components/relatives';
import { SheetStatusBadge } from '@/components/sheet-status';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { formatDateTime, formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { headWithdrawsSentence, takenBackSentence } from '@/lib/messages/reviews';
import { askToRegister, unregisteredWords } from '@/lib/messages/statuses';
import { getRelatives } from '@/lib/successions/queries';
import { withdrawTargetsAction } from '@/lib/targets/actions';
import { getTargetSheet, type TargetSheet } from '@/lib/targets/queries/sheet';
import { type JustDone, justDone, type Wish } from '@/lib/targets/rules/just-done';
import { titlesMark } from '@/lib/targets/rules/line';
import { isIncomplete } from '@/lib/targets/rules/problems';
import { WithdrawForm } from '../../withdraw-form';
import { whenSentence } from '../phase-sentence';
import { draftKey, packRows, toGridRow } from './grid-row';
import { LeftRows } from './left-rows';
import { SheetHistory } from './sheet-history';
import { SheetTable } from './sheet-table';
import { TargetGrid } from './target-grid';
import type { TitleRow } from './title-fields';
import { TitlesPanel } from './titles';
import { TitlesList } from './titles-list';
import { WeightsToBalance } from './weights-to-balance';
import './sheet.css';

export const metadata: Metadata = { title: 'Chỉ tiêu đăng ký' };

const nextStep: Record<TargetSheet['status'], string> = {
  draft: 'Việc tiếp theo: đơn vị nhập đủ chỉ tiêu rồi gửi.',
  submitted: 'Việc tiếp theo: tổ thư ký rà soát từng chỉ tiêu.',
  returned: 'Việc tiếp theo: đơn vị sửa, giải trình từng mục bị trả lại rồi gửi lại.',
  accepted: 'Chỉ tiêu đã khóa; muốn thay đổi phải đề nghị điều chỉnh.',
};

/** One unit's targets: the grid where they may be written, a table to read otherwise. */
export default async function SheetPage({
  params,
  searchParams,
}: PageProps<'/campaigns/[campaignId]/targets/[unitId]'>) {
  const [actor, { campaignId, unitId }, search] = await Promise.all([requireActor(), params, searchParams]);
  const sheet = await getTargetSheet(actor, campaignId, unitId);
  if (!sheet) notFound();
  const [frame, relatives] = await Promise.all([
    getCampaignFrame(actor, campaignId),
    sheet.related ? getRelatives(actor, { campaignId, unitId }) : null,
  ]);
  return (
    <BegunScope>
      <SheetHeader sheet={sheet} within={frame !== null} />
      <RelativesNote relatives={relatives} />
      <Said sheet={sheet} wish={search} />
      {!sheet.shown && (
        <Panel>
          <EmptyState title="Đơn vị chưa gửi bản đăng ký">
            {sheet.state !== 'not-owed' && 'Nội dung chỉ hiện sau khi đơn vị gửi.'}
          </EmptyState>
        </Panel>
      )}
      {sheet.can.edit ? (
        <Editing heir={actor.formerUnitIds.length > 0} sheet={sheet} />
      ) : (
        sheet.shown && <Reading sheet={sheet} />
      )}
    </BegunScope>
  );
}

/** Until when it may be written and what comes next; of a unit that has left nothing does. */
function describe(sheet: TargetSheet): string {
  const { status, state, phaseRefusal, excused, can } = sheet;
  if (phaseRefusal?.reason === 'phase-unit-left') return refusalMessage(phaseRefusal);
  if (excused) return `${unregisteredWords(excused)} ${can.own ? askToRegister : ''}`.trim();
  if (status === 'accepted')
    return sheet.settled ? `Chỉ tiêu đã khóa. ${refusalMessage(sheet.settled)}` : nextStep.accepted;
  return [whenSentence(sheet), ...(state === 'taken-back' ? [takenBackSentence] : []), nextStep[status]].join(' ');
}

/** How many targets there are, where the bar of the grid does not count them while one types, and since when. */
function figuresOf({ shown, state, lines, total, since, can }: TargetSheet): string | undefined {
  const counted = state !== 'none' && shown && !can.edit && lines.length > 0;
  return (
    [
      ...(counted ? [`${formatNumber(lines.length)} chỉ tiêu, tổng trọng số ${formatNumber(total)}.`] : []),
      ...(since ? [`Trạng thái từ ${formatDateTime(since)}.`] : []),
    ].join(' ') || undefined
  );
}

/** `within`: the reader may open the rest of the campaign too. */
function SheetHeader({ sheet, within }: { sheet: TargetSheet; within: boolean }) {
  const { campaignId, unitId, lines, phaseRefusal: refusal, withdrawableUntil: until } = sheet;
  const download = (
    <ButtonLink download href={`/campaigns/${campaignId}/targets/${unitId}/export`}>
      Tải Excel
    </ButtonLink>
  );
  return (
    <PageHeader
      actions={
        <>
          {until && (
            <WithdrawForm
              action={withdrawTargetsAction}
              ids={{ campaignId, unitId }}
              until={until}
              what="bản đăng ký"
            />
          )}
          {sheet.shown && (lines.length > 0 ? download : <OnceBegun after={download} />)}
        </>
      }
      asOf={figuresOf(sheet)}
      breadcrumbs={[
        { label: 'Đăng ký chỉ tiêu', ...(within ? { href: `/campaigns/${campaignId}/targets` as const } : {}) },
        { label: sheet.unitName },
      ]}
      description={describe(sheet)}
      status={
        <>
          <State sheet={sheet} />
          <LeftBadge since={refusal?.reason === 'phase-unit-left' ? refusal.since : null} />
        </>
      }
      title={`Chỉ tiêu năm ${sheet.year}: ${sheet.unitName}`}
    />
  );
}

function State({ sheet: { state, lines } }: { sheet: TargetSheet }) {
  if (state === 'none') {
    return <OnceBegun after={<SheetStatusBadge status="draft" />} before={<SheetStatusBadge status="none" />} />;
  }
  return <SheetStatusBadge returned={lines.filter((line) => line.status === 'returned').length} status={state} />;
}

/** What is to be done with lines that were added: filled in, looked at, or nothing. */
function nextWithAdded({ lines, asLastYear, year }: TargetSheet): string {
  const lacking = lines.some((line) => isIncomplete(line, year)) ? ['Hãy điền những ô còn thiếu.'] : [];
  const kept = asLastYear.length;
  const doubted =
    kept > 0
      ? [`${formatNumber(kept)} chỉ tiêu còn giữ kế hoạch của năm ${year - 1}: hãy xem lại kế hoạch năm ${year}.`]
      : [];
  return [...lacking, ...doubted].join(' ');
}

function saidOf(done: JustDone, sheet: TargetSheet): string {
  const asIs = 'chỉ tiêu giữ nguyên như đang thực hiện.';
  switch (done.kind) {
    case 'back':
      return 'Đã rút lại bản đăng ký. Sửa xong, hãy kiểm tra rồi gửi lại.';
    case 'withdrawn':
      return `Đã rút đề nghị điều chỉnh; ${asIs}`;
    case 'discarded':
      return done.count === 0
        ? `Không còn bản soạn đề nghị điều chỉnh nào; ${asIs}`
        : `Còn ${formatNumber(done.count)} bản soạn đề nghị điều chỉnh chưa gửi; ${asIs}`;
    case 'sent':
      return `Đã gửi ${formatNumber(done.count)} chỉ tiêu tới tổ thư ký để rà soát.`;
    case 'added':
      return `Chỉ tiêu thêm vào nằm ở cuối các nhóm; bản đăng ký có ${formatNumber(done.count)} chỉ tiêu. ${nextWithAdded(sheet)}`.trim();
  }
}

/** What was just done on another page. */
function Said({ sheet, wish }: { sheet: TargetSheet; wish: Wish }) {
  const done = justDone(wish, sheet);
  return done ? (
    <Alert className="mb-4" role="status" tone="success">
      {saidOf(done, sheet)}
    </Alert>
  ) : null;
}

/** `heir`: the unit came from others, whose targets it may bring in. */
function Editing({ sheet, heir }: { sheet: TargetSheet; heir: boolean }) {
  const { campaignId, unitId, year, groups, movements, answerBy } = sheet;
  const key = draftKey(campaignId, unitId);
  const kept = new Set(sheet.asLastYear);
  const rows = sheet.lines.map((line) => {
    const row = toGridRow(line, movements, year);
    return kept.has(line.id) ? { ...row, lastPlan: row.cells.planned } : row;
  });
  const maySubmit = sheet.can.submit;
  const takenBack = sheet.state === 'taken-back';
  const facts = { draftKey: key, campaignId, unitId, year, groups, movements, maySubmit, answerBy, takenBack, heir };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <TargetGrid facts={facts} key={sheet.asOf} packed={packRows(rows)} />
      {sheet.awards.length > 0 && <TitlesPanel {...titlesOf(sheet)} />}
      <SheetHistory sheet={sheet} />
    </div>
  );
}

function titlesOf({ campaignId, unitId, titles, awards }: TargetSheet) {
  const rows = awards.map(({ id, name }): TitleRow => {
    const title = titles.find((one) => one.code === id);
    return [id, name, title ? String(title.quantity) : '', title?.note ?? ''];
  });
  return { campaignId, unitId, seen: titlesMark(titles), titles, rows };
}

function Reading({ sheet }: { sheet: TargetSheet }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {sheet.can.own && <LeftRows draftKey={draftKey(sheet.campaignId, sheet.unitId)} />}
      {sheet.can.own &&
        sheet.status === 'draft' &&
        sheet.phaseRefusal &&
        sheet.phaseRefusal.reason !== 'phase-unit-left' &&
        !sheet.excused && <Alert tone="warning">{refusalMessage(sheet.phaseRefusal)}</Alert>}
      {sheet.headWithdrawsUntil && <Alert tone="info">{headWithdrawsSentence(sheet.headWithdrawsUntil)}</Alert>}
      {sheet.can.adjust && sheet.status === 'accepted' && <WeightsToBalance sheet={sheet} />}
      <Panel flush title="Chỉ tiêu">
        {sheet.lines.length === 0 ? <EmptyState title="Chưa có chỉ tiêu nào" /> : <SheetTable sheet={sheet} />}
      </Panel>
      <TitlesList titles={sheet.titles} />
      <SheetHistory sheet={sheet} />
    </div>
  );
}
