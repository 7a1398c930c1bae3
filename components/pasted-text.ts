'use client';

import { use, useDeferredValue, useState } from 'react';
import { FormContext, useFormField } from './ui/form-context';

/**
 * What stands in the box for a pasted table, kept beside the box so that the page can say what it understands; empty again once it was
 * written. Typing does not wait for hundreds of rows to be read.
 */
export function usePastedText(name: string) {
  const { state } = use(FormContext);
  const typed = useFormField(name).text;
  const [text, setText] = useState(typed ?? '');
  const [answered, setAnswered] = useState(state);
  if (state !== answered) {
    setAnswered(state);
    if (state.status === 'ok') setText('');
  }
  return { text: useDeferredValue(text), setText };
}
