'use client';

import type { RowStatus } from '@/components/row-status';
import { FieldNotes, fieldAria, Input, Textarea } from '@/components/ui/field';
import { formatNumber } from '@/lib/format';
import type { ScoreItem } from '@/lib/scores/queries/sheet';
import type { Standing } from '@/lib/scores/queries/standing';
import type { ScoreDraft } from '@/lib/scores/rules/line';
import type { Errors } from './item-inputs';

const hint = 'Để trống là nhận điểm tính.';

type ItemClaimProps = {
  item: ScoreItem;
  draft: ScoreDraft;
  standing: Standing;
  state: RowStatus<unknown>['state'];
  errors: Errors;
};

/** The computed points beside the claim; a claim that says something else asks for its reason. */
export function ItemClaim({ item, draft, standing, state, errors }: ItemClaimProps) {
  const [claim, reason] = [`claim-${item.criterionId}`, `reason-${item.criterionId}`];
  const asks = draft.claimed.trim() !== '' && (standing.contested || state === 'unsaved' || draft.claimReason !== '');
  return (
    <div className="grid content-start gap-2">
      <p>
        <span className="block text-sm text-muted">Điểm tính theo bảng tiêu chí</span>
        <output className="text-xl font-semibold tabular-nums">{computedText(standing, state)}</output>
        <Why standing={standing} />
        {item.open && !asks && <Next standing={standing} />}
      </p>
      <div>
        <label className="block font-medium" htmlFor={claim}>
          Điểm tự chấm<span className="sr-only"> {item.title}</span>
        </label>
        <Input
          {...fieldAria(claim, { errors: errors.claimed, hint })}
          autoComplete="off"
          className="max-w-32 text-right"
          defaultValue={draft.claimed}
          id={claim}
          inputMode="decimal"
          name="claimed"
          readOnly={!item.open}
        />
        <FieldNotes errors={errors.claimed ?? []} hint={hint} id={claim} />
      </div>
      {asks && (
        <div>
          <label className="block font-medium" htmlFor={reason}>
            Lý do tự chấm khác điểm tính<span className="sr-only"> {item.title}</span>
          </label>
          <Textarea
            {...fieldAria(reason, { errors: errors.claimReason })}
            defaultValue={draft.claimReason}
            id={reason}
            name="claimReason"
            readOnly={!item.open}
            rows={2}
          />
          <FieldNotes errors={errors.claimReason ?? []} id={reason} />
        </div>
      )}
    </div>
  );
}

function computedText({ computed, state: leaf }: Standing, state: ItemClaimProps['state']): string {
  if (state === 'unsaved' || state === 'saving') return 'Đang tính…';
  if (computed !== null) return formatNumber(computed);
  return leaf === 'notAssigned' ? 'Không giao' : '–';
}

/** The nearest way to more points, beside those there are. */
function Next({ standing: { next } }: { standing: Standing }) {
  if (!next[0]) return null;
  return <span className="block text-sm text-muted">Để có thêm điểm: {next[0]}</span>;
}

function Why({ standing }: { standing: Standing }) {
  if (standing.computed !== null) return null;
  const text = standing.problems.length > 0 ? standing.problems.join(' ') : (standing.steps[0] ?? '');
  return <span className="block text-sm text-muted">{text}</span>;
}
