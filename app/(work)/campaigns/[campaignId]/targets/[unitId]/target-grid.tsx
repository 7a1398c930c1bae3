'use client';

import { useState } from 'react';
import { restoredWords } from '@/components/restored-words';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { orderTargetsAction } from '@/lib/targets/actions';
import { columns, columnTitles } from '@/lib/targets/rules/cells';
import { type GridRow, inGroups, type RowDraft } from './grid-row';
import { GroupBody } from './group-body';
import { OpenRow } from './open-row';
import { PasteReview } from './paste-review';
import { PrintedTotal } from './printed-total';
import { ReturnedChecklist } from './returned-checklist';
import { SheetBar } from './sheet-bar';
import { useCursor } from './use-cursor';
import { usePaste } from './use-paste';
import { removeRow, restoreRow, type SheetFacts, type SheetModel, useSheet, useSheetFigure } from './use-sheet';

/** Deleting, its undo, and the order of rows; `notice` is what must be said about them. */
function useRowActs(sheet: SheetModel) {
  const [notice, setNotice] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<{ row: GridRow; draft: RowDraft } | null>(null);
  const remove = async (row: GridRow) => {
    const draft = sheet.now(row);
    const answer = await removeRow(sheet, row);
    setNotice(answer);
    if (answer === null && row.status === 'draft' && draft.cells.text !== '') setDeleted({ row, draft });
  };
  const move = async (row: GridRow, step: -1 | 1) => {
    const group = sheet.rows.filter((one) => one.groupCode === row.groupCode);
    const other = group[group.indexOf(row) + step];
    if (!other) return;
    const swapped = sheet.rows.map((one) => (one === row ? other : one === other ? row : one));
    sheet.setRows(swapped);
    const { campaignId, unitId, groups } = sheet.facts;
    const ids = inGroups(swapped, groups).flatMap((one) =>
      one.rows.filter((line) => line.revision > 0).map((line) => line.id),
    );
    const result = await orderTargetsAction({ campaignId, unitId, ids }).catch(() => null);
    setNotice(
      result?.ok ? null : (result?.message ?? 'Chưa lưu được thứ tự mới vì mất kết nối. Hãy đổi lại khi có mạng.'),
    );
  };
  const restore = () => {
    if (deleted) restoreRow(sheet, deleted.row, deleted.draft);
    setDeleted(null);
  };
  return { notice, setNotice, deleted, remove, move, restore, forget: () => setDeleted(null) };
}

/** What came back and the entry grid. Closed rows are text; the row somebody works in has inputs. */
export function TargetGrid({ facts, packed }: { facts: SheetFacts; packed: string }) {
  const sheet = useSheet(facts, packed);
  const acts = useRowActs(sheet);
  const cursor = useCursor(sheet, acts.remove);
  const paste = usePaste(sheet);
  const places = new Map(sheet.ordered.map((row, index) => [row.id, index + 1]));
  const openRow = (row: GridRow, place: number) => (
    <OpenRow key={row.id} onMove={acts.move} onRemove={acts.remove} place={place} row={row} sheet={sheet} />
  );
  return (
    <>
      <ReturnedChecklist answerBy={facts.answerBy} rows={sheet.ordered} takenBack={facts.takenBack} />
      <div className="target-sheet">
        <SheetBar sheet={sheet} />
        <Notices acts={acts} paste={paste} sheet={sheet} />
        <section aria-label="Bảng chỉ tiêu" className="table-box">
          <table
            className="table target-table"
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
            role="grid"
            onClick={cursor.onClick}
            onFocus={cursor.onFocus}
            onKeyDown={cursor.onKeyDown}
            onPaste={paste.onPaste}
          >
            <caption className="sr-only">
              Chỉ tiêu đăng ký. Bấm vào ô hoặc nhấn Enter để sửa; Tab sang ô bên; Ctrl và mũi tên để đổi dòng; Esc để bỏ
              sửa.
            </caption>
            <GridHead />
            {inGroups(sheet.rows, facts.groups).map(({ group, rows }) => (
              <GroupBody
                group={group}
                key={group.id}
                openId={rows.some((row) => row.id === cursor.activeId) ? cursor.activeId : null}
                openRow={openRow}
                places={places}
                rows={rows}
                sheet={sheet}
              />
            ))}
            <PrintedTotal sheet={sheet} />
          </table>
        </section>
        <PasteReview facts={facts} paste={paste} />
      </div>
    </>
  );
}

function GridHead() {
  return (
    <thead>
      <tr>
        <th scope="col">STT</th>
        {columns.map((column) => (
          <th key={column} scope="col">
            {columnTitles[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What was typed in an earlier visit and is back, with where it stands now. */
function Restored({ sheet }: { sheet: SheetModel }) {
  const words = useSheetFigure(sheet, () =>
    restoredWords(sheet.restored.map((id) => sheet.saver.row(id).status.state)),
  );
  return <Alert tone="info">{words}</Alert>;
}

type NoticesProps = { sheet: SheetModel; acts: ReturnType<typeof useRowActs>; paste: ReturnType<typeof usePaste> };

function Notices({ sheet, acts, paste }: NoticesProps) {
  return (
    <div className="grid gap-2 empty:hidden" role="status">
      {sheet.rows.length === 0 && !acts.deleted && !paste.undo && (
        <div className="for-keyboard">
          <Alert tone="info">
            Đã có bảng trong Excel? Chép các dòng, kể cả dòng tiêu đề và dòng tên nhóm, rồi bấm vào “+ Thêm chỉ tiêu”
            của một nhóm và nhấn Ctrl+V: bảng được xem trước, từng cột chọn lại được, rồi mới ghi. Dòng chỉ có tên một
            nhóm của bảng, hoặc cột “Nhóm”, đưa chỉ tiêu vào đúng nhóm đó; các dòng khác vào nhóm đã bấm.
          </Alert>
        </div>
      )}
      {acts.notice && <Alert tone="danger">{acts.notice}</Alert>}
      {sheet.restored.length > 0 && <Restored sheet={sheet} />}
      {acts.deleted && (
        // Over the sheet, because the row may have stood far below its head.
        <Alert className="fixed inset-x-4 bottom-4 z-30 mx-auto max-w-xl shadow-lg" tone="info">
          Đã xóa chỉ tiêu “{acts.deleted.draft.cells.text.slice(0, 80)}”.{' '}
          <Button onClick={acts.restore} size="small">
            Hoàn tác xóa
          </Button>{' '}
          <Button onClick={acts.forget} size="small" variant="quiet">
            Đóng
          </Button>
        </Alert>
      )}
      {paste.undo && (
        <Alert tone="info">
          Đã dán {paste.undo.before.length + paste.undo.made.length} dòng.{' '}
          <Button onClick={async () => acts.setNotice(await paste.takeBack())} size="small">
            Hoàn tác dán
          </Button>{' '}
          <Button onClick={paste.forget} size="small" variant="quiet">
            Giữ lại
          </Button>
        </Alert>
      )}
    </div>
  );
}
