import type { QueueItem } from '@/lib/reviews/queries/queue';
import { itemWord } from './queue-words';

/** What a unit sent; of an adjustment also the text of its target, by which two of one unit are told apart. */
export function ItemWord({ item, year }: { item: QueueItem; year: number }) {
  return (
    <div>
      {itemWord(item, year)}
      {item.target && <span className="block max-w-md text-sm text-muted">{item.target.text}</span>}
    </div>
  );
}
