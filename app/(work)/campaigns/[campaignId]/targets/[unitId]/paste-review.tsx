'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { DialogBox, DialogClose } from '@/components/ui/dialog';
import { targetMessages } from '@/lib/messages/targets';
import type { PasteRefusal } from '@/lib/targets/rules/paste';
import { type PastedRow, unknownHeads } from '@/lib/targets/rules/paste-rows';
import { directionWords } from '@/lib/targets/rules/words';
import { ColumnHead } from './paste-column';
import { PreviewRow } from './paste-row';
import type { PasteModel, PasteOffer } from './use-paste';
import type { SheetFacts } from './use-sheet';

function summary({ pasted, above }: PasteOffer): string {
  const count = (deed: PastedRow['deed']) => pasted.rows.filter((row) => row.deed === deed).length;
  const parts = [
    `${count('new') + count('fills')} chỉ tiêu mới`,
    `${count('overwrites')} dòng đang có được ghi đè`,
    ...(pasted.doubts > 0 ? [`${pasted.doubts} ô chưa hiểu, được giữ nguyên chữ và đánh dấu`] : []),
    ...(pasted.cutColumns > 0 ? [`${pasted.cutColumns} cột không dùng`] : []),
  ];
  const heads =
    above > 1
      ? ` ${above} dòng đầu được hiểu là tên bảng và dòng tiêu đề.`
      : above === 1
        ? ' Dòng đầu được hiểu là dòng tiêu đề.'
        : '';
  return `${parts.join(', ')}.${heads}`;
}

const quoted = (names: Iterable<string>) => [...names].map((name) => `“${name}”`).join(', ');

/** Where the rows go, and which names of groups the sheet does not have. */
function groupSentences({ rows, mapping, pasted, groupCode }: PasteOffer, { groups }: SheetFacts): string[] {
  const nameOf = (code: string) => groups.find((group) => group.id === code)?.name ?? code;
  const codes = groups.map((group) => group.id).filter((code) => pasted.rows.some((row) => row.groupCode === code));
  const unknown = new Set(pasted.rows.flatMap((row) => row.unknownGroup ?? []));
  const heads = unknownHeads(rows, mapping, groups);
  const clicked = `nhóm “${nameOf(groupCode)}” là nhóm đã bấm`;
  return [
    ...(codes.length > 1 ? [`Các dòng vào ${codes.length} nhóm: ${codes.map(nameOf).join('; ')}.`] : []),
    ...(unknown.size > 0 ? [`Bảng này không có nhóm ${quoted(unknown)}: các dòng ghi như vậy vào ${clicked}.`] : []),
    ...(heads.length > 0
      ? [
          `Bảng này không có nhóm ${quoted(heads)}: dòng chỉ có tên nhóm không thành chỉ tiêu, các dòng dưới nó vào ${clicked}.`,
        ]
      : []),
    ...(pasted.byDate > 0
      ? [`${pasted.byDate} dòng có kế hoạch là một ngày nên được đánh giá “${directionWords.byDate}”.`]
      : []),
  ];
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

function pastesSomething({ mapping, pasted }: PasteOffer): boolean {
  return pasted.rows.length > 0 && mapping.some((column) => column !== null && column !== 'group');
}

type OfferProps = { offer: PasteOffer; paste: PasteModel; facts: SheetFacts };

/** The rows scroll in a box of their own, so that the buttons stay in sight on any screen. */
function Offer({ offer, paste, facts }: OfferProps) {
  return (
    <div className="grid max-h-[calc(100dvh-8rem)] grid-rows-[auto_minmax(6rem,1fr)_auto] gap-3">
      <div>
        <p>{summary(offer)}</p>
        {groupSentences(offer, facts).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {offer.pasted.rows.length === 0 && <p>Phần đã chép chỉ có tên nhóm, chưa có chỉ tiêu nào để dán.</p>}
        <p className="text-sm text-muted">Cột nào hiểu chưa đúng thì chọn lại ở đầu cột.</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section aria-label="Các dòng sẽ dán" className="relative overflow-auto border border-line" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Vào nhóm</th>
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
        <Button disabled={!pastesSomething(offer)} onClick={paste.accept} variant="primary">
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
