import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import type { ScoreItem } from '@/lib/scores/queries/sheet';
import { ItemOwner } from './item-owner';

/** The criterion: code, title, points, and its rule in one sentence. */
export function ItemHead({ item, state }: { item: ScoreItem; state?: ReactNode }) {
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 font-semibold">
          {item.code} {item.title}
        </h2>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {state}
          <span className="whitespace-nowrap text-muted">Điểm chuẩn {formatNumber(item.maximum)}</span>
        </p>
      </div>
      <p className="max-w-4xl text-sm text-pretty text-muted">
        {item.sentence}
        {item.needsEvidence && ' Bắt buộc có minh chứng.'}
        {item.legalGround && ` Căn cứ: ${item.legalGround}.`}
      </p>
      <ItemOwner owner={item.owner} />
    </header>
  );
}
