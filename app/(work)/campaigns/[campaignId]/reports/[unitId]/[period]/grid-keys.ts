import type { KeyboardEvent } from 'react';

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
