'use client';

import { use, useMemo } from 'react';
import { Button } from './button';
import { ErrorSummary } from './error-summary';
import { FormContext, fieldId } from './form-context';
import { SignInLink } from './sign-in-link';

/** What of the form around it must be mended, with a link to every field; nothing while nothing must. */
export function FormErrors() {
  const { id, state, conflict } = use(FormContext);
  const items = useMemo(() => {
    const errors = state.status === 'invalid' ? Object.entries(state.errors) : [];
    return errors.flatMap(([name, messages]) =>
      messages.map((message) => ({ fieldId: name ? fieldId(id, name) : undefined, message })),
    );
  }, [state, id]);
  if (state.status !== 'invalid') return null;
  return (
    <ErrorSummary items={items} title={state.message}>
      {state.conflict && conflict.parts && <conflict.parts.FormConflict />}
      {state.conflict && conflict.isLost && <Lost again={conflict.again} />}
      {(state.sessionEnded || state.otherAccount) && (
        <SignInLink className="ml-7 font-semibold text-danger underline" isOther={state.otherAccount} />
      )}
    </ErrorSummary>
  );
}

/** The other version could not be had: nothing is sent before it is shown. */
function Lost({ again }: { again: () => void }) {
  return (
    <p className="ml-7">
      Chưa tải được bản đang lưu để so sánh; nội dung bạn nhập vẫn còn đây.{' '}
      <Button onClick={again} size="small">
        Tải lại bản đang lưu
      </Button>
    </p>
  );
}
