import type { ClipboardEvent, KeyboardEvent } from 'react';

/** The boxes of the same table that can be written, from top to bottom. */
function boxesBeside(box: Element): HTMLInputElement[] {
  return [...(box.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-result]:not(:read-only)') ?? [])];
}

/** Enter and the up and down arrows go from result to result, as in a spreadsheet. */
export function moveFocus(event: KeyboardEvent<HTMLInputElement>): void {
  const box = event.currentTarget;
  const steps: Record<string, number> = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  const all = boxesBeside(box);
  event.preventDefault();
  const next = all[all.indexOf(box) + step];
  next?.focus();
  next?.select();
}

/** A column copied from a spreadsheet fills the boxes downwards from the one it is pasted into. */
export function pasteColumn(event: ClipboardEvent<HTMLInputElement>): void {
  const box = event.currentTarget;
  const values = event.clipboardData
    .getData('text')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (values.length < 2) return;
  event.preventDefault();
  const all = boxesBeside(box);
  const first = all.indexOf(box);
  values.forEach((value, index) => {
    const target = all[first + index];
    if (!target) return;
    target.value = value.split('\t')[0]?.trim() ?? '';
    target.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
