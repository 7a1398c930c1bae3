'use client';

import { type ClipboardEvent, useState } from 'react';
import { isBlock, parseBlock } from '@/lib/block';
import { todayInVietnam } from '@/lib/format';
import { type PasteLine, pasteSentence, placeColumn } from '@/lib/reports/rules/paste';

type Filled = { readonly targetId: string; readonly before: string; readonly after: string };
type Told = { readonly sentence: string; readonly filled: readonly Filled[]; readonly from: string };

function boxOf(targetId: string): HTMLInputElement | HTMLSelectElement | null {
  const box = document.getElementById(`result-${targetId}`);
  return box instanceof HTMLInputElement || box instanceof HTMLSelectElement ? box : null;
}

/** Writes into the box as a person does who types and leaves it: the row hears of it, saves, and shows what it understood. */
function write(targetId: string, value: string): Filled[] {
  const box = boxOf(targetId);
  if (!box) return [];
  const before = box.value;
  box.value = value;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  return [{ targetId, before, after: box.value }];
}

/** A column from a spreadsheet fills the rows, as they are shown, downwards from the one it is pasted into; undone in one go. */
export function useResultPaste(lines: readonly PasteLine[]) {
  const [told, setTold] = useState<Told | null>(null);

  const onPaste = (event: ClipboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const start = lines.findIndex(({ targetId }) => target.id === `result-${targetId}`);
    const text = event.clipboardData.getData('text/plain');
    // One value goes into a text box by the browser's own way; a drop-down has none.
    if (start === -1 || text === '' || !(isBlock(text) || target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    const placed = placeColumn(parseBlock(text), lines.slice(start), todayInVietnam(new Date()));
    const filled = placed.fills.flatMap(({ targetId, value }) => write(targetId, value));
    setTold({ sentence: pasteSentence(placed), filled, from: lines[start]?.targetId ?? '' });
  };

  // The button that was pressed goes away.
  const forget = () => {
    if (told) boxOf(told.from)?.focus();
    setTold(null);
  };
  const takeBack = () => {
    if (!told) return;
    const standing = told.filled.filter(({ targetId, after }) => boxOf(targetId)?.value === after);
    for (const { targetId, before } of standing) write(targetId, before);
    const kept = told.filled.length - standing.length;
    forget();
    if (kept > 0) setTold({ ...told, filled: [], sentence: `Đã hoàn tác dán, trừ ${kept} ô đã sửa sau khi dán.` });
  };
  return { told, onPaste, takeBack, forget };
}
