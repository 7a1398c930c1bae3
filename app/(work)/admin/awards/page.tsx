import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-select';
import { FoundList } from '@/components/ui/found-list';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/actor';
import { awardPageSize, getAwardChoices, listAwards } from '@/lib/awards/queries';
import { todayInVietnam } from '@/lib/format';
import { readPage, readText } from '@/lib/page-parameters';
import { AdminTabs } from '../admin-tabs';
import { awardColumns } from './award-columns';
import { DeclaredYears } from './declared-years';

export const metadata: Metadata = { title: 'Sổ khen thưởng' };

const readYear = (text: string) => (/^\d{4}$/.test(text) ? Number(text) : null);

export default async function AwardsPage({ searchParams }: PageProps<'/admin/awards'>) {
  const [actor, parameters] = await Promise.all([requireActor(), searchParams]);
  const [search, year, name] = [readText(parameters.q), readText(parameters.year), readText(parameters.name)];
  const page = readPage(parameters.page);
  const [found, choices] = await Promise.all([
    listAwards(actor, { search, year: readYear(year), name, page }),
    getAwardChoices(actor),
  ]);
  if (!found || !choices) notFound();
  const filtered = search !== '' || year !== '' || name !== '';
  const names = [...new Set(choices.types.map((type) => type.name))];
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink href="/admin/awards/new" variant="primary">
            Thêm khen thưởng
          </ButtonLink>
        }
        description="Khen thưởng của năm trước được lấy vào bản tự chấm của năm sau. Đơn vị sau sáp nhập, chia tách không tự động được tính khen thưởng của đơn vị cũ; khen thưởng đó vẫn hiện khi tìm tên đơn vị mới."
        title="Sổ khen thưởng"
      />
      <AdminTabs />
      {parameters.done === 'delete' && (
        <Alert className="mb-4" role="status" tone="success">
          Đã xóa khen thưởng khỏi sổ.
        </Alert>
      )}
      <div className="grid grid-cols-1 gap-4">
        <DeclaredYears choices={choices} thisYear={Number(todayInVietnam(actor.now).slice(0, 4))} />
        <SearchForm
          action="/admin/awards"
          label="Tìm đơn vị"
          placeholder="Tên, tên viết tắt hoặc mã"
          query={search}
          {...(filtered ? { clearHref: '/admin/awards' as const } : {})}
        >
          <FilterSelect
            label="Năm"
            name="year"
            options={choices.years.map((one) => ({ value: String(one), label: String(one) }))}
            value={year}
          />
          <FilterSelect
            label="Danh hiệu, hình thức"
            name="name"
            options={names.map((one) => ({ value: one, label: one }))}
            value={name}
          />
        </SearchForm>
        <FoundList
          columns={awardColumns}
          counted="khen thưởng"
          empty={filtered ? 'Không có khen thưởng nào khớp' : 'Sổ chưa có khen thưởng nào'}
          found={found}
          page={page}
          pageSize={awardPageSize}
          pathname="/admin/awards"
          searchParams={parameters}
        />
      </div>
    </>
  );
}
