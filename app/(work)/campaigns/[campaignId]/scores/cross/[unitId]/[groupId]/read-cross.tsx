import { CrossVoices } from '@/components/cross-voices';
import { ItemExplained } from '@/components/scores/item-explained';
import { ItemHead } from '@/components/scores/item-head';
import { PointLine } from '@/components/scores/point-line';
import { Told } from '@/components/scores/read-item';
import type { CrossOnItem } from '@/lib/cross-scores/queries/given';
import type { CrossItem } from '@/lib/cross-scores/queries/sheet';
import { crossStanceWords } from '@/lib/messages/statuses';
import { ClaimedPoints } from './claimed-points';

/** One criterion to read: what the unit brought, what the scorer made of it, and what all gave once it is shown. */
export function ReadCross({ cross, others }: { cross: CrossItem; others: CrossOnItem | null }) {
  const { item, draft } = cross;
  const stance = draft.stance === '' ? 'Chưa chấm' : crossStanceWords[draft.stance];
  return (
    <article
      className="grid scroll-mt-16 grid-cols-[minmax(0,1fr)] gap-3 border-t border-line px-4 py-4 first:border-t-0"
      id={`c-${item.criterionId}`}
    >
      <ItemHead item={item} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 md:grid-cols-2">
        <Told item={item} />
        <div className="grid content-start gap-1">
          <ClaimedPoints item={item} />
          <dl>
            <PointLine
              reason={draft.reason}
              term="Đơn vị bạn chấm"
              value={draft.stance === 'differ' ? draft.points : stance}
            />
          </dl>
          {others && <CrossVoices cross={others} />}
        </div>
      </div>
      <ItemExplained name={item.title} standing={item.standing} />
    </article>
  );
}
