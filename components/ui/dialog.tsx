'use client';

import { type ComponentProps, type ReactNode, type Ref, useId, useRef } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './button';
import { Glyph } from './glyph';

type DialogBoxProps = { title: ReactNode; children: ReactNode; wide?: boolean; ref: Ref<HTMLDialogElement> };

/** The native modal box itself; the caller opens it through `ref`. */
export function DialogBox({ title, children, wide, ref }: DialogBoxProps) {
  const titleId = useId();
  return (
    <dialog aria-labelledby={titleId} className={wide ? 'dialog dialog-wide' : 'dialog'} ref={ref}>
      <h2 className="border-b border-line py-2.5 pr-16 pl-4 text-lg font-semibold" id={titleId}>
        {title}
      </h2>
      <div className="p-4">{children}</div>
      {/* The last of the box, so that the focus starts in what it was opened for. */}
      <div className="absolute top-2.5 right-4">
        <DialogClose aria-label="Đóng" size="small" variant="quiet">
          <Glyph name="close" />
        </DialogClose>
      </div>
    </dialog>
  );
}

/** A button that closes the dialog it stands in. */
export function DialogClose({ children = 'Hủy', ...rest }: ComponentProps<typeof Button>) {
  return (
    <Button {...rest} onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
      {children}
    </Button>
  );
}

type DialogProps = {
  trigger: ReactNode;
  title: ReactNode;
  children: ReactNode;
  wide?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  disabled?: boolean;
};

/** A button that opens a modal dialog. Focus goes in, Esc closes, focus comes back: all by the browser. */
export function Dialog({ trigger, title, children, wide, variant, size, disabled }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => box.current?.showModal()}
        size={size}
        variant={variant}
      >
        {trigger}
      </Button>
      <DialogBox ref={box} title={title} wide={wide}>
        {children}
      </DialogBox>
    </>
  );
}
