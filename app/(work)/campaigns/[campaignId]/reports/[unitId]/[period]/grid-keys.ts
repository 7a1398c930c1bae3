import type { KeyboardEvent } from 'react';

type Box = HTMLInputElement | HTMLSelectElement;

/** The boxes of the same table that can be written, from top to bottom. */
function boxesBeside(box: Element): Box[] {
  const all = box.closest('table')?.querySelectorAll<Box>('[data-result]:not(:disabled)') ?? [];
  return [...all].filter((one) => one instanceof HTMLSelectElement || !one.readOnly);
}

/**
 * Enter goes from result to result, as in a spreadsheet, and so do the up and down arrows between boxes that are typed in:
 * in a list of choices they choose, so they neither leave it nor come into it, where the next press would change it.
 */
export function moveFocus(event: KeyboardEvent<Box>): void {
  const box = event.currentTarget;
  const steps: Record<string, number> = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const chooses = box instanceof HTMLSelectElement;
  if (step === undefined || (chooses && event.key !== 'Enter')) return;
  const all = boxesBeside(box).filter((one) => event.key === 'Enter' || one instanceof HTMLInputElement);
  event.preventDefault();
  const next = all[all.indexOf(box) + step];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
