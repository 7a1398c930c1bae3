import type { Boxes } from '@/lib/merge';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
export type Controls = ReadonlyMap<string, readonly Control[]>;

export const isTick = (one: Control): one is HTMLInputElement => one.type === 'checkbox' || one.type === 'radio';

/** The controls of a form in which people say something, by name. */
export function controlsOf(form: HTMLFormElement): Controls {
  const found = new Map<string, Control[]>();
  for (const one of form.elements) {
    const speaks =
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement ||
      (one instanceof HTMLInputElement && !/^(hidden|submit|button|file|password)$/.test(one.type));
    if (speaks && one.name !== '') found.set(one.name, [...(found.get(one.name) ?? []), one]);
  }
  return found;
}

/** A text as a box of this kind holds it; a space at its ends says nothing. */
function plain(one: Control, text: string): string {
  return text.replace(/\r?\n/g, one instanceof HTMLTextAreaElement ? '\n' : '').trim();
}

const now = (one: Control): string[] =>
  isTick(one) && !one.checked ? [] : [isTick(one) ? one.value : plain(one, one.value)];

/** What the page was rendered with. A select nobody chose in shows its first option. */
function rendered(one: Control): string[] {
  if (one instanceof HTMLSelectElement) {
    const options = [...one.options];
    const chosen = options.find((option) => option.defaultSelected) ?? options.find((option) => !option.disabled);
    return [chosen?.value ?? ''];
  }
  if (isTick(one)) return one.defaultChecked ? [one.value] : [];
  return [plain(one, one.defaultValue)];
}

/** All that is said under a name as one text, which is not shown to anybody. */
function boxesOf(controls: Controls, read: (one: Control) => string[]): Boxes {
  return Object.fromEntries([...controls].map(([name, all]) => [name, JSON.stringify(all.flatMap(read))]));
}

/** What a form says at this moment, by name. */
export const readBoxes = (controls: Controls): Boxes => boxesOf(controls, now);

/** What a form said before anybody typed in it, by name. */
export const readRendered = (controls: Controls): Boxes => boxesOf(controls, rendered);

/** Lets the controls of a name say what those of another form say. */
export function copyControls(to: readonly Control[], from: readonly Control[]): void {
  to.forEach((one, index) => {
    const other = isTick(one) ? from.find(({ value }) => value === one.value) : from[index];
    if (!other) return;
    if (isTick(one) && isTick(other)) one.checked = other.checked;
    else one.value = other.value;
  });
}
