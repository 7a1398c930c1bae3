'use client';

import type { ComponentProps, ReactNode } from 'react';
import { DateInput, Field, FieldNotes, fieldAria, Input, type Option, Select, Textarea } from './field';
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
