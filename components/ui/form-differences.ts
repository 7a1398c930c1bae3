export type FormDifference = { label: string; mine: string; stored: string };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTick = (one: Control): one is HTMLInputElement => one.type === 'checkbox' || one.type === 'radio';

/** The controls of a form in which people say something, by name. */
function controlsOf(form: HTMLFormElement): Map<string, Control[]> {
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
    if (ticks.length === 1 && ticks[0]?.type === 'checkbox') return chosen.length > 0 ? 'có chọn' : 'không chọn';
    return chosen.map(labelOf).join(', ') || 'không chọn';
  }
  const texts = controls.map((one) =>
    one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.text ?? '') : one.value.trim(),
  );
  return texts.join(', ') || '(bỏ trống)';
}

function nameOf(controls: readonly Control[]): string {
  const [first] = controls;
  const alone = controls.length === 1 && first?.type !== 'radio';
  const legend = first?.closest('fieldset')?.querySelector('legend')?.textContent;
  return alone || !legend ? labelOf(first) : legend.replace(/\s*\*$/, '');
}

/** Where a form and its copy with the stored content differ, in the order of the form; null where nothing is typed in it. */
export function compareForms(form: HTMLFormElement, stored: HTMLFormElement): FormDifference[] | null {
  const theirs = controlsOf(stored);
  const own = [...controlsOf(form)];
  if (own.length === 0) return null;
  return own.flatMap(([name, controls]) => {
    const [mine, other] = [said(controls), said(theirs.get(name) ?? [])];
    return mine === other ? [] : [{ label: nameOf(controls), mine, stored: other }];
  });
}
