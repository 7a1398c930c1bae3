import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterSelect } from '@/components/ui/filter-select';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { getPasteFacts, listExternalIndexes } from '@/lib/external/queries';
import { todayInVietnam } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { ChooseForm } from './choose-form';
import { PasteForm } from './paste-form';

export const metadata: Metadata = { title: 'Dán bảng điểm' };

export default async function PasteScoresPage({ searchParams }: PageProps<'/admin/external/paste'>) {
  const [actor, parameters] = await Promise.all([requireActor(), searchParams]);
  const indexes = await listExternalIndexes(actor);
  if (!indexes) notFound();
  const thisYear = Number(todayInVietnam(actor.now).slice(0, 4));
  const year = readText(parameters.year) || String(thisYear);
  const indexId = readText(parameters.index);
  const facts = /^\d{4}$/.test(year) ? await getPasteFacts(actor, indexId, Number(year)) : null;
  const years = Array.from({ length: 8 }, (_, back) => String(thisYear - back));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Điểm từ cơ quan khác', href: '/admin/external' }]}
        description="Sao chép hai cột từ Excel: tên đơn vị và điểm. Tên chưa rõ là đơn vị nào thì được hỏi lại."
        title="Dán bảng điểm"
      />
      <div className="grid grid-cols-1 gap-4">
        <ChooseForm>
          <FilterSelect
            all="Chọn chỉ số"
            label="Chỉ số"
            name="index"
            options={indexes.map(({ id, name }) => ({ value: id, label: name }))}
            value={indexId}
          />
          <FilterSelect
            all="Năm nay"
            label="Tính cho năm thi đua"
            name="year"
            options={years.map((one) => ({ value: one, label: one }))}
            value={year}
          />
        </ChooseForm>
        <Panel title={facts ? `${facts.index.name}, năm ${facts.year}` : 'Bảng điểm'}>
          {facts ? (
            <PasteForm facts={facts} key={`${facts.index.id}/${facts.year}`} />
          ) : (
            <EmptyState title="Chọn chỉ số trước" />
          )}
        </Panel>
      </div>
    </>
  );
}
