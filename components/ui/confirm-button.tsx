'use client';

import { type MouseEvent, type ReactNode, type RefObject, use, useEffect, useLayoutEffect, useRef } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './button';
import { DialogBox, DialogClose } from './dialog';
import { FormContext } from './form-context';
import { FormErrors } from './form-errors';
import { SubmitButton } from './submit-button';

type ConfirmButtonProps = {
  trigger: ReactNode;
  /** Names the act: "Công bố kết quả của 12 đơn vị?" */
  title: ReactNode;
  /** Names the consequence. */
  consequence: ReactNode;
  confirmLabel: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  disabled?: boolean;
  name?: string;
  value?: string;
  /** Fields asked for in the dialog, such as a reason; while they are invalid the dialog stays open. */
  children?: ReactNode;
};

/** Stands inside a form: asks before sending it. `name`/`value` tell the action which button was pressed. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const {
    trigger,
    title,
    consequence,
    confirmLabel,
    variant = 'primary',
    size,
    disabled,
    name,
    value,
    children,
  } = props;
  const box = useRef<HTMLDialogElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useFocusLeft(opener, box);
  const { state, showErrors } = use(FormContext);
  const staysOpen = children !== undefined;
  const open = () => (staysOpen ? box.current?.showModal() : openUnlessEmpty(opener.current, box.current));
  // Enter in a box of the form presses the form's first button that sends, though its dialog is closed.
  function ask(event: MouseEvent<HTMLButtonElement>) {
    if (box.current?.open) return;
    event.preventDefault();
    const asked = event.currentTarget.form?.querySelector<HTMLButtonElement>('dialog[open] button[type=submit]');
    if (asked) asked.click();
    else open();
  }
  useEffect(() => (staysOpen ? showErrors() : undefined), [staysOpen, showErrors]);
  // Closed before the page's effects: what must be mended is out of reach while the dialog is open, and takes the focus then.
  useLayoutEffect(() => {
    if (state.status === 'ok' || (state.status === 'invalid' && !staysOpen)) box.current?.close();
    // Closed while the answer was under way: what must be mended stands in it alone.
    else if (state.status === 'invalid' && !box.current?.open) box.current?.showModal();
  }, [state, staysOpen]);
  return (
    <>
      <Button aria-haspopup="dialog" disabled={disabled} onClick={open} ref={opener} size={size} variant={variant}>
        {trigger}
      </Button>
      <DialogBox ref={box} title={title}>
        {staysOpen && (
          <div className="mb-3 empty:hidden">
            <FormErrors />
          </div>
        )}
        <div>{consequence}</div>
        {children && <div className="mt-4 grid gap-4">{children}</div>}
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <DialogClose />
          <SubmitButton name={name} onClick={ask} value={value} variant={variant === 'danger' ? 'danger' : 'primary'}>
            {confirmLabel}
          </SubmitButton>
        </div>
      </DialogBox>
    </>
  );
}

/** Asks, unless a box of the form that must be filled is empty: then the answer says so, and nobody agrees to an act that is refused. */
function openUnlessEmpty(opener: HTMLButtonElement | null, box: HTMLDialogElement | null): void {
  const boxes = [...(opener?.form?.elements ?? [])].filter((one) => !box?.contains(one));
  const lacks = boxes.some((one) => one.getAttribute('aria-required') === 'true' && 'value' in one && one.value === '');
  if (lacks) opener?.form?.requestSubmit(box?.querySelector<HTMLButtonElement>('button[type=submit]'));
  else box?.showModal();
}

/** Done, an act often takes its button away: who held the focus there goes on from the main part, not from the top of the window. */
function useFocusLeft(opener: RefObject<HTMLElement | null>, box: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const held = [opener.current, box.current];
    return () => {
      const { activeElement } = document;
      if (!held.some((one) => one?.contains(activeElement))) return;
      queueMicrotask(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
      });
    };
  }, [opener, box]);
}
