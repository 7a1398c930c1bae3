'use client';

import type { ReactNode } from 'react';
import { Choice, Choices } from './choices';
import { fieldAria, type Option } from './field';
import { useFormField } from './form-context';
import type { FieldTexts } from './form-fields';

type CheckboxFieldProps = Pick<FieldTexts, 'name' | 'label' | 'hint'> & { defaultChecked?: boolean; value?: string };

/** One yes-or-no tick box; sends `value` ("on") when ticked. */
export function CheckboxField({ name, label, hint, defaultChecked, value = 'on' }: CheckboxFieldProps) {
  const { id, errors, answered, texts } = useFormField(name);
  // Never undefined: React would leave the box as the last failed try had it, and a reset of the form return to that.
  const checked = answered ? (texts ?? []).includes(value) : (defaultChecked ?? false);
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = fieldAria(id, { errors });
  return (
    <div>
      <Choice
        aria-describedby={describedBy}
        aria-invalid={invalid}
        defaultChecked={checked}
        hint={hint}
        id={id}
        label={label}
        name={name}
        value={value}
      />
      {errors && (
        <p className="text-sm font-medium text-danger" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
    </div>
  );
}

type ChoicesFieldProps = FieldTexts & {
  options: readonly (Option & { hint?: ReactNode })[];
  defaultValue?: string | string[];
};

/** One of several, all in sight. */
export function RadioField(props: Omit<ChoicesFieldProps, 'defaultValue'> & { defaultValue?: string }) {
  return <ChoicesField {...props} type="radio" />;
}

/** Any of several; the form sends the name once for each tick. */
export function CheckboxesField(props: ChoicesFieldProps) {
  return <ChoicesField {...props} type="checkbox" />;
}

function ChoicesField({
  name,
  label,
  hint,
  required,
  fieldClassName,
  options,
  defaultValue,
  type,
}: ChoicesFieldProps & { type: 'radio' | 'checkbox' }) {
  const { id, errors, answered, texts } = useFormField(name);
  const chosen = answered ? (texts ?? []) : [defaultValue ?? []].flat();
  return (
    <Choices
      className={fieldClassName}
      errors={errors}
      hint={hint}
      id={id}
      label={label}
      radio={type === 'radio'}
      required={required}
    >
      {options.map((option, index) => (
        <Choice
          defaultChecked={chosen.includes(option.value)}
          disabled={option.disabled}
          hint={option.hint}
          id={index === 0 ? id : `${id}-${option.value}`}
          key={option.value}
          label={option.label}
          name={name}
          type={type}
          value={option.value}
        />
      ))}
    </Choices>
  );
}
