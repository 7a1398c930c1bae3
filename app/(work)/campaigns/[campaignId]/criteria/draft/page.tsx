import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Overview } from '@/components/criteria/overview';
import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { addCriterionAction } from '@/lib/criteria/actions';
import { type Draft, getDraft, getTableStart } from '@/lib/criteria/queries/draft';
import { tableProblems } from '@/lib/criteria/rules/problems/table';
import { tableTotals } from '@/lib/criteria/rules/totals';
import { readText } from '@/lib/page-parameters';
import { GroupTree } from './group-tree';
import { StartForm } from './start-form';
import { DragHandle } from './tree-buttons';
import { TreeHands } from './tree-hands';

export const metadata: Metadata = { title: 'Soạn bảng tiêu chí' };

type Props = PageProps<'/campaigns/[campaignId]/criteria/draft'>;

/** The table as it is being made: the groups with their sums, and the tree of one of them. */
export default async function DraftPage({ params, searchParams }: Props) {
  const [actor, { campaignId }, wish] = await Promise.all([requireActor(), params, searchParams]);
  const draft = await getDraft(actor, campaignId);
  if (draft) return <DraftView draft={draft} group={readText(wish.group)} />;
  const start = await getTableStart(actor, campaignId);
  if (!start) notFound();
  return (
    <>
      <PageHeader
        description="Chọn cách bắt đầu; mọi nội dung đều sửa được trước khi ban hành."
        title={`Bảng tiêu chí năm ${start.year}`}
        actions={<ButtonLink href={`/campaigns/${campaignId}/criteria/draft/import`}>Nhập từ Excel</ButtonLink>}
      />
      <Panel title="Bắt đầu bảng tiêu chí">
        <StartForm campaignId={campaignId} start={start} />
      </Panel>
    </>
  );
}

function DraftView({ draft, group }: { draft: Draft; group: string }) {
  const { table, frame, issued, tableId } = draft;
  const path: Href = `/campaigns/${frame.id}/criteria/draft`;
  const totals = tableTotals(table);
  const problems = tableProblems(table);
  const tops = totals.rows.filter(({ depth }) => depth === 1);
  const shown = tops.find(({ criterion }) => criterion.id === group) ?? tops[0];
  return (
    <>
      <PageHeader
        actions={
          <>
            <ButtonLink href={`${path}/import`}>Nhập từ Excel</ButtonLink>
            <ButtonLink download href={`${path}/export`}>
              Tải Excel
            </ButtonLink>
            <ButtonLink href={`${path}/settings`}>Quy định chung</ButtonLink>
            <ButtonLink href={`${path}/issue`} variant="primary">
              Kiểm tra và ban hành
            </ButtonLink>
          </>
        }
        breadcrumbs={[{ label: 'Bảng tiêu chí', href: `/campaigns/${frame.id}/criteria` }, { label: 'Soạn thảo' }]}
        description={
          issued
            ? `Các đơn vị đang áp dụng phiên bản ${issued.number}. Thay đổi ở đây chỉ có hiệu lực khi ban hành phiên bản mới.`
            : 'Chỉ tổ thư ký xem được cho đến khi ban hành.'
        }
        status={
          problems.length > 0 ? (
            <StatusBadge tone="warning">Còn {problems.length} điểm phải sửa</StatusBadge>
          ) : (
            <StatusBadge tone="success">Đủ điều kiện ban hành</StatusBadge>
          )
        }
        title={table.title}
      />
      <TreeHands count={table.criteria.length} tableId={tableId}>
        <Panel actions={<AddTop tableId={tableId} />} flush title="Các mục">
          {tops.length === 0 ? (
            <EmptyState title="Bảng chưa có mục nào">
              Thêm mục lớn đầu tiên, rồi thêm các tiêu chí bên trong mục đó.
            </EmptyState>
          ) : (
            <Overview
              handle={(row) => <DragHandle row={row} />}
              path={path}
              shownId={shown?.criterion.id ?? null}
              table={table}
              totals={totals}
            />
          )}
        </Panel>
        {shown && (
          <GroupTree
            groupId={shown.criterion.id}
            path={path}
            problems={problems}
            revisions={new Map(draft.criteria.map(({ criterion, revision }) => [criterion.id, revision]))}
            tableId={tableId}
            totals={totals}
          />
        )}
      </TreeHands>
    </>
  );
}

function AddTop({ tableId }: { tableId: string }) {
  return (
    <ActionForm action={addCriterionAction}>
      <input name="tableId" type="hidden" value={tableId} />
      <SubmitButton name="parentId" pendingLabel="Đang thêm…" size="small" value="" variant="secondary">
        Thêm mục lớn
      </SubmitButton>
    </ActionForm>
  );
}
