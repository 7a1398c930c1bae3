import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Glyph } from './glyph';

export type Option = { value: string; label: string; disabled?: boolean };

export type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[];
  required?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** Returns the aria attributes that tie a control to the hint and errors its Field shows. */
export function fieldAria(id: string, { hint, errors, required }: Pick<FieldProps, 'hint' | 'errors' | 'required'>) {
  const invalid = Boolean(errors?.length);
  const parts = [hint ? `${id}-hint` : '', invalid ? `${id}-error` : ''].filter(Boolean);
  return {
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
  };
}

/** Label, hint and error around one control; the control takes the same `id` and `fieldAria`. */
export function Field({ id, label, hint, errors, required, hideLabel, className, children }: FieldProps) {
  return (
    <div className={classNames('min-w-0', className)}>
      <label className={hideLabel ? 'sr-only' : 'block font-medium'} htmlFor={id}>
        {label}
        {required && <RequiredMark />}
      </label>
      <FieldNotes errors={errors} hint={hint} id={id} />
      <div className="mt-1">{children}</div>
    </div>
  );
}

export function FieldNotes({ id, hint, errors }: Pick<FieldProps, 'id' | 'hint' | 'errors'>) {
  return (
    <>
      {hint && (
        <p className="text-sm text-muted print:hidden" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors && errors.length > 0 && (
        <p className="mt-0.5 flex gap-1 text-sm font-medium text-danger" id={`${id}-error`}>
          <Glyph className="mt-0.5 shrink-0" name="danger" size={14} />
          <span>{errors.join(' ')}</span>
        </p>
      )}
    </>
  );
}

/** Says to the eye that a field must be filled. */
export function RequiredMark() {
  return (
    <span aria-hidden="true" className="text-danger print:hidden">
      {' '}
      *
    </span>
  );
}

export function Input({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input className={classNames('control', className)} type={type} {...rest} />;
}

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={classNames('control py-1.5', className)} rows={rows} {...rest} />;
}

export function Select({ className, options, ...rest }: ComponentProps<'select'> & { options: readonly Option[] }) {
  return (
    <select className={classNames('control', className)} {...rest}>
      {options.map((option) => (
        <option disabled={option.disabled} key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A date as dd/MM/yyyy in a text box; the server reads it with parseDate. */
export function DateInput({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      autoComplete="off"
      className={classNames('control max-w-40', className)}
      inputMode="numeric"
      placeholder="ngày/tháng/năm"
      type="text"
      {...rest}
    />
  );
}
