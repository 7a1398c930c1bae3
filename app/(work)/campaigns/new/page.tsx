import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { RadioField, SelectField, TextField } from '@/components/ui/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { createCampaignAction } from '@/lib/campaigns/actions';
import { getCampaignChoices } from '@/lib/campaigns/queries';
import { readText } from '@/lib/page-parameters';

export const metadata: Metadata = { title: 'Tạo năm thi đua' };

const starts = [
  {
    value: 'copy',
    label: 'Sao chép năm trước',
    hint: 'Đơn vị (đơn vị đã sáp nhập được thay bằng đơn vị kế tục), các giai đoạn dời sang năm mới, đề mục báo cáo, phong trào còn hiệu lực, chỉ tiêu mẫu và thiết lập.',
  },
  {
    value: 'blank',
    label: 'Bắt đầu từ mẫu trống',
    hint: 'Các đơn vị đang thuộc khối, lịch gợi ý và đề mục báo cáo chung của tỉnh.',
  },
];

export default async function NewCampaignPage({ searchParams }: PageProps<'/campaigns/new'>) {
  const [actor, wish] = await Promise.all([requireActor(), searchParams]);
  const choices = await getCampaignChoices(actor);
  if (!choices) notFound();
  const wanted = choices.blocs.find(({ id }) => id === readText(wish.bloc));
  const chosen = wanted ?? (choices.blocs.length === 1 ? choices.blocs[0] : undefined);
  const year = /^20\d\d$/.test(readText(wish.year)) ? readText(wish.year) : String(choices.thisYear + 1);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Năm thi đua', href: '/campaigns' }, { label: 'Tạo mới' }]}
        description="Sau khi tạo, bạn chỉnh lời phát động, các giai đoạn, đơn vị, phong trào và chỉ tiêu mẫu."
        title="Tạo năm thi đua của khối"
      />
      <Panel className="max-w-3xl">
        <ActionForm action={createCampaignAction} className="grid gap-4">
          <SelectField
            defaultValue={chosen?.id ?? ''}
            label="Khối thi đua"
            name="blocId"
            options={choices.blocs.map(({ id, name, years }) => ({
              value: id,
              label: years.length > 0 ? `${name} (đã có năm ${Math.max(...years)})` : name,
            }))}
            placeholder="Chọn khối"
            required
          />
          <TextField className="max-w-28" defaultValue={year} inputMode="numeric" label="Năm" name="year" required />
          <RadioField defaultValue="copy" label="Cách bắt đầu" name="start" options={starts} required />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>Tạo năm thi đua</SubmitButton>
            <ButtonLink href="/campaigns">Hủy</ButtonLink>
          </div>
        </ActionForm>
      </Panel>
    </>
  );
}
