import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterSelect } from '@/components/ui/filter-select';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { hrefOf, type Search } from '@/components/ui/sort-link';
import { Table } from '@/components/ui/table';
import { auditPageSize, listAuditEvents } from '@/lib/audits/queries';
import { auditAreaLabels, auditAreas } from '@/lib/audits/rules/actions';
import type { ToldObject } from '@/lib/audits/rules/objects';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime, formatNumber, parseDate } from '@/lib/format';
import { readPage, readText } from '@/lib/page-parameters';
import { listUnitOptions } from '@/lib/units/queries/list';
import { AdminTabs } from '../admin-tabs';
import { FilterText } from '../filter-text';
import { ChangeList } from './change-list';
import { auditFilter } from './filter';

export const metadata: Metadata = { title: 'Nhật ký' };

/** A date that cannot be read filters nothing, and is said to. */
function misread(text: string): string | undefined {
  return text !== '' && parseDate(text) === null ? 'Ngày này không có trong lịch.' : undefined;
}

/** The same of the last day, and why there is nothing where it comes before the first. */
function misreadEnd(from: string, to: string): string | undefined {
  const [first, last] = [parseDate(from), parseDate(to)];
  return first && last && last < first ? 'Đến ngày phải từ “Từ ngày” trở đi.' : misread(to);
}

function Filters({ parameters, units }: { parameters: Search; units: Awaited<ReturnType<typeof listUnitOptions>> }) {
  const texts = ['q', 'object', 'area', 'unit', 'from', 'to'].map((name) => readText(parameters[name]));
  const [person = '', object = '', area = '', unit = '', from = '', to = ''] = texts;
  return (
    <SearchForm
      action="/admin/audit"
      label="Người thực hiện"
      query={person}
      {...(texts.some(Boolean) ? { clearHref: '/admin/audit' as const } : {})}
    >
      <FilterText label="Đối tượng" name="object" value={object} />
      <FilterSelect
        label="Việc"
        name="area"
        options={auditAreas.map((value) => ({ value, label: auditAreaLabels[value] }))}
        value={area}
      />
      <FilterSelect label="Đơn vị" name="unit" options={units} value={unit} />
      <FilterText error={misread(from)} label="Từ ngày" name="from" placeholder="ngày/tháng/năm" value={from} />
      <FilterText error={misreadEnd(from, to)} label="Đến ngày" name="to" placeholder="ngày/tháng/năm" value={to} />
    </SearchForm>
  );
}

/** What an event is about; beside its name of that time, what it is called now and where it belongs. */
function ObjectCell({ object }: { object: ToldObject }) {
  return (
    <span className="min-w-0 break-words">
      {object.name}
      {object.notes.map((note) => (
        <span className="block text-muted" key={note}>
          {note}
        </span>
      ))}
    </span>
  );
}

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const [actor, parameters] = await Promise.all([requireActor(), searchParams]);
  const [filter, page] = [auditFilter(parameters), readPage(parameters.page)];
  const [found, units] = await Promise.all([
    listAuditEvents(actor, { ...filter, page }),
    listUnitOptions(actor, 'all'),
  ]);
  if (!found) notFound();
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink download href={hrefOf('/admin/audit/export', parameters, { page: '' })}>
            Tải Excel
          </ButtonLink>
        }
        title="Nhật ký"
      />
      <AdminTabs />
      <div className="grid grid-cols-1 gap-4">
        <Filters parameters={parameters} units={units} />
        <Panel flush>
          {found.total === 0 && <EmptyState title="Không có sự kiện nào khớp" />}
          {found.events.length > 0 && (
            <Table
              caption={`${formatNumber(found.total)} sự kiện, mới nhất trước`}
              columns={[
                {
                  header: 'Thời điểm',
                  rowHeader: true,
                  className: 'whitespace-nowrap',
                  cell: (row) => formatDateTime(row.at),
                },
                {
                  header: 'Người thực hiện',
                  className: 'lg:min-w-56',
                  cell: (row) => (
                    <span>
                      {row.actorName}
                      <span className="block text-muted">
                        {row.actedAs} · {row.network}
                      </span>
                    </span>
                  ),
                },
                { header: 'Việc', cell: (row) => row.action, className: 'lg:min-w-40' },
                { header: 'Đối tượng', cell: (row) => <ObjectCell object={row.object} />, className: 'long' },
                {
                  header: 'Thay đổi',
                  cell: (row) => <ChangeList changes={row.changes} />,
                  className: 'long lg:min-w-80',
                },
              ]}
              rowKey={(row) => row.id}
              rows={found.events}
            />
          )}
          <Pagination
            page={page}
            pageSize={auditPageSize}
            pathname="/admin/audit"
            searchParams={parameters}
            total={found.total}
          />
        </Panel>
      </div>
    </>
  );
}
