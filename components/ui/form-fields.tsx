'use client';

import type { ComponentProps, ReactNode } from 'react';
import {
  Choice,
  Choices,
  DateInput,
  Field,
  FieldNotes,
  fieldAria,
  Input,
  type Option,
  Select,
  Textarea,
} from './field';
import { useFormField } from './form-context';

export type FieldTexts = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  hideLabel?: boolean;
  fieldClassName?: string;
};

type ControlProps<Tag extends 'input' | 'select' | 'textarea'> = FieldTexts &
  Omit<ComponentProps<Tag>, 'name' | 'id' | 'value' | 'defaultValue' | 'required' | 'ref'> & { defaultValue?: string };

/** Splits what belongs to the label from what belongs to the control, and ties both together by name. */
export function useWiredField<Rest>({ label, hint, required, hideLabel, fieldClassName, ...rest }: FieldTexts & Rest) {
  const field = useFormField(rest.name);
  const texts = { id: field.id, label, hint, required, hideLabel, errors: field.errors };
  return {
    field: { ...texts, className: fieldClassName },
    control: { ...rest, id: field.id, ...fieldAria(field.id, texts) },
    text: field.text,
  };
}

/** A line of text. A password is never shown again. */
export function TextField({ defaultValue, ...props }: ControlProps<'input'>) {
  const { field, control, text } = useWiredField(props);
  return (
    <Field {...field}>
      <Input {...control} defaultValue={props.type === 'password' ? undefined : (text ?? defaultValue)} />
    </Field>
  );
}

type TextCellProps = Omit<ControlProps<'input'>, keyof FieldTexts> & { name: string; label: string };

/** A line of text in a cell of a table, whose headings name it in sight; `label` names it for others. */
export function TextCell({ defaultValue, label, name, ...rest }: TextCellProps) {
  const { id, errors, text } = useFormField(name);
  return (
    <>
      <Input
        {...rest}
        {...fieldAria(id, { errors })}
        aria-label={label}
        autoComplete="off"
        defaultValue={text ?? defaultValue}
        id={id}
        name={name}
      />
      <FieldNotes errors={errors} id={id} />
    </>
  );
}

export function TextareaField({ defaultValue, ...props }: ControlProps<'textarea'>) {
  const { field, control, text } = useWiredField(props);
  return (
    <Field {...field}>
      <Textarea {...control} defaultValue={text ?? defaultValue} />
    </Field>
  );
}

type SelectFieldProps = ControlProps<'select'> & { options: readonly Option[]; placeholder?: string };

/** A native select. `placeholder` adds an empty first choice. */
export function SelectField({ defaultValue, options, placeholder, ...props }: SelectFieldProps) {
  const { field, control, text } = useWiredField(props);
  const all = placeholder === undefined ? options : [{ value: '', label: placeholder }, ...options];
  return (
    <Field {...field}>
      {/* The key, because React does not carry a new stored value into a select that is already there. */}
      <Select {...control} defaultValue={text ?? defaultValue ?? ''} key={defaultValue} options={all} />
    </Field>
  );
}

type DateFieldProps = Omit<ControlProps<'input'>, 'type'>;

/** A date as dd/MM/yyyy; `defaultValue` is in that form already. */
export function DateField({ defaultValue, ...props }: DateFieldProps) {
  const { field, control, text } = useWiredField(props);
  return (
    <Field {...field}>
      <DateInput {...control} defaultValue={text ?? defaultValue} />
    </Field>
  );
}

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
