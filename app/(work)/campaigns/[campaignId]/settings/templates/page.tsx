import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { readText } from '@/lib/page-parameters';
import { getTemplateSettings } from '@/lib/templates/queries';
import { CreateTemplateForm, RemoveTemplateForm, UpdateTemplateForm } from './template-forms';
import { TemplateTable } from './template-table';

export const metadata: Metadata = { title: 'Chỉ tiêu mẫu' };

type Props = PageProps<'/campaigns/[campaignId]/settings/templates'>;

export default async function TemplateSettingsPage({ params, searchParams }: Props) {
  const [actor, { campaignId }, wish] = await Promise.all([requireActor(), params, searchParams]);
  const settings = await getTemplateSettings(actor, campaignId);
  if (!settings) notFound();
  const edited = settings.templates.find((one) => one.id === readText(wish.edit));
  return (
    <>
      <PageHeader
        description="Đơn vị thêm chỉ tiêu mẫu vào bản đăng ký của mình rồi điền kế hoạch. Sửa mẫu không làm đổi chỉ tiêu đã đăng ký."
        title="Chỉ tiêu mẫu"
      />
      <div className="grid grid-cols-1 gap-4">
        {edited && (
          <Panel
            actions={<RemoveTemplateForm frame={settings.frame} key={edited.id} template={edited} />}
            id="edit"
            title="Sửa chỉ tiêu mẫu"
          >
            <UpdateTemplateForm key={edited.id} settings={settings} template={edited} />
          </Panel>
        )}
        <Panel flush title="Danh sách chỉ tiêu mẫu">
          {settings.templates.length === 0 ? (
            <EmptyState title="Chưa có chỉ tiêu mẫu">Thêm chỉ tiêu chung cho cả khối ở bên dưới.</EmptyState>
          ) : (
            <TemplateTable frame={settings.frame} templates={settings.templates} />
          )}
        </Panel>
        <Panel title="Thêm chỉ tiêu mẫu">
          {settings.groups.length === 0 ? (
            <EmptyState title="Tỉnh chưa có nhóm chỉ tiêu áp dụng trong năm này" />
          ) : (
            <CreateTemplateForm settings={settings} />
          )}
        </Panel>
      </div>
    </>
  );
}
