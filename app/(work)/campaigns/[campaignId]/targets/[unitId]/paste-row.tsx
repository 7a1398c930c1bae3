import { Glyph } from '@/components/ui/glyph';
import { doubtMessage } from '@/lib/messages/targets';
import { type Doubt, readCells } from '@/lib/targets/rules/cells';
import type { Mapping } from '@/lib/targets/rules/headings';
import type { PastedRow } from '@/lib/targets/rules/paste-rows';
import type { SheetFacts } from './use-sheet';

const deeds: Record<PastedRow['deed'], string | null> = {
  new: null,
  fills: 'vào dòng trống',
  overwrites: 'ghi đè dòng đang có',
};

type PreviewRowProps = { row: PastedRow; mapping: Mapping; facts: SheetFacts };

/** A row as the paste would leave it, and where; what is left out is struck through, what was not understood is marked. */
export function PreviewRow({ row, mapping, facts }: PreviewRowProps) {
  const doubts = readCells(row.cells, '', facts).doubts.filter(({ column }) => mapping.includes(column));
  return (
    <>
      <tr>
        <td className="min-w-40">
          {facts.groups.find((group) => group.id === row.groupCode)?.name}
          {deeds[row.deed] && <span className="block text-sm text-muted">{deeds[row.deed]}</span>}
        </td>
        {mapping.map((column, index) => {
          if (column === null) {
            return (
              <td className="text-muted line-through" key={index}>
                {row.texts[index]}
              </td>
            );
          }
          if (column === 'group') {
            return (
              <td className={row.unknownGroup === null ? undefined : 'text-danger'} key={index}>
                {row.texts[index]}
              </td>
            );
          }
          const isDoubted = doubts.some((one) => one.column === column);
          return (
            <td className={isDoubted ? 'font-semibold text-danger' : undefined} key={index}>
              {row.cells[column]}
            </td>
          );
        })}
      </tr>
      {doubts.length > 0 && <DoubtRow doubts={doubts} row={row} width={mapping.length + 1} />}
    </>
  );
}

/** Why, below the row and as wide as the screen: in its cell a sentence would be cut wherever the table scrolls sideways. */
function DoubtRow({ doubts, row, width }: { doubts: readonly Doubt[]; row: PastedRow; width: number }) {
  return (
    <tr className="row-why">
      <td colSpan={width}>
        <div className="row-notes sticky left-4 w-fit max-w-[min(48rem,100vw-6.5rem)]">
          {doubts.map((doubt) => (
            <p className="flex gap-1 text-danger" key={doubt.column}>
              <Glyph className="mt-0.5 shrink-0" name="danger" size={14} />
              {doubtMessage(doubt, row.cells[doubt.column])}
            </p>
          ))}
        </div>
      </td>
    </tr>
  );
}
