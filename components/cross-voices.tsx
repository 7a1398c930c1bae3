import type { CrossOnItem } from '@/lib/cross-scores/queries/given';
import { formatNumber } from '@/lib/format';
import { crossStanceWords } from '@/lib/messages/statuses';

/** What other units gave for a criterion: the mean, how far apart, each reason, with who where that is shown; plain in a table. */
export function CrossVoices({ cross: { spread, voices }, isPlain }: { cross: CrossOnItem; isPlain?: boolean }) {
  if (voices.length === 0) return null;
  return (
    <div className={isPlain ? 'text-left' : 'grid grid-cols-[8rem_1fr] gap-x-2'}>
      {!isPlain && <p className="text-muted">Chấm chéo</p>}
      <div>
        <p>
          {spread ? (
            <>
              <span className="font-semibold tabular-nums">{formatNumber(spread.mean)}</span>
              <span className="text-sm text-muted">
                {spread.count > 1
                  ? ` trung bình của ${formatNumber(spread.count)} đơn vị, từ ${formatNumber(spread.lowest)} đến ${formatNumber(spread.highest)}`
                  : ' của 1 đơn vị'}
              </span>
            </>
          ) : (
            'không có điểm'
          )}
        </p>
        <ul className="text-sm">
          {voices.map((voice, index) => (
            // Without names, two voices can say the same.
            <li className="whitespace-pre-wrap" key={index}>
              {[
                voice.points === null ? crossStanceWords[voice.stance] : formatNumber(voice.points),
                voice.reason,
                voice.by,
              ]
                .filter(Boolean)
                .join(' – ')}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
