import { type BoxDifference, type Boxes, differences } from '@/lib/merge';
import { type BoxVersions, tickWords } from '@/lib/versions';
import { type Control, type Controls, copyControls, isTick, readBoxes } from './form-controls';

export type FormDifference = BoxVersions & Pick<BoxDifference, 'changedBy'>;

/** The words of a label without its hint and its mark for "required". */
function labelOf(one: Control | undefined): string {
  const label = one?.labels?.[0];
  const own = one && isTick(one) ? label?.querySelector('span')?.firstChild?.textContent : label?.textContent;
  return (one?.getAttribute('aria-label') ?? own ?? '').replace(/\s*\*$/, '').trim();
}

/** What one name says, as people read it. */
function said(controls: readonly Control[]): string {
  const ticks = controls.filter(isTick);
  if (ticks.length > 0) {
    const chosen = ticks.filter((one) => one.checked);
    if (ticks.length === 1 && ticks[0]?.type === 'checkbox') return tickWords(chosen.length > 0);
    return chosen.map(labelOf).join(', ') || 'không chọn';
  }
  const texts = controls.map((one) =>
    one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.text ?? '') : one.value.trim(),
  );
  return texts.filter(Boolean).join(', ');
}

function nameOf(controls: readonly Control[]): string {
  const [first] = controls;
  const alone = controls.length === 1 && first?.type !== 'radio';
  const legend = first?.closest('fieldset')?.querySelector('legend')?.textContent;
  return alone || !legend ? labelOf(first) : legend.replace(/\s*\*$/, '');
}

/** What is stored, for every name of the form: a box that only the form has holds nothing there. */
function storedFor(mine: Boxes, stored: Controls): Boxes {
  const empty = Object.fromEntries(Object.keys(mine).map((name) => [name, '[]']));
  return { ...empty, ...readBoxes(stored) };
}

/** Puts what others changed into the boxes that this person left alone; answers with what these boxes say now. */
export function takeUntouched(base: Boxes, form: Controls, stored: Controls): Boxes {
  const mine = readBoxes(form);
  const saved = storedFor(mine, stored);
  const theirs = differences(base, mine, saved).filter(
    ({ name, changedBy }) => changedBy === 'others' && stored.has(name),
  );
  for (const { name } of theirs) copyControls(form.get(name) ?? [], stored.get(name) ?? []);
  return Object.fromEntries(theirs.map(({ name }) => [name, saved[name] ?? '']));
}

/** A form beside its copy with the stored content: what this person changed in it, and what they have from others by now. */
export type Comparison = { changed: FormDifference[]; taken: string[] };

/** Compares both in the order of the form; `taken` are the names that `takeUntouched` gave. Null where nothing is typed in it. */
export function compareForms(
  base: Boxes,
  taken: readonly string[],
  form: Controls,
  stored: Controls,
): Comparison | null {
  if (form.size === 0) return null;
  const mine = readBoxes(form);
  const told = differences(base, mine, storedFor(mine, stored));
  const changed = told.filter(({ changedBy }) => changedBy !== 'others');
  const isTaken = (name: string) => taken.includes(name) && !told.some((one) => one.name === name);
  return {
    changed: changed.map((one) => {
      const [own, theirs] = [form.get(one.name) ?? [], stored.get(one.name) ?? []];
      return { ...one, label: nameOf(own), mine: said(own), saved: said(theirs) };
    }),
    taken: [...form].flatMap(([name, controls]) => (isTaken(name) ? [nameOf(controls)] : [])),
  };
}
