'use client';

import { type ReactNode, useEffect, useMemo } from 'react';
import { FormContext, noForm, storedFormId } from './form-context';
import { compareForms, takeUntouched } from './form-differences';
import { controlsById, type useVersions } from './form-versions';

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
