'use client';

import { unstable_rethrow } from 'next/navigation';
import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type FormAction, type FormState, formValues, idleForm } from '@/lib/form-state';
import { accountField } from '@/lib/page-account';
import { notSent, refusalSentence } from '@/lib/sending';
import { Alert } from './alert';
import { FormContext } from './form-context';
import { FormErrors } from './form-errors';
import { useVersions } from './form-versions';
import { usePageAccount } from './page-account';
import { useConflictParts } from './use-conflict-parts';

type ActionFormProps = {
  action: FormAction;
  initial?: FormState;
  /** Fixed id of the form; without it React makes one. */
  id?: string;
  className?: string;
  resetOnSuccess?: boolean;
  /** The dialog around it closes once it was done; what changed stands on the page behind. */
  closesOnSuccess?: boolean;
  children: ReactNode;
};

/**
 * A form answered by a server action. Without JavaScript it posts to the action itself; with it, the action is called
 * from onSubmit, because React empties a form after its `action` and a lost network must lose no typing.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, initial = idleForm, id, className, resetOnSuccess, closesOnSuccess, children } = props;
  const madeId = useId();
  const formId = id ?? madeId;
  const account = usePageAccount();
  const form = useRef<HTMLFormElement>(null);
  const [posted, postAction] = useActionState(action, initial);
  const [answered, send, pending] = useActionState(
    (state: FormState | null, data: FormData) => guarded(action, state ?? posted, data),
    null,
  );
  const last = answered ?? posted;
  // The conflict after which the stored version was taken: then its answer is over.
  const [over, setOver] = useState<FormState | null>(null);
  const state = last === over ? taken : last;
  const versions = useVersions(formId, state);
  const { comparison } = versions;
  const conflict = useConflictParts(versions.isConflict);
  const [version, setVersion] = useState(0);
  const submitter = useRef<HTMLElement | null>(null);
  const choice = useMemo(
    () => ({
      overwrite: () => form.current?.requestSubmit(submitter.current?.isConnected ? submitter.current : undefined),
      takeStored: () => {
        setOver(last);
        setVersion((count) => count + 1);
      },
    }),
    [last],
  );
  const [dialogs, setDialogs] = useState(0);
  const showErrors = useCallback(() => {
    setDialogs((count) => count + 1);
    return () => setDialogs((count) => count - 1);
  }, []);
  const context = useMemo(
    () => ({ id: formId, state, pending, showErrors, comparison, conflict, ...choice }),
    [formId, state, pending, showErrors, comparison, conflict, choice],
  );

  useEffect(() => {
    if (answered?.status !== 'ok') return;
    form.current?.removeAttribute('data-typed');
    if (resetOnSuccess) form.current?.reset();
    if (closesOnSuccess) form.current?.closest('dialog')?.close();
  }, [answered, resetOnSuccess, closesOnSuccess]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const pressed = event.nativeEvent.submitter;
    if (pressed?.hasAttribute('formaction')) return;
    event.preventDefault();
    if (pending) return;
    // Sent before the other version was shown, it would go over that unseen.
    if (versions.isConflict && !conflict.parts) return conflict.again();
    submitter.current = pressed;
    versions.begin();
    const data = new FormData(event.currentTarget, pressed);
    startTransition(() => send(data));
  }

  return (
    <FormContext value={context}>
      <form action={postAction} data-sent-whole id={formId} noValidate onSubmit={submit} ref={form}>
        {account && <input name={accountField} type="hidden" value={account.userName} />}
        {/* Opened again, the dialog does not repeat what was done before. */}
        <FormAnswer hideErrors={dialogs > 0} state={closesOnSuccess && state.status === 'ok' ? idleForm : state} />
        <div className={className} key={version}>
          {children}
        </div>
      </form>
      {versions.isConflict && conflict.parts && (
        <conflict.parts.StoredForm id={formId} versions={versions}>
          {children}
        </conflict.parts.StoredForm>
      )}
    </FormContext>
  );
}

const taken: FormState = { status: 'ok', message: 'Đã hiện bản đang lưu; nội dung bạn nhập đã bỏ. Chưa lưu gì thêm.' };

/** What came of sending; errors that a dialog of the form shows are not said a second time behind it. */
function FormAnswer({ state, hideErrors }: { state: FormState; hideErrors: boolean }) {
  return (
    <div className="[&>*]:mb-4">
      {!hideErrors && <FormErrors />}
      {/* Always there, so that a screen reader notices when it is filled. */}
      <div className="empty:hidden" role="status">
        {state.status === 'ok' && state.message ? <Alert tone="success">{state.message}</Alert> : null}
      </div>
    </div>
  );
}

async function guarded(action: FormAction, state: FormState, data: FormData): Promise<FormState> {
  try {
    return await action(state, data);
  } catch (error) {
    unstable_rethrow(error);
    const message = refusalSentence(error) ?? notSent;
    return { status: 'invalid', message, errors: {}, values: formValues(data) };
  }
}
