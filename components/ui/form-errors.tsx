'use client';

import { use, useMemo } from 'react';
import { ErrorSummary } from './error-summary';
import { FormContext, fieldId } from './form-context';
import { SignInLink } from './sign-in-link';
import { FormConflict } from './when-conflicting';

/** What of the form around it must be mended, with a link to every field; nothing while nothing must. */
export function FormErrors() {
  const { id, state } = use(FormContext);
  const items = useMemo(() => {
    const errors = state.status === 'invalid' ? Object.entries(state.errors) : [];
    return errors.flatMap(([name, messages]) =>
      messages.map((message) => ({ fieldId: name ? fieldId(id, name) : undefined, message })),
    );
  }, [state, id]);
  if (state.status !== 'invalid') return null;
  return (
    <ErrorSummary items={items} title={state.message}>
      {state.conflict && <FormConflict />}
      {(state.sessionEnded || state.otherAccount) && (
        <SignInLink className="ml-7 font-semibold text-danger underline" isOther={state.otherAccount} />
      )}
    </ErrorSummary>
  );
}
