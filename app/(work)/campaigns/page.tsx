import type { Metadata } from 'next';
import { phasesHtml } from '@/components/phase-badges';
import { phasesInWords } from '@/components/phase-now';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterSelect } from '@/components/ui/filter-select';
import { html } from '@/components/ui/html';
import { linkHtml } from '@/components/ui/link-html';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { TextTable } from '@/components/ui/text-table';
import { requireActor } from '@/lib/auth/actor';
import { campaignPageSize, listCampaigns } from '@/lib/campaigns/queries/list';
import { getRemovedCampaign } from '@/lib/campaigns/queries/work';
import { formatNumber } from '@/lib/format';
import { postHolderWords } from '@/lib/messages/campaigns';
import { readPage, readText } from '@/lib/page-parameters';

export const metadata: Metadata = { title: 'Năm thi đua' };

type Listed = Awaited<ReturnType<typeof listCampaigns>>;

export default async function CampaignsPage({ searchParams }: PageProps<'/campaigns'>) {
  const [actor, { removed, made, ...wish }] = await Promise.all([requireActor(), searchParams]);
  const query = readText(wish.q);
  const year = /^\d{4}$/.test(readText(wish.year)) ? Number(readText(wish.year)) : null;
  const page = readPage(wish.page);
  const [list, removedName] = await Promise.all([
    listCampaigns(actor, { query, year, page }),
    typeof removed === 'string' ? getRemovedCampaign(actor, removed) : null,
  ]);
  const count = /^[1-9]\d{0,2}$/.test(readText(made)) ? Number(made) : null;
  const filtered = query !== '' || year !== null;
  return (
    <>
      <PageHeader
        actions={
          list.canCreate && (
            <ButtonLink href="/campaigns/new" variant="primary">
              Tạo năm thi đua
            </ButtonLink>
          )
        }
        description="Mỗi khối có một năm thi đua riêng: phát động, chỉ tiêu, báo cáo, xếp hạng."
        title="Năm thi đua của các khối"
      />
      {removedName !== null && (
        <Alert className="mb-4" role="status" tone="success">
          Đã xóa năm thi đua tạo nhầm: {removedName}.
        </Alert>
      )}
      {count !== null && year !== null && (
        <Alert className="mb-4" role="status" tone="success">
          Đã tạo năm thi đua {year} cho {formatNumber(count)} khối.
        </Alert>
      )}
      <div className="mb-4">
        <SearchForm action="/campaigns" clearHref={filtered ? '/campaigns' : undefined} label="Tìm khối" query={query}>
          <FilterSelect
            all="Tất cả các năm"
            label="Năm"
            name="year"
            options={list.years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
            value={year === null ? '' : String(year)}
          />
        </SearchForm>
      </div>
      <CampaignList filtered={filtered} list={list} />
      {list.total > 0 && (
        <Pagination
          page={page}
          pageSize={campaignPageSize}
          pathname="/campaigns"
          searchParams={wish}
          total={list.total}
        />
      )}
    </>
  );
}

const firstYear = (canCreate: boolean) =>
  canCreate
    ? 'Bấm “Tạo năm thi đua” để tạo năm đầu tiên của một khối.'
    : 'Khi khối của bạn tạo năm thi đua và có tên đơn vị bạn, năm đó sẽ hiện ở đây.';

function CampaignList({ list, filtered }: { list: Listed; filtered: boolean }) {
  if (list.campaigns.length === 0) {
    return (
      <Panel>
        <EmptyState title={filtered ? 'Không có năm thi đua nào khớp' : 'Chưa có năm thi đua nào'}>
          {filtered ? 'Hãy thử từ ngắn hơn; tìm kiếm không phân biệt dấu và chữ hoa.' : firstYear(list.canCreate)}
        </EmptyState>
      </Panel>
    );
  }
  const years = [...new Set(list.campaigns.map((one) => one.year))];
  return (
    <div className="grid grid-cols-1 gap-4">
      {years.map((year) => (
        <Panel flush key={year} title={`Năm ${year}`}>
          <YearTable list={list} year={year} />
        </Panel>
      ))}
    </div>
  );
}

/** The leading unit; where none is recorded yet, the way to record it for who may. */
function leadCell({ id, lead, mayName, blocName, year }: Listed['campaigns'][number]) {
  const name = postHolderWords(lead);
  if (name !== null) return name;
  if (!mayName) return 'Chưa ghi nhận';
  const link = linkHtml({ href: `/campaigns/${id}/settings/members`, label: 'ghi nhận đơn vị' }, 'row-link');
  return html`<span>Chưa ghi nhận, cần ${link}<span class="sr-only"> khối trưởng năm ${year} của ${blocName}</span></span>`;
}

function YearTable({ list, year }: { list: Listed; year: number }) {
  return (
    <TextTable
      caption={`Năm thi đua ${year} của các khối`}
      columns={[
        {
          header: 'Khối thi đua',
          rowHeader: true,
          cell: (one) => linkHtml({ href: `/campaigns/${one.id}`, label: one.blocName }, 'row-link'),
        },
        { header: 'Khối trưởng', cell: leadCell, headerClass: 'lg:w-72' },
        { header: 'Số đơn vị', numeric: true, cell: (one) => one.members, headerClass: 'lg:w-24' },
        {
          header: 'Giai đoạn',
          cell: (one) => html`<span class="badges">${phasesHtml(phasesInWords(one.phases, list.today))}</span>`,
          headerClass: 'lg:w-[28rem]',
        },
      ]}
      hideCaption
      rows={list.campaigns.filter((one) => one.year === year)}
    />
  );
}
