'use client';

import { ItemText } from '@/components/scores/item-text';
import { Choice } from '@/components/ui/choices';
import type { ScoreItem } from '@/lib/scores/queries/sheet';
import type { ScoreDraft } from '@/lib/scores/rules/line';
import type { Errors } from './item-inputs';

type ItemWordsProps = { item: ScoreItem; draft: ScoreDraft; documents: number; errors: Errors };

/** What the unit says in words: that it does not apply, why there is no evidence, the answer beside the question. */
export function ItemWords({ item, draft, documents, errors }: ItemWordsProps) {
  return (
    <div className="grid gap-2">
      <Choice
        defaultChecked={draft.notAssigned}
        disabled={!item.open}
        label={
          <>
            Không giao cho đơn vị<span className="sr-only">: {item.title}</span>
          </>
        }
        name="notAssigned"
      />
      <ItemText
        errors={errors}
        item={item}
        label={wordsLabel(item, draft, documents)}
        name="explanation"
        readOnly={!item.open}
        text={draft.explanation}
      />
      {item.question !== '' && (
        <p className="text-warning">
          <span className="font-semibold">Tổ thư ký hỏi:</span> {item.question}
        </p>
      )}
      {item.reopened && (
        <ItemText
          errors={errors}
          item={item}
          label="Giải trình"
          name="answer"
          readOnly={!item.open}
          rows={3}
          text={draft.answer}
        />
      )}
    </div>
  );
}

function wordsLabel(item: ScoreItem, draft: ScoreDraft, documents: number): string {
  if (draft.notAssigned) return 'Lý do không giao';
  return item.needsEvidence && documents === 0 ? 'Thuyết minh khi không có minh chứng' : 'Thuyết minh';
}
