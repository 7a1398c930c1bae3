import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GroupTable } from '@/components/criteria/group-table';
import { Overview } from '@/components/criteria/overview';
import { TableFacts } from '@/components/criteria/table-facts';
import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { PrintButton } from '@/components/ui/print-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { createTableTemplateAction } from '@/lib/criteria/actions';
import { getCriteria, type IssuedCriteria } from '@/lib/criteria/queries/issued';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { tableTotals } from '@/lib/criteria/rules/totals';
import { formatDateTime } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { VersionList } from './version-list';

export const metadata: Metadata = { title: 'Bảng tiêu chí' };

type Props = PageProps<'/campaigns/[campaignId]/criteria'>;

/** The issued table: an overview and one group at a time, or all of it for printing. */
export default async function CriteriaPage({ params, searchParams }: Props) {
  const [actor, { campaignId }, wish] = await Promise.all([requireActor(), params, searchParams]);
  const number = readText(wish.version);
  const page = await getCriteria(actor, campaignId, /^\d{1,4}$/.test(number) ? Number(number) : null);
  if (!page || (number !== '' && !page.table)) notFound();
  const path: Href = `/campaigns/${campaignId}/criteria`;
  if (!page.table) return <NothingIssued canEdit={page.can.edit} path={path} />;
  return (
    <>
      <Heading page={page} path={path} table={page.table} />
      <Groups group={readText(wish.group)} page={page} path={path} table={page.table} />
    </>
  );
}

function NothingIssued({ canEdit, path }: { canEdit: boolean; path: Href }) {
  return (
    <>
      <PageHeader title="Bảng tiêu chí" />
      <Panel>
        <EmptyState
          action={
            canEdit && (
              <ButtonLink href={`${path}/draft`} variant="primary">
                Soạn bảng tiêu chí
              </ButtonLink>
            )
          }
          title="Bảng tiêu chí chưa được ban hành"
        >
          Tổ thư ký của khối soạn và ban hành bảng; khi đó các đơn vị xem được ở đây.
        </EmptyState>
      </Panel>
    </>
  );
}

type PartProps = { page: IssuedCriteria; table: CriteriaTable; path: Href };

function Heading({ page, table, path }: PartProps) {
  const { number, versions, can, frame } = page;
  const version = versions.find((one) => one.number === number);
  const isLast = number === versions[0]?.number;
  return (
    <PageHeader
      actions={
        <>
          <ButtonLink href={`${path}?version=${number}&group=all`}>Xem toàn bảng để in</ButtonLink>
          <ButtonLink download href={`${path}/export?version=${number}`}>
            Tải Excel
          </ButtonLink>
          {can.makeTemplate && (
            <ActionForm action={createTableTemplateAction}>
              <input name="campaignId" type="hidden" value={frame.id} />
              <SubmitButton variant="secondary">Lưu làm bảng mẫu của tỉnh</SubmitButton>
            </ActionForm>
          )}
          {can.edit && (
            <ButtonLink href={`${path}/draft`} variant="primary">
              Sửa thành phiên bản mới
            </ButtonLink>
          )}
        </>
      }
      asOf={version && `Ban hành ${formatDateTime(version.issuedAt)}, người ban hành: ${version.issuedBy}`}
      status={
        isLast ? (
          <StatusBadge tone="success">Phiên bản {number}, đang áp dụng</StatusBadge>
        ) : (
          <StatusBadge tone="warning">Phiên bản {number}, đã được thay thế</StatusBadge>
        )
      }
      title={table.title}
    />
  );
}

function Groups({ page, table, path, group }: PartProps & { group: string }) {
  const totals = tableTotals(table);
  const groups = totals.rows.filter(({ depth }) => depth === 1);
  const all = group === 'all';
  const shown = groups.find(({ criterion }) => criterion.id === group) ?? groups[0];
  const query: Record<string, string> =
    page.number === page.versions[0]?.number ? {} : { version: String(page.number) };
  const listed = all ? groups : shown ? [shown] : [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Panel actions={all && <PrintButton />} flush title="Các mục">
        <Overview
          path={path}
          query={query}
          shownId={all ? null : (shown?.criterion.id ?? null)}
          table={table}
          totals={totals}
        />
      </Panel>
      {listed.map(({ criterion }, place) => (
        <Panel
          className={all ? 'print:break-before-page' : ''}
          flush
          id={place === 0 ? 'group' : undefined}
          key={criterion.id}
          title={`${criterion.code}. ${criterion.title}`}
        >
          <GroupTable groupId={criterion.id} totals={totals} />
        </Panel>
      ))}
      <Panel className={all ? 'print:break-before-page' : ''} title="Quy định chung">
        <TableFacts table={table} />
      </Panel>
      <VersionList path={path} shown={page.number} versions={page.versions} />
    </div>
  );
}
