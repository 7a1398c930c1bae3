import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { LeftBadge } from '@/components/left-badge';
import { NoMembers } from '@/components/no-members';
import { SheetStatusBadge } from '@/components/sheet-status';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterSelect } from '@/components/ui/filter-select';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { type Column, Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { countMembers } from '@/lib/campaigns/rules/membership';
import { formatDateTime, formatNumber } from '@/lib/format';
import { memberCountWords, registrationCountWords, statusWords } from '@/lib/messages/statuses';
import { readText } from '@/lib/page-parameters';
import { sheetStatuses } from '@/lib/reviews/rules/sheet';
import { listRegistrations, type RegistrationItem } from '@/lib/targets/queries/list';

export const metadata: Metadata = { title: 'Đăng ký chỉ tiêu' };

const statuses = (['not-due', 'none', ...sheetStatuses, 'taken-back', 'not-owed'] as const).map((value) => ({
  value,
  label: statusWords[value],
}));

function columnsFor(campaignId: string): Column<RegistrationItem>[] {
  return [
    {
      header: 'Đơn vị',
      rowHeader: true,
      cell: (item) => (
        <>
          {item.readable ? (
            <LocalLink className="row-link" href={`/campaigns/${campaignId}/targets/${item.unitId}`}>
              {item.unitName}
            </LocalLink>
          ) : (
            item.unitName
          )}
          {item.leftSince !== null && ' '}
          <LeftBadge since={item.leftSince} />
          {item.own && <span className="ml-1 whitespace-nowrap text-sm text-muted">(đơn vị của bạn)</span>}
        </>
      ),
    },
    {
      header: 'Trạng thái',
      cell: (item) => (
        <SheetStatusBadge
          answerBy={item.answerBy}
          overdue={item.overdue}
          returned={item.returned}
          status={item.status}
        />
      ),
    },
    { header: 'Từ lúc', cell: (item) => formatDateTime(item.since) },
    { header: 'Số chỉ tiêu', numeric: true, cell: (item) => formatNumber(item.lines) },
    { header: 'Tổng trọng số', numeric: true, cell: (item) => formatNumber(item.total) },
    { header: 'Bị trả lại', numeric: true, cell: (item) => formatNumber(item.returned) },
  ];
}

function summaryOf(all: readonly RegistrationItem[]): string {
  const present = all.filter((item) => item.leftSince === null);
  return `${countCaption(all)}: ${registrationCountWords(present.map((item) => item.status))}.`;
}

function countCaption(items: readonly RegistrationItem[]): string {
  const { members, left } = countMembers(items);
  return memberCountWords(members, left);
}

/** Where the registration of every unit stands, as far as the reader may see it. */
export default async function TargetsPage({ params, searchParams }: PageProps<'/campaigns/[campaignId]/targets'>) {
  const [actor, { campaignId }, search] = await Promise.all([requireActor(), params, searchParams]);
  const filter = { query: readText(search.q), status: readText(search.status) };
  const list = await listRegistrations(actor, campaignId, filter);
  if (!list) notFound();
  if (list.onlyOwn) redirect(`/campaigns/${campaignId}/targets/${list.ownUnitId}`);
  const title = `Đăng ký chỉ tiêu năm ${list.year}`;
  if (list.all.length === 0) {
    return (
      <>
        <PageHeader title={title} />
        <Panel>
          <NoMembers campaignId={campaignId} mayAdd={list.mayAddUnits} what="đăng ký" />
        </Panel>
      </>
    );
  }
  const filtered = filter.query !== '' || filter.status !== '';
  return (
    <>
      <PageHeader description={summaryOf(list.all)} title={title} />
      <Panel flush>
        <div className="p-4">
          <SearchForm
            action={`/campaigns/${campaignId}/targets`}
            clearHref={filtered ? `/campaigns/${campaignId}/targets` : undefined}
            label="Tìm đơn vị"
            query={filter.query}
          >
            <FilterSelect label="Trạng thái" name="status" options={statuses} value={filter.status} />
          </SearchForm>
        </div>
        {list.items.length === 0 ? (
          <EmptyState title="Không có đơn vị nào khớp với điều kiện tìm" />
        ) : (
          <Table
            caption={countCaption(list.items)}
            columns={columnsFor(campaignId)}
            rowKey={(item) => item.unitId}
            rows={list.items}
          />
        )}
      </Panel>
    </>
  );
}
