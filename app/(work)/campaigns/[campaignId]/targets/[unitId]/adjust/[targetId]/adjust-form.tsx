import { ActionForm } from '@/components/ui/action-form';
import { DateField, SelectField, TextareaField, TextField } from '@/components/ui/form-fields';
import { NumberField } from '@/components/ui/number-field';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate, formatNumber } from '@/lib/format';
import type { AdjustedValues } from '@/lib/reviews/rules/adjustments';
import { adjustTargetAction, saveAdjustmentDraftAction } from '@/lib/targets/actions';
import type { UnitDocument } from '@/lib/targets/queries/sheet';
import type { Line } from '@/lib/targets/rules/line';
import { type AdjustIds, Ids } from './ids';
import { LibraryLink } from './library-link';

const shownDay = (day: string | null) => (day === null ? '' : formatDate(day));
const inForce = (shown: string) => `Đang thực hiện: ${shown || '(trống)'}.`;

type Written = { after: AdjustedValues; reason: string; documentId: string | null };

type AdjustFormProps = {
  ids: AdjustIds;
  line: Line;
  /** What was asked for or prepared before; without it the form begins with what is in force. */
  written: Written | undefined;
  documents: readonly UnitDocument[];
  /** Whether this person sends; who may not keeps it ready for the head. */
  sends: boolean;
  /** When the draft on this page was prepared. */
  seen: string;
};

/** The new values, the reason and the document. Where they were changed before, each box says what is in force. */
export function AdjustForm({ ids, line, written, documents, sends, seen }: AdjustFormProps) {
  return (
    <Panel
      description="Chỉ tiêu cũ vẫn có hiệu lực cho đến khi đề nghị được chấp nhận."
      title="Nội dung sau điều chỉnh"
    >
      <ActionForm action={sends ? adjustTargetAction : saveAdjustmentDraftAction} className="grid gap-4" id="adjust">
        <Ids ids={ids} />
        <input name="seen" type="hidden" value={seen} />
        <ValueFields line={line} now={written?.after} />
        <TextareaField defaultValue={written?.reason} label="Lý do điều chỉnh" name="reason" required />
        <DocumentField documents={documents} value={written?.documentId} />
        <div>
          <SubmitButton>{sends ? 'Gửi đề nghị tới tổ thư ký' : 'Lưu để thủ trưởng gửi'}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

function ValueFields({ line, now }: { line: Line; now: AdjustedValues | undefined }) {
  const { text, measure, planned, plannedOn, dueOn, weight, note } = now ?? line;
  const hint = (is: string | null, was: string | null, shown: string) => (is === was ? undefined : inForce(shown));
  return (
    <>
      <TextareaField
        {...{ defaultValue: text, hint: hint(text, line.text, line.text) }}
        label="Nội dung chỉ tiêu"
        name="text"
        required
        rows={2}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          {...{ defaultValue: measure, hint: hint(measure, line.measure, line.measure) }}
          label="Đơn vị tính"
          name="measure"
        />
        {line.direction === 'byDate' && (
          <DateField
            {...{ defaultValue: shownDay(plannedOn), hint: hint(plannedOn, line.plannedOn, shownDay(line.plannedOn)) }}
            label="Kế hoạch (ngày phải xong)"
            name="planned"
            required
          />
        )}
        {(line.direction === 'more' || line.direction === 'less') && (
          <NumberField
            {...{ defaultValue: planned ?? '', hint: hint(planned, line.planned, formatNumber(line.planned ?? '')) }}
            label="Kế hoạch"
            name="planned"
            required
          />
        )}
        <DateField
          {...{ defaultValue: shownDay(dueOn), hint: hint(dueOn, line.dueOn, shownDay(line.dueOn)) }}
          label="Thời hạn"
          name="dueOn"
        />
        <NumberField
          {...{ defaultValue: weight ?? '', hint: hint(weight, line.weight, formatNumber(line.weight ?? '')) }}
          label="Trọng số"
          name="weight"
          required
        />
      </div>
      <p className="text-sm text-muted">{balance}</p>
      <TextField {...{ defaultValue: note, hint: hint(note, line.note, line.note) }} label="Ghi chú" name="note" />
    </>
  );
}

const balance =
  'Tổng trọng số của đơn vị phải giữ đúng 100: tăng ở đây thì đề nghị giảm ở chỉ tiêu khác. Tổ thư ký chấp nhận các đề nghị đổi trọng số cùng lúc, khi cộng lại đủ 100.';

function DocumentField({ documents, value }: { documents: readonly UnitDocument[]; value: string | null | undefined }) {
  const options = documents.map((one) => ({
    value: one.id,
    label: `${one.number} (${formatDate(one.issuedOn)}) – ${one.abstract.slice(0, 80)}${one.formerUnit ? ` (của ${one.formerUnit})` : ''}`,
  }));
  return (
    <>
      <SelectField
        defaultValue={value ?? undefined}
        label="Văn bản làm căn cứ"
        name="documentId"
        options={options}
        placeholder="Chọn văn bản"
        required
      />
      <p className="text-sm text-muted">
        Chưa có văn bản trong danh sách? <LibraryLink />, rồi quay lại đây: nội dung đã nhập vẫn còn, danh sách có văn
        bản mới.
      </p>
    </>
  );
}
