'use client';

import { createContext, use } from 'react';
import { type FormState, idleForm } from '@/lib/form-state';

type FormContextValue = {
  id: string;
  state: FormState;
  pending: boolean;
  /** Said by a dialog of the form that shows its errors itself; answers with how to take that back. */
  showErrors: () => () => void;
};

export const FormContext = createContext<FormContextValue>({
  ...{ id: 'form', state: idleForm, pending: false },
  showErrors: () => () => {},
});

/** Returns what a field of this name needs to know of its form: its id, its errors, and what was typed. */
export function useFormField(name: string) {
  const { id, state } = use(FormContext);
  const invalid = state.status === 'invalid';
  const typed = invalid ? state.values[name] : undefined;
  return {
    id: fieldId(id, name),
    errors: invalid ? state.errors[name] : undefined,
    answered: invalid && Object.keys(state.values).length > 0,
    text: Array.isArray(typed) ? typed[0] : typed,
    texts: typed === undefined ? undefined : [typed].flat(),
  };
}

/** Returns the id of a field, where its label and the links of the error summary point. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}
