'use client';

import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choices';
import { FieldNotes, fieldAria, Input } from '@/components/ui/field';
import { formatNumber } from '@/lib/format';
import type { ScoreItem } from '@/lib/scores/queries/sheet';
import type { AppraisalDraft } from '@/lib/scores/rules/appraisal';
import { ItemText } from './item-text';

type Errors = Readonly<Record<string, readonly string[]>>;

type VerdictBoxProps = {
  item: ScoreItem;
  /** In the meeting nothing is asked any more. */
  mode: 'appraise' | 'agree';
  draft: AppraisalDraft;
  errors: Errors;
  /** Puts points into the box, as if they were typed. */
  onTake: (points: string) => void;
};

const question = 'Yêu cầu đơn vị giải trình';

/** What the boxes are called, by who decides; `before` are the points they may differ from. */
export const verdictLabels = {
  appraise: { points: 'Điểm thẩm định', reason: 'Lý do khi khác điểm tự chấm', question, before: 'tự chấm' },
  agree: { points: 'Điểm thống nhất', reason: 'Lý do khi khác điểm thẩm định', question, before: 'thẩm định' },
} as const;

/** What the appraiser makes of a criterion: points, the reason of a difference, a question to the unit. */
export function VerdictBox({ item, mode, draft, errors, onTake }: VerdictBoxProps) {
  const id = `points-${item.criterionId}`;
  const labels = verdictLabels[mode];
  return (
    <div className="grid content-start gap-2 print:hidden">
      {mode === 'appraise' && item.draft.notAssigned && (
        <Choice
          defaultChecked={draft.leaveOut}
          label={
            <>
              Đồng ý không giao<span className="sr-only">: {item.title}</span>
            </>
          }
          name="leaveOut"
        />
      )}
      <div>
        <label className="block font-medium" htmlFor={id}>
          {labels.points}
          <span className="sr-only">: {item.title}</span>
        </label>
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <Input
            {...fieldAria(id, { errors: errors.points })}
            autoComplete="off"
            className="max-w-28 text-right"
            defaultValue={draft.points}
            id={id}
            inputMode="decimal"
            name="points"
          />
          <Take label={labels.before} onTake={onTake} points={beforePoints(item, mode)} title={item.title} />
          <Take label="tính" onTake={onTake} points={item.standing.computed} title={item.title} />
        </div>
        <FieldNotes errors={errors.points ?? []} id={id} />
      </div>
      <ItemText errors={errors} item={item} label={labels.reason} name="reason" text={draft.reason} />
      {mode === 'appraise' && (
        <ItemText errors={errors} item={item} label={labels.question} name="question" text={draft.question} />
      )}
    </div>
  );
}

/** What the party before gave. */
function beforePoints(item: ScoreItem, mode: VerdictBoxProps['mode']): string | null {
  if (mode === 'agree') return item.appraisal?.points ?? null;
  return item.draft.notAssigned ? null : item.claimed;
}

type TakeProps = { points: string | null; label: string; title: string; onTake: (points: string) => void };

function Take({ points, label, title, onTake }: TakeProps) {
  if (points === null) return null;
  return (
    <Button onClick={() => onTake(formatNumber(points))} size="small">
      Lấy điểm {label}
      <span className="sr-only"> {title}</span> {formatNumber(points)}
    </Button>
  );
}
