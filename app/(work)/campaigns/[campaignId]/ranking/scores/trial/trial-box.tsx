import { FieldNotes, fieldAria, Input } from '@/components/ui/field';
import type { Criterion } from '@/lib/criteria/rules/table';
import { formatNumber } from '@/lib/format';
import { scoreMessages } from '@/lib/messages/scores';
import type { TypedField, TypedRefusal, TypedTrial } from '@/lib/scores/rules/ranking/trial';

type TrialBoxProps = {
  criterion: Criterion;
  field: TypedField;
  typed: TypedTrial;
  refusals: readonly TypedRefusal[];
  onChange: (typed: TypedTrial) => void;
};

function messageOf(refusal: TypedRefusal): string {
  switch (refusal.reason) {
    case 'what-if-number-absurd':
      return scoreMessages['what-if-number-absurd'](refusal);
    case 'what-if-without-points':
      return scoreMessages['what-if-without-points'](refusal);
    case 'what-if-criterion-unknown':
      return scoreMessages['what-if-criterion-unknown'](refusal);
  }
}

/** One number to try, with what stands in the table behind it. */
export function TrialBox({ criterion, field, typed, refusals, onChange }: TrialBoxProps) {
  const { id, code, title, points } = criterion;
  const boxId = `${field}-${id}`;
  const errors = refusals.filter((one) => one.criterionId === id && one.field === field).map(messageOf);
  const now = field === 'weights' ? '100' : formatNumber(points);
  const words = field === 'weights' ? 'Trọng số (%)' : 'Điểm chuẩn';
  return (
    <div>
      <label className="text-sm text-muted" htmlFor={boxId}>
        {words}
        <span className="sr-only">
          {' '}
          của {code} {title}
        </span>
        , hiện là {now}
      </label>
      <Input
        {...fieldAria(boxId, { errors: errors.length > 0 ? errors : undefined })}
        autoComplete="off"
        className="max-w-28 text-right"
        id={boxId}
        inputMode="decimal"
        onChange={(event) => onChange({ ...typed, [field]: { ...typed[field], [id]: event.target.value } })}
      />
      <FieldNotes errors={errors.length > 0 ? errors : undefined} id={boxId} />
    </div>
  );
}
