import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldNotes, type FieldProps, fieldAria, RequiredMark } from './field';

/** A tick box or radio button with its label as one target. */
export function Choice({
  label,
  hint,
  className,
  ...rest
}: ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label
      className={classNames('flex min-h-(--control-small) w-fit cursor-pointer items-start gap-2 py-1', className)}
    >
      <input className="choice" type="checkbox" {...rest} />
      <span>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}

type ChoicesProps = Omit<FieldProps, 'hideLabel'> & { radio?: boolean };

/** A group of choices with a legend; `id` belongs to the first choice, so that an error link lands there. */
export function Choices({ id, label, hint, errors, required, className, radio, children }: ChoicesProps) {
  const aria = fieldAria(id, { hint, errors, required });
  // Only a group of radio buttons may be called required or invalid; tick boxes are tied to their message alone.
  const state = radio ? { ...aria, role: 'radiogroup' } : { 'aria-describedby': aria['aria-describedby'] };
  return (
    <fieldset {...state} className={classNames('min-w-0', className)}>
      <legend className="font-medium">
        {label}
        {required && <RequiredMark />}
      </legend>
      <FieldNotes errors={errors} hint={hint} id={id} />
      <div className="mt-0.5">{children}</div>
    </fieldset>
  );
}
