import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { html } from '@/components/ui/html';
import { HtmlBody } from '@/components/ui/html-row';
import type { Choice } from '@/lib/targets/rules/cells';
import { ClosedRow, closedRowHtml } from './closed-row';
import type { GridRow } from './grid-row';
import type { SheetModel } from './use-sheet';

type GroupBodyProps = {
  group: Choice;
  rows: readonly GridRow[];
  /** The place of each row in the whole sheet, from 1. */
  places: ReadonlyMap<string, number>;
  sheet: SheetModel;
  /** The row somebody works in, where it is one of these. */
  openId: string | null;
  openRow: (row: GridRow, place: number) => ReactNode;
};

/**
 * Whether rows of the group must be able to change by themselves: from the first one that was opened or touched, or came
 * into the group, and from then on.
 */
function useLive({ rows, sheet, openId }: GroupBodyProps): boolean {
  const touched = () => rows.some((row) => sheet.saver.row(row.id).status.state !== 'clean');
  const needed = useSyncExternalStore(sheet.saver.subscribe, touched, () => false) || openId !== null;
  const [first] = useState(rows);
  const [live, setLive] = useState(false);
  if (!live && (needed || first.length !== rows.length)) setLive(true);
  return live || needed;
}

/** A group of the sheet. Until somebody works in it, it is one piece of text: most groups of most visits stay that. */
export function GroupBody(props: GroupBodyProps) {
  const { group, rows, places, sheet, openId, openRow } = props;
  const { saver, facts } = sheet;
  const live = useLive(props);
  const placeOf = (row: GridRow) => places.get(row.id) ?? 0;
  if (live) {
    return (
      <tbody>
        <tr className="group">
          <th colSpan={12} scope="rowgroup">
            {group.name}
          </th>
        </tr>
        {rows.map((row) =>
          row.id === openId ? (
            openRow(row, placeOf(row))
          ) : (
            <ClosedRow facts={facts} key={row.id} place={placeOf(row)} row={row} saver={saver} />
          ),
        )}
        <tr className="add" data-group={group.id}>
          <td colSpan={12}>
            <button className="row-button" type="button">
              + Thêm chỉ tiêu<span className="sr-only"> vào nhóm {group.name}</span>
            </button>
          </td>
        </tr>
      </tbody>
    );
  }
  const closed = rows.map((row) => closedRowHtml({ row, place: placeOf(row), saver, facts }));
  return (
    <HtmlBody
      rows={html`<tr class="group"><th colspan="12" scope="rowgroup">${group.name}</th></tr>${closed}<tr class="add" data-group="${group.id}"><td colspan="12"><button class="row-button" type="button">+ Thêm chỉ tiêu<span class="sr-only"> vào nhóm ${group.name}</span></button></td></tr>`}
    />
  );
}
