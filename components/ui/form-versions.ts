'use client';

import { useMemo, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-state';
import type { Boxes } from '@/lib/merge';
import { storedFormId } from './form-context';
import { type Controls, controlsOf, readBoxes, readRendered } from './form-controls';
import type { Comparison } from './form-differences';

/** What a form was typed on, and what it has of others since. */
type Begun = { base: Boxes; taken: readonly string[] };

/** The controls of the form of this id; null while it is not on the page. */
export function controlsById(id: string): Controls | null {
  const form = document.getElementById(id);
  return form instanceof HTMLFormElement ? controlsOf(form) : null;
}

/**
 * Remembers at every sending what the form was typed on, and while a conflict is told merges and compares it with what is
 * stored by then.
 */
export function useVersions(id: string, state: FormState) {
  const begun = useRef<Begun>({ base: {}, taken: [] });
  const [told, setTold] = useState('null');
  const isConflict = state.status === 'invalid' && state.conflict === true;
  /** Called as the form is sent. After an answer that refused it, its boxes were rendered with what was typed. */
  function begin() {
    const [form, stored] = [controlsById(id), controlsById(storedFormId(id))];
    if (isConflict && stored) begun.current = { base: readBoxes(stored), taken: [] };
    else if (form && state.status !== 'invalid') begun.current = { base: readRendered(form), taken: [] };
  }
  const comparison = useMemo<Comparison | null>(() => (isConflict ? JSON.parse(told) : null), [isConflict, told]);
  return { isConflict, begin, begun, comparison, setTold };
}
