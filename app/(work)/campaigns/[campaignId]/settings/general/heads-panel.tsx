import { ActionForm } from '@/components/ui/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/form-fields';
import { Glyph } from '@/components/ui/glyph';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { addHeadAction, changeHeadAction } from '@/lib/campaigns/actions';

type Head = { id: string; text: string; narratives: number };
type HeadsProps = { campaignId: string; revision: number; heads: Head[] };

/** The heads under which units tell their results. */
export function HeadsPanel({ campaignId, revision, heads }: HeadsProps) {
  return (
    <Panel
      description="Các đơn vị viết báo cáo theo những đề mục này. Bấm vào một đề mục để sửa, đổi chỗ hoặc xóa."
      title="Đề mục báo cáo"
    >
      {heads.length === 0 && <EmptyState title="Chưa có đề mục nào">Báo cáo sẽ chỉ có số liệu.</EmptyState>}
      <ol className="grid gap-1">
        {heads.map((head, index) => (
          <li key={head.id}>
            <details>
              <summary className="min-h-(--control-small) cursor-pointer py-0.5">
                {index + 1}. {head.text}
                {head.narratives > 0 && (
                  <span className="text-sm text-muted"> · {head.narratives} báo cáo đã viết theo đề mục này</span>
                )}
              </summary>
              <ActionForm action={changeHeadAction} className="mt-2 mb-3 grid gap-2 pl-4">
                <input name="campaignId" type="hidden" value={campaignId} />
                <input name="revision" type="hidden" value={revision} />
                <input name="headId" type="hidden" value={head.id} />
                <TextField defaultValue={head.text} label={`Đề mục ${index + 1}`} name="text" required />
                <HeadButtons first={index === 0} head={head} last={index === heads.length - 1} />
              </ActionForm>
            </details>
          </li>
        ))}
      </ol>
      <ActionForm action={addHeadAction} className="mt-4 grid gap-2 border-t border-line pt-4" resetOnSuccess>
        <input name="campaignId" type="hidden" value={campaignId} />
        <input name="revision" type="hidden" value={revision} />
        <TextField label="Đề mục mới" name="text" required />
        <div>
          <SubmitButton variant="secondary">Thêm đề mục</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

function HeadButtons({ head, first, last }: { head: Head; first: boolean; last: boolean }) {
  const look = { size: 'small', variant: 'secondary', name: 'act' } as const;
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton {...look} value="save">
        Lưu
      </SubmitButton>
      <SubmitButton {...look} aria-label={`Đưa lên trên: ${head.text}`} disabled={first} value="up">
        <Glyph name="up" /> Lên
      </SubmitButton>
      <SubmitButton {...look} aria-label={`Đưa xuống dưới: ${head.text}`} disabled={last} value="down">
        <Glyph name="down" /> Xuống
      </SubmitButton>
      <SubmitButton {...look} disabled={head.narratives > 0} value="remove" variant="danger">
        Xóa
      </SubmitButton>
    </div>
  );
}
