'use client';

import { createContext, use } from 'react';
import { type FormState, idleForm } from '@/lib/form-state';
import type { Comparison } from './form-differences';
import type { useConflictParts } from './use-conflict-parts';

type FormContextValue = {
  id: string;
  state: FormState;
  pending: boolean;
  /** Said by a dialog of the form that shows its errors itself; answers with how to take that back. */
  showErrors: () => () => void;
  /** After a conflict: sends once more what stands in the form, or fills it with what is stored. */
  overwrite: () => void;
  takeStored: () => void;
  /** What differs after a conflict; null until it is known, and where nothing is typed in the form. */
  comparison: Comparison | null;
  conflict: ReturnType<typeof useConflictParts>;
};

/** Around fields that no form sends. */
export const noForm: FormContextValue = {
  ...{ id: 'form', state: idleForm, pending: false },
  ...{ showErrors: () => () => {}, overwrite: () => {}, takeStored: () => {}, comparison: null },
  conflict: { parts: null, isLost: false, again: () => {} },
};

export const FormContext = createContext<FormContextValue>(noForm);

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

/** The id of the copy of a form that holds what is stored while a conflict is told. */
export function storedFormId(formId: string): string {
  return `${formId}-stored`;
}

/** Returns the id of a field, where its label and the links of the error summary point. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}
