'use client';

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-state';
import type { Boxes } from '@/lib/merge';
import { FormContext, noForm, storedFormId } from './form-context';
import { type Controls, controlsOf, readBoxes, readRendered } from './form-controls';
import { type Comparison, compareForms, takeUntouched } from './form-differences';

/** What a form was typed on, and what it has of others since. */
type Begun = { base: Boxes; taken: readonly string[] };

function controlsById(id: string): Controls | null {
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

type StoredFormProps = { id: string; versions: ReturnType<typeof useVersions>; children: ReactNode };

/** The same form as the page was rendered anew after a conflict, out of sight: what is stored, to be compared with what was typed. */
export function StoredForm({ id, versions: { begun, setTold }, children }: StoredFormProps) {
  const storedId = storedFormId(id);
  const context = useMemo(() => ({ ...noForm, id: storedId }), [storedId]);
  // Whenever something was rendered or typed: what is stored may come a moment after the answer.
  useEffect(() => {
    const form = document.getElementById(id);
    const compare = () => {
      const [mine, stored] = [controlsById(id), controlsById(storedId)];
      if (mine && stored) setTold(JSON.stringify(compareForms(begun.current.base, begun.current.taken, mine, stored)));
    };
    const [mine, stored] = [controlsById(id), controlsById(storedId)];
    if (mine && stored) {
      const { base, taken } = begun.current;
      const theirs = takeUntouched(base, mine, stored);
      begun.current = { base: { ...base, ...theirs }, taken: [...taken, ...Object.keys(theirs)] };
    }
    compare();
    form?.addEventListener('input', compare);
    return () => form?.removeEventListener('input', compare);
  });
  return (
    <FormContext value={context}>
      <form hidden id={storedId} inert>
        {children}
      </form>
    </FormContext>
  );
}
