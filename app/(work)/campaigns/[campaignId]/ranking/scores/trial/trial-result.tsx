import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import { placeMoves, type Standing } from '@/lib/scores/rules/ranking/moves';
import { moveSentence, movesSentence } from '@/lib/scores/rules/ranking/words';

type TrialResultProps = { before: readonly Standing[]; after: readonly Standing[] | null };

const placeOf = (place: number | null) => (place === null ? '–' : formatNumber(place));

/** The places of the trial beside those of today, and who passes whom. */
export function TrialResult({ before, after }: TrialResultProps) {
  const moves = after ? placeMoves(before, after) : [];
  const names = new Map(before.map(({ unitId, name }) => [unitId, name]));
  const why = new Map(moves.map((move) => [move.unitId, moveSentence(move, (id) => names.get(id) ?? '')]));
  const today = new Map(before.map((one) => [one.unitId, one]));
  return (
    <Panel flush title="Thứ hạng theo phương án">
      <p aria-live="polite" className="px-4 py-2.5">
        {after ? movesSentence(moves, after) : 'Có ô chưa đúng nên chưa tính. Bảng dưới là thứ hạng hiện nay.'}
      </p>
      <table className="table table-cards board">
        <caption className="sr-only">Thứ hạng theo phương án, bên cạnh thứ hạng hiện nay</caption>
        <thead>
          <tr>
            <th scope="col">Hạng thử</th>
            <th scope="col">Hạng hiện nay</th>
            <th scope="col">Đơn vị</th>
            <th className="numeric" scope="col">
              Kết quả thử
            </th>
            <th className="numeric" scope="col">
              Kết quả hiện nay
            </th>
          </tr>
        </thead>
        <tbody>
          {(after ?? before).map((now) => (
            <TrialRow key={now.unitId} now={now} today={today.get(now.unitId)} why={why.get(now.unitId) ?? ''} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

type TrialRowProps = { now: Standing; today: Standing | undefined; why: string };

/** A unit, and below it the units it passes or that pass it: names too long for a column. */
function TrialRow({ now, today, why }: TrialRowProps) {
  return (
    <>
      <tr>
        <td className="font-semibold" data-label="Hạng thử">
          {placeOf(now.place)}
        </td>
        <td data-label="Hạng hiện nay">{placeOf(today?.place ?? null)}</td>
        <th scope="row">{now.name}</th>
        <td className="numeric" data-label="Kết quả thử">
          {formatNumber(now.result)}
        </td>
        <td className="numeric" data-label="Kết quả hiện nay">
          {formatNumber(today?.result ?? null)}
        </td>
      </tr>
      {why !== '' && (
        <tr className="board-why">
          <td className="long text-sm text-muted" colSpan={5}>
            {why}
          </td>
        </tr>
      )}
    </>
  );
}
