'use client';

import { type ComponentProps, use } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';
import { FormContext } from './form-context';

type SubmitButtonProps = ComponentProps<typeof Button> & { pendingLabel?: string };

/** Sends the form; while it is under way the button says so, keeps the focus and does nothing. */
export function SubmitButton({
  children,
  pendingLabel = 'Đang gửi…',
  variant = 'primary',
  onClick,
  ...rest
}: SubmitButtonProps) {
  const context = use(FormContext);
  const status = useFormStatus();
  const pending = context.pending || status.pending;
  return (
    <Button
      {...rest}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      type="submit"
      variant={variant}
    >
      {pending ? pendingLabel : children}
    </Button>
  );
}
