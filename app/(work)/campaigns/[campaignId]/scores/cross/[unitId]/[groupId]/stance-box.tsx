'use client';

import { Choice, Choices } from '@/components/ui/choices';
import { FieldNotes, fieldAria, Input, Textarea } from '@/components/ui/field';
import type { CrossItem } from '@/lib/cross-scores/queries/sheet';
import { type CrossDraft, crossStances } from '@/lib/cross-scores/rules/line';
import { formatNumber } from '@/lib/format';
import { crossStanceWords } from '@/lib/messages/statuses';

type Errors = Readonly<Record<string, readonly string[]>>;
type StanceBoxProps = { cross: CrossItem; draft: CrossDraft; errors: Errors };

/** What the scorer makes of a criterion: agrees, gives other points, or none; with a reason for all but agreement. */
export function StanceBox({ cross: { item }, draft, errors }: StanceBoxProps) {
  const id = item.criterionId;
  const given = item.claimed === null ? 'chưa có điểm' : formatNumber(item.claimed);
  const claimed = item.draft.notAssigned ? 'không giao' : given;
  return (
    <div className="grid content-start gap-2">
      <Choices
        errors={errors.stance}
        id={`stance-${id}`}
        label={
          <>
            Ý kiến chấm chéo<span className="sr-only">: {item.title}</span>
          </>
        }
        radio
      >
        {crossStances.map((stance) => (
          <Choice
            defaultChecked={draft.stance === stance}
            id={stance === 'agree' ? `stance-${id}` : undefined}
            key={stance}
            label={stance === 'agree' ? `${crossStanceWords.agree} (${claimed})` : crossStanceWords[stance]}
            name="stance"
            type="radio"
            value={stance}
          />
        ))}
      </Choices>
      <div hidden={draft.stance !== 'differ'}>
        <label className="block font-medium" htmlFor={`points-${id}`}>
          Điểm chấm chéo<span className="sr-only">: {item.title}</span>
        </label>
        <Input
          {...fieldAria(`points-${id}`, { errors: errors.points })}
          autoComplete="off"
          className="max-w-28 text-right"
          defaultValue={draft.points}
          id={`points-${id}`}
          inputMode="decimal"
          name="points"
        />
        <FieldNotes errors={errors.points ?? []} id={`points-${id}`} />
      </div>
      <div hidden={draft.stance === '' || draft.stance === 'agree'}>
        <label className="block font-medium" htmlFor={`reason-${id}`}>
          Lý do<span className="sr-only">: {item.title}</span>
        </label>
        <Textarea
          {...fieldAria(`reason-${id}`, { errors: errors.reason })}
          defaultValue={draft.reason}
          id={`reason-${id}`}
          name="reason"
          rows={2}
        />
        <FieldNotes errors={errors.reason ?? []} id={`reason-${id}`} />
      </div>
    </div>
  );
}
