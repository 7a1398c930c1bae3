'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { DialogBox, DialogClose } from '@/components/ui/dialog';
import { targetMessages } from '@/lib/messages/targets';
import type { PasteRefusal } from '@/lib/targets/rules/paste';
import { ColumnHead } from './paste-column';
import { PreviewRow } from './paste-row';
import type { PasteModel, PasteOffer } from './use-paste';
import type { SheetFacts } from './use-sheet';

function summary({ pasted, headed }: PasteOffer): string {
  const made = pasted.rows.filter((row) => row.row === null).length;
  const parts = [
    `${made} chỉ tiêu mới`,
    `${pasted.rows.length - made} dòng đang có được ghi đè`,
    ...(pasted.doubts > 0 ? [`${pasted.doubts} ô chưa hiểu, được giữ nguyên chữ và đánh dấu`] : []),
    ...(pasted.cutColumns > 0 ? [`${pasted.cutColumns} cột không dùng`] : []),
  ];
  return `${parts.join(', ')}.${headed ? ' Dòng đầu được hiểu là dòng tiêu đề.' : ''}`;
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
      {offer && <Offer facts={facts} offer={offer} paste={paste} />}
    </DialogBox>
  );
}

type OfferProps = { offer: PasteOffer; paste: PasteModel; facts: SheetFacts };

/** The rows scroll in a box of their own, so that the buttons stay in sight on any screen. */
function Offer({ offer, paste, facts }: OfferProps) {
  return (
    <div className="grid max-h-[calc(100dvh-8rem)] grid-rows-[auto_minmax(6rem,1fr)_auto] gap-3">
      <div>
        <p>{summary(offer)}</p>
        <p className="text-sm text-muted">Cột nào hiểu chưa đúng thì chọn lại ở đầu cột.</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section aria-label="Các dòng sẽ dán" className="relative overflow-auto border border-line" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {offer.mapping.map((column, index) => (
                <ColumnHead column={column} index={index} key={index} onTake={paste.take} />
              ))}
            </tr>
          </thead>
          <tbody>
            {offer.pasted.rows.map((row, index) => (
              <PreviewRow facts={facts} key={index} mapping={offer.mapping} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose />
        <Button disabled={offer.mapping.every((column) => column === null)} onClick={paste.accept} variant="primary">
          Dán {offer.pasted.rows.length} dòng
        </Button>
      </div>
    </div>
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
