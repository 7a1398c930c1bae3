import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { type Column, Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { periodInSentence } from '@/lib/format';
import { addTargetsAction } from '@/lib/targets/actions';
import { getSources, type SourceLine } from '@/lib/targets/queries/sources';
import { ChosenSum } from './chosen-sum';
import { SelectAll } from './select-all';

export const metadata: Metadata = { title: 'Thêm chỉ tiêu' };

function choose(name: string): Column<SourceLine> {
  return {
    header: <SelectAll name={name} />,
    label: 'Chọn',
    cell: (line) =>
      line.present || line.twin ? (
        <span className="whitespace-nowrap text-sm text-muted">{line.present ? 'Đã có' : 'Có ở trên'}</span>
      ) : (
        <label className="choice-alone">
          <span className="sr-only">Chọn: {line.text}</span>
          <input
            className="choice"
            data-weight={line.weight.replace(',', '.')}
            defaultChecked={line.required && line.twinOf === null}
            name={name}
            type="checkbox"
            value={line.id}
          />
        </label>
      ),
  };
}

const text: Column<SourceLine> = {
  header: 'Nội dung chỉ tiêu',
  rowHeader: true,
  cell: (line) => (
    <>
      {line.text}
      {line.required && <span className="ml-1 text-sm font-semibold text-warning">(bắt buộc)</span>}
      {line.twinOf !== null && !line.present && (
        <span className="block text-sm text-muted">
          Trùng với chỉ tiêu của {line.twinOf} ở trên nên không chọn sẵn: chọn một trong hai.
        </span>
      )}
    </>
  ),
};
const group: Column<SourceLine> = { header: 'Nhóm', cell: (line) => line.group };
const measure: Column<SourceLine> = { header: 'Đơn vị tính', cell: (line) => line.measure };
const weight: Column<SourceLine> = { header: 'Trọng số', numeric: true, cell: (line) => line.weight || '–' };

/** What the unit may bring into its sheet instead of typing it: the bloc's templates and last year's targets. */
export default async function AddPage({ params }: PageProps<'/campaigns/[campaignId]/targets/[unitId]/add'>) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  const sources = await getSources(actor, campaignId, unitId);
  if (!sources) notFound();
  const { templates, previous, year, unitName } = sources;
  const place = `/campaigns/${campaignId}/targets/${unitId}` as const;
  const foreign = previous.some((line) => line.from !== unitName);
  const result: Column<SourceLine> = {
    header: `Kết quả năm ${year - 1}`,
    numeric: true,
    cell: (line) =>
      line.resultPeriod === null ? (
        'chưa có'
      ) : (
        <>
          {line.result}
          {line.resultPeriod !== 'year' && (
            <span className="block text-sm text-muted">mới đến {periodInSentence(line.resultPeriod, year - 1)}</span>
          )}
        </>
      ),
  };
  const plan: Column<SourceLine> = {
    header: `Kế hoạch năm ${year - 1}`,
    numeric: true,
    cell: (line) => line.plan || '–',
  };
  const from: Column<SourceLine> = { header: 'Của đơn vị', cell: (line) => line.from };
  return (
    <>
      <PageHeader
        actions={<ButtonLink href={place}>Quay lại bảng chỉ tiêu</ButtonLink>}
        breadcrumbs={[{ label: unitName, href: place }, { label: 'Thêm chỉ tiêu' }]}
        description="Chọn các chỉ tiêu cần đưa vào bản đăng ký, rồi sửa những gì khác."
        title={`Thêm chỉ tiêu năm ${year}`}
      />
      <ActionForm action={addTargetsAction} className="grid gap-4" id="add">
        <input name="campaignId" type="hidden" value={campaignId} />
        <input name="unitId" type="hidden" value={unitId} />
        <Panel
          description={`Kết quả cả năm ${year - 1} trở thành số liệu “Năm trước” của chỉ tiêu mới; chỉ tiêu chưa có kết quả cả năm thì để trống ô này. Chỉ tiêu trùng với mẫu của khối nhận trọng số của mẫu.`}
          flush
          title={`Chỉ tiêu năm ${year - 1} của đơn vị`}
        >
          {previous.length === 0 ? (
            <EmptyState title={`Không có chỉ tiêu năm ${year - 1} nào đã được chấp nhận.`} />
          ) : (
            <Table
              caption={`${previous.length} chỉ tiêu`}
              columns={[choose('previousIds'), text, group, measure, plan, result, weight, ...(foreign ? [from] : [])]}
              rowKey={(line) => line.id}
              rows={previous}
            />
          )}
        </Panel>
        <Panel flush title="Chỉ tiêu mẫu của khối">
          {templates.length === 0 ? (
            <EmptyState title="Khối chưa có chỉ tiêu mẫu cho năm này" />
          ) : (
            <Table
              caption={`${templates.length} chỉ tiêu mẫu`}
              columns={[choose('templateIds'), text, group, measure, weight]}
              rowKey={(line) => line.id}
              rows={templates}
            />
          )}
        </Panel>
        <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-canvas py-3">
          <SubmitButton pendingLabel="Đang thêm…">Thêm các chỉ tiêu đã chọn</SubmitButton>
          <ChosenSum />
        </div>
      </ActionForm>
    </>
  );
}
