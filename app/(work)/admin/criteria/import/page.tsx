import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportView } from '@/components/criteria/import-view';
import { ActionForm } from '@/components/ui/action-form';
import { TextField } from '@/components/ui/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { importTemplateAction } from '@/lib/criteria/actions';
import { getTableImport, type RunningImport } from '@/lib/criteria/queries/import';
import type { Reading } from '@/lib/criteria/rules/reading/read';
import { formatNumber } from '@/lib/format';
import { readText } from '@/lib/page-parameters';

export const metadata: Metadata = { title: 'Nhập bảng mẫu từ Excel' };

/** Reads a workbook in as a template of the province. */
export default async function ImportTemplatePage({ searchParams }: PageProps<'/admin/criteria/import'>) {
  const [actor, wish] = await Promise.all([requireActor(), searchParams]);
  const page = await getTableImport(actor, null);
  if (!page) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Bảng tiêu chí mẫu', href: '/admin/criteria' }, { label: 'Nhập từ Excel' }]}
        description="Chọn tệp, trả lời các chỗ chưa rõ, xem lại bảng rồi lưu thành bảng mẫu của tỉnh."
        title="Nhập bảng mẫu từ Excel"
      />
      <ImportView
        campaignId={null}
        finish={(running, reading) => <FinishForm reading={reading} running={running} />}
        group={readText(wish.group)}
        page={page}
        path="/admin/criteria/import"
      />
    </>
  );
}

function FinishForm({ running, reading }: { running: RunningImport; reading: Reading }) {
  const open = reading.doubts.filter(({ answer }) => answer === null).length;
  if (open > 0)
    return <p>Còn {formatNumber(open)} câu hỏi chưa trả lời. Trả lời hết rồi mới lưu thành bảng mẫu được.</p>;
  return (
    <ActionForm action={importTemplateAction} className="grid gap-3">
      <input name="importId" type="hidden" value={running.id} />
      <TextField
        defaultValue={running.fileName.replace(/\.xlsx$/i, '')}
        hint="Tổ thư ký các khối chọn bảng mẫu theo tên này."
        label="Tên bảng mẫu"
        maxLength={500}
        name="title"
        required
      />
      <div>
        <SubmitButton>Lưu thành bảng mẫu của tỉnh</SubmitButton>
      </div>
    </ActionForm>
  );
}
