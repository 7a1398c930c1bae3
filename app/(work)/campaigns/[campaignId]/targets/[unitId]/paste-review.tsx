'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { DialogBox, DialogClose } from '@/components/ui/dialog';
import { doubtMessage, targetMessages } from '@/lib/messages/targets';
import { columns, columnTitles, readCells } from '@/lib/targets/rules/cells';
import type { PastedRow, PasteRefusal } from '@/lib/targets/rules/paste';
import type { PasteModel, PasteOffer } from './use-paste';
import type { SheetFacts } from './use-sheet';

function summary({ pasted }: PasteOffer): string {
  const made = pasted.rows.filter((row) => row.row === null).length;
  const parts = [
    `${made} chỉ tiêu mới`,
    `${pasted.rows.length - made} dòng đang có được ghi đè`,
    ...(pasted.doubts > 0 ? [`${pasted.doubts} ô chưa hiểu, được giữ nguyên chữ và đánh dấu`] : []),
    ...(pasted.cutColumns > 0 ? [`${pasted.cutColumns} cột thừa bên phải không có chỗ nên bị bỏ`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** What a paste would do, before it does it. */
export function PasteReview({ paste, facts }: { paste: PasteModel; facts: SheetFacts }) {
  const box = useRef<HTMLDialogElement>(null);
  const { offer, refusal } = paste;
  useEffect(() => {
    if (offer || refusal) box.current?.showModal();
    else box.current?.close();
  }, [offer, refusal]);
  useEffect(() => {
    const dialog = box.current;
    dialog?.addEventListener('close', paste.close);
    return () => dialog?.removeEventListener('close', paste.close);
  });
  return (
    <DialogBox ref={box} title={refusal ? 'Chưa dán được' : 'Xem trước nội dung dán'} wide={!refusal}>
      {refusal && <Refused refusal={refusal} />}
      {offer && (
        <>
          <p>{summary(offer)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <section aria-label="Các dòng sẽ dán" className="table-box mt-3 border border-line" tabIndex={0}>
            <table className="table">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {columnTitles[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {offer.pasted.rows.map((row, index) => (
                  <PreviewRow facts={facts} key={index} row={row} />
                ))}
              </tbody>
            </table>
          </section>
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <DialogClose />
            <Button onClick={paste.accept} variant="primary">
              Dán {offer.pasted.rows.length} dòng
            </Button>
          </div>
        </>
      )}
    </DialogBox>
  );
}

function Refused({ refusal }: { refusal: PasteRefusal }) {
  return (
    <>
      <p>{targetMessages['paste-too-long'](refusal)}</p>
      <div className="mt-4 flex justify-end">
        <DialogClose>Đóng</DialogClose>
      </div>
    </>
  );
}

function PreviewRow({ row, facts }: { row: PastedRow; facts: SheetFacts }) {
  const doubts = readCells(row.cells, '', facts).doubts;
  return (
    <tr>
      {columns.map((column) => {
        const doubt = doubts.find((one) => one.column === column);
        return (
          <td className={column === 'text' ? 'min-w-60' : 'min-w-24'} key={column}>
            {row.cells[column]}
            {doubt && <span className="block text-danger">{doubtMessage(doubt, row.cells[column])}</span>}
          </td>
        );
      })}
    </tr>
  );
}
