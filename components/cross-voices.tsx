import type { CrossOnItem, CrossVoice } from '@/lib/cross-scores/queries/given';
import { formatNumber } from '@/lib/format';
import { crossStanceWords } from '@/lib/messages/statuses';

/** Says nothing that the claim does not say: several of them are counted, so that what differs is seen. */
const isPlainAgreement = ({ stance, reason }: CrossVoice) => stance === 'agree' && reason === '';

/** What other units gave for a criterion: the mean, how far apart, each reason, with who where that is shown; plain in a table. */
export function CrossVoices({ cross: { spread, voices }, isPlain }: { cross: CrossOnItem; isPlain?: boolean }) {
  if (voices.length === 0) return null;
  const agreed = voices.filter(isPlainAgreement).length;
  return (
    <div className={isPlain ? 'text-left' : 'grid grid-cols-[7rem_minmax(0,1fr)] gap-x-2'}>
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
          {agreed > 1 && <li>Đồng ý điểm tự chấm: {formatNumber(agreed)} đơn vị</li>}
          {voices.map((voice, index) =>
            agreed > 1 && isPlainAgreement(voice) ? null : (
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
            ),
          )}
        </ul>
      </div>
    </div>
  );
}
