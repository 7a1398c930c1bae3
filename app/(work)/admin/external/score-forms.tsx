import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SelectField, TextField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { createScoreAction, deleteScoreAction, updateScoreAction } from '@/lib/external/actions';
import type { ExternalRow } from '@/lib/external/queries';
import { formatNumber } from '@/lib/format';
import { ScoreFields } from './score-fields';

type Option = { value: string; label: string };

export function CreateScoreForm({ indexes, units, year }: { indexes: Option[]; units: Option[]; year: number }) {
  return (
    <ActionForm action={createScoreAction} className="grid gap-4" resetOnSuccess>
      <SelectField label="Chỉ số" name="indexId" options={indexes} placeholder="Chọn chỉ số" required />
      <SelectField label="Đơn vị" name="unitId" options={units} placeholder="Chọn đơn vị" required />
      <TextField defaultValue={String(year)} inputMode="numeric" label="Tính cho năm thi đua" name="year" required />
      <ScoreFields />
      <div>
        <SubmitButton variant="secondary">Ghi điểm</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Ids({ row }: { row: ExternalRow }) {
  return (
    <>
      <input name="scoreId" type="hidden" value={row.id} />
      <input name="revision" type="hidden" value={row.revision} />
    </>
  );
}

export function UpdateScoreForm({ row }: { row: ExternalRow }) {
  return (
    <ActionForm action={updateScoreAction}>
      <Ids row={row} />
      <ConfirmButton
        confirmLabel="Lưu"
        consequence="Bản tự chấm đã gửi giữ nguyên điểm cũ; người thẩm định thấy chỗ khác nhau."
        size="small"
        title={`Sửa điểm của ${row.unitName}`}
        trigger={
          <>
            Sửa<span className="sr-only"> điểm của {row.unitName}</span>
          </>
        }
        variant="secondary"
      >
        <ScoreFields row={row} />
      </ConfirmButton>
    </ActionForm>
  );
}

export function DeleteScoreForm({ row }: { row: ExternalRow }) {
  return (
    <ActionForm action={deleteScoreAction}>
      <Ids row={row} />
      <ConfirmButton
        confirmLabel="Xóa"
        consequence="Bản tự chấm chưa gửi không còn điểm này, đơn vị tự nhập; bản đã gửi giữ nguyên."
        size="small"
        title={`Xóa điểm ${formatNumber(row.score)} của ${row.unitName}?`}
        trigger={
          <>
            Xóa<span className="sr-only"> điểm của {row.unitName}</span>
          </>
        }
        variant="danger"
      />
    </ActionForm>
  );
}
