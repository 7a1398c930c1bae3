import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LookAgain } from '@/components/look-again';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { getRelatives } from '@/lib/successions/queries';
import { addTargetsAction } from '@/lib/targets/actions';
import { getSources } from '@/lib/targets/queries/sources';
import { ChosenSum } from './chosen-sum';
import { FormerPanels } from './former-panels';
import { BroughtTable, TemplateTable } from './source-tables';

export const metadata: Metadata = { title: 'Thêm chỉ tiêu' };

/** What the unit may bring into its sheet instead of typing it: templates, last year's targets, this year's of former units. */
export default async function AddPage({ params }: PageProps<'/campaigns/[campaignId]/targets/[unitId]/add'>) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  const sources = await getSources(actor, campaignId, unitId);
  if (!sources) notFound();
  const relatives = actor.formerUnitIds.length > 0 ? await getRelatives(actor, { campaignId, unitId }) : null;
  const { templates, taken, previous, year, unitName } = sources;
  const place = `/campaigns/${campaignId}/targets/${unitId}` as const;
  const mark = actor.now.toISOString();
  const foreign = previous.some((line) => line.from !== unitName);
  return (
    <>
      <PageHeader
        actions={<ButtonLink href={place}>Quay lại bảng chỉ tiêu</ButtonLink>}
        breadcrumbs={[{ label: unitName, href: place }, { label: 'Thêm chỉ tiêu' }]}
        description="Chọn các chỉ tiêu cần đưa vào bản đăng ký, rồi sửa những gì khác."
        title={`Thêm chỉ tiêu năm ${year}`}
      />
      {/* Kept for the back button, the page would offer with a tick what is in the sheet by now. */}
      <LookAgain mark={mark} />
      <ActionForm action={addTargetsAction} className="grid gap-4" id="add">
        <input name="campaignId" type="hidden" value={campaignId} />
        <input name="unitId" type="hidden" value={unitId} />
        {relatives && <FormerPanels lines={taken} predecessors={relatives.predecessors} year={year} />}
        <Panel
          description={`Kết quả cả năm ${year - 1} trở thành số liệu “Năm trước” của chỉ tiêu mới; chỉ tiêu chưa có kết quả cả năm thì để trống ô này. Chỉ tiêu trùng với mẫu của khối nhận trọng số của mẫu.`}
          flush
          title={`Chỉ tiêu năm ${year - 1} của đơn vị`}
        >
          {previous.length === 0 ? (
            <EmptyState title={`Không có chỉ tiêu năm ${year - 1} nào đã được chấp nhận.`} />
          ) : (
            <BroughtTable foreign={foreign} lines={previous} year={year - 1} />
          )}
        </Panel>
        <Panel flush title="Chỉ tiêu mẫu của khối">
          {templates.length === 0 ? (
            <EmptyState title="Khối chưa có chỉ tiêu mẫu cho năm này" />
          ) : (
            <TemplateTable lines={templates} />
          )}
        </Panel>
        <div className="sticky bottom-0 z-10 flex flex-wrap gap-2 border-t border-line bg-canvas py-3">
          <SubmitButton pendingLabel="Đang thêm…">Thêm các chỉ tiêu đã chọn</SubmitButton>
          <ChosenSum key={mark} />
        </div>
      </ActionForm>
    </>
  );
}
