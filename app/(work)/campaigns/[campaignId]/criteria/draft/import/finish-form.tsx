import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { importTableAction } from '@/lib/criteria/actions';
import type { TableImport } from '@/lib/criteria/queries/import';
import type { Reading } from '@/lib/criteria/rules/reading/read';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { leavesOf } from '@/lib/criteria/rules/tree';
import { pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';

const topsOf = ({ criteria }: CriteriaTable) => criteria.filter(({ parentId }) => parentId === null);

/** "5 mục, 36 tiêu chí, tổng 100 điểm". */
function sizeWords(table: CriteriaTable): string {
  const total = table.declaredTotal === null ? '' : `, tổng ${pointsWords(table.declaredTotal)}`;
  return `${formatNumber(topsOf(table).length)} mục, ${formatNumber(leavesOf(table).length)} tiêu chí chấm điểm${total}`;
}

type FinishFormProps = {
  importId: string;
  campaignId: string;
  reading: Reading;
  draft: TableImport['draft'];
};

/** Brings the table into the draft once every question has its answer; names what it takes away. */
export function FinishForm({ importId, campaignId, reading, draft }: FinishFormProps) {
  const open = reading.doubts.filter(({ answer }) => answer === null).length;
  if (open > 0) {
    return (
      <p>
        Còn {formatNumber(open)} câu hỏi chưa trả lời.{' '}
        <a className="row-link" href="#questions">
          Trả lời các câu hỏi
        </a>{' '}
        rồi bảng mới đưa vào bản đang soạn được.
      </p>
    );
  }
  return (
    <ActionForm action={importTableAction} className="grid gap-3">
      <input name="importId" type="hidden" value={importId} />
      <input name="campaignId" type="hidden" value={campaignId} />
      <input name="fingerprint" type="hidden" value={draft?.fingerprint ?? ''} />
      <p>Bảng trong tệp có {sizeWords(reading.table)}.</p>
      {draft ? (
        <Choices campaignId={campaignId} draft={draft.table} read={reading.table} />
      ) : (
        <div>
          <SubmitButton name="way" value="replace">
            Tạo bản đang soạn từ tệp
          </SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

type ChoicesProps = { draft: CriteriaTable; read: CriteriaTable; campaignId: string };

function Choices({ draft, read, campaignId }: ChoicesProps) {
  const tops = topsOf(draft);
  return (
    <>
      <p>
        Bản đang soạn hiện có {sizeWords(draft)}. Nên{' '}
        <a className="row-link" download href={`/campaigns/${campaignId}/criteria/draft/export`}>
          xuất bản đang soạn ra Excel
        </a>{' '}
        trước khi thay, để có thể nhập lại.
      </p>
      <div className="flex flex-wrap gap-2">
        <ConfirmButton
          confirmLabel="Thay bản đang soạn"
          consequence={
            <>
              <p>
                {formatNumber(draft.criteria.length)} dòng đang soạn bị xóa, cùng quy định chung của bảng, và thay bằng{' '}
                {formatNumber(read.criteria.length)} dòng trong tệp. Các phiên bản đã ban hành vẫn giữ nguyên.
              </p>
              {tops.length > 0 && (
                <ul className="mt-2 list-disc pl-5">
                  {tops.map(({ id, code, title }) => (
                    <li key={id}>{`${code} ${title}`.trim() || 'Mục chưa có tên'}</li>
                  ))}
                </ul>
              )}
            </>
          }
          name="way"
          title="Thay toàn bộ bản đang soạn?"
          trigger="Thay bản đang soạn…"
          value="replace"
          variant={draft.criteria.length > 0 ? 'danger' : 'primary'}
        />
        <ConfirmButton
          confirmLabel={`Thêm ${formatNumber(topsOf(read).length)} mục`}
          consequence="Các mục trong tệp đứng sau các mục đang có. Tên bảng, tổng điểm, mức tối đa và xếp loại giữ như bản đang soạn; hãy sửa lại tổng điểm sau khi thêm."
          name="way"
          title="Thêm vào sau bản đang soạn?"
          trigger="Thêm vào sau bản đang soạn…"
          value="append"
          variant="secondary"
        />
      </div>
    </>
  );
}
