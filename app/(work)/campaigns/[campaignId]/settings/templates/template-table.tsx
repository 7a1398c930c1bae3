import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Glyph } from '@/components/ui/glyph';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import { accumulationWords, directionWords } from '@/lib/targets/rules/words';
import { moveTemplateAction } from '@/lib/templates/actions';
import type { Template, TemplateSettings } from '@/lib/templates/queries';

type TableProps = { frame: TemplateSettings['frame']; templates: Template[] };

export function TemplateTable({ frame, templates }: TableProps) {
  return (
    <Table
      caption={`${formatNumber(templates.length)} chỉ tiêu mẫu`}
      columns={[
        { header: 'STT', numeric: true, cell: (_, index) => index + 1 },
        {
          header: 'Nội dung',
          rowHeader: true,
          cell: (one) => (
            <span className="block min-w-0 break-words">
              {one.text}
              {one.movementName && <span className="block text-muted">{one.movementName}</span>}
            </span>
          ),
        },
        { header: 'Nhóm', cell: (one) => one.groupName },
        { header: 'Đơn vị tính', cell: (one) => one.measure },
        { header: 'Cách đánh giá', cell: (one) => directionWords[one.direction] },
        { header: 'Cách cộng các kỳ', cell: (one) => accumulationWords[one.accumulation] },
        { header: 'Trọng số', numeric: true, cell: (one) => (one.weight === null ? '–' : formatNumber(one.weight)) },
        { header: 'Bắt buộc', cell: (one) => (one.required ? 'Bắt buộc' : 'Tự chọn') },
        {
          header: 'Thao tác',
          className: 'print:hidden',
          cell: (one, index) => (
            <TemplateButtons frame={frame} first={index === 0} last={index === templates.length - 1} template={one} />
          ),
        },
      ]}
      hideCaption
      rowKey={(one) => one.id}
      rows={templates}
    />
  );
}

type ButtonsProps = { frame: TemplateSettings['frame']; template: Template; first: boolean; last: boolean };

function TemplateButtons({ frame, template, first, last }: ButtonsProps) {
  const look = { size: 'small', variant: 'secondary', name: 'step', pendingLabel: '…' } as const;
  return (
    <div className="flex flex-wrap items-start gap-1.5 lg:flex-nowrap">
      <ActionForm action={moveTemplateAction} className="flex gap-1.5">
        <input name="campaignId" type="hidden" value={frame.id} />
        <input name="revision" type="hidden" value={frame.revision} />
        <input name="templateId" type="hidden" value={template.id} />
        <SubmitButton {...look} aria-label={`Đưa lên trên: ${template.text}`} disabled={first} value="up">
          <Glyph name="up" />
        </SubmitButton>
        <SubmitButton {...look} aria-label={`Đưa xuống dưới: ${template.text}`} disabled={last} value="down">
          <Glyph name="down" />
        </SubmitButton>
      </ActionForm>
      <ButtonLink href={`/campaigns/${frame.id}/settings/templates?edit=${template.id}#edit`} size="small">
        <span className="whitespace-nowrap">Sửa hoặc xóa</span>
        <span className="sr-only"> {template.text}</span>
      </ButtonLink>
    </div>
  );
}
