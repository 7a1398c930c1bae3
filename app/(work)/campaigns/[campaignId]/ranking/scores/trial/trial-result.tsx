import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import { type PlaceMove, placeMoves } from '@/lib/scores/rules/ranking/moves';
import type { RankedUnit } from '@/lib/scores/rules/ranking/ranking';
import { moveSentence, movesSentence } from '@/lib/scores/rules/ranking/words';

type TrialResultProps = { before: readonly RankedUnit[]; after: readonly RankedUnit[] | null };

type Row = { now: RankedUnit; today: RankedUnit | undefined; move: PlaceMove | undefined };

function columnsOf(nameOf: (id: string) => string): Column<Row>[] {
  return [
    { header: 'Hạng thử', cell: ({ now }) => placeOf(now.place), className: 'font-semibold' },
    { header: 'Hạng hiện nay', cell: ({ today }) => placeOf(today?.place ?? null) },
    { header: 'Đơn vị', cell: ({ now }) => now.name, rowHeader: true, className: 'min-w-40' },
    { header: 'Kết quả thử', cell: ({ now }) => formatNumber(now.result), numeric: true },
    { header: 'Kết quả hiện nay', cell: ({ today }) => formatNumber(today?.result ?? null), numeric: true },
    { header: 'Vì sao', cell: ({ move }) => (move ? moveSentence(move, nameOf) : ''), className: 'long' },
  ];
}

const placeOf = (place: number | null) => (place === null ? '–' : formatNumber(place));

/** The places of the trial beside those of today, and who passes whom. */
export function TrialResult({ before, after }: TrialResultProps) {
  const moves = after ? placeMoves(before, after) : [];
  const names = new Map(before.map(({ unitId, name }) => [unitId, name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const rows = (after ?? before).map((now) => ({
    now,
    today: before.find(({ unitId }) => unitId === now.unitId),
    move: moves.find(({ unitId }) => unitId === now.unitId),
  }));
  return (
    <Panel flush title="Thứ hạng theo phương án">
      <p aria-live="polite" className="px-4 py-2.5">
        {after ? movesSentence(moves) : 'Có ô chưa đúng nên chưa tính. Bảng dưới là thứ hạng hiện nay.'}
      </p>
      <Table
        caption="Thứ hạng theo phương án, bên cạnh thứ hạng hiện nay"
        columns={columnsOf(nameOf)}
        hideCaption
        rowKey={({ now }) => now.unitId}
        rows={rows}
        wide
      />
    </Panel>
  );
}
