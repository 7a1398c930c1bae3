'use client';

import { useId } from 'react';
import { Field, fieldAria, Input } from '@/components/ui/field';

type SuggestBoxProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Offered while typing; anything else may be typed. */
  options: readonly string[];
  hint?: string;
  className?: string;
};

/** A line of text with names to choose from. */
export function SuggestBox({ label, value, onChange, options, hint, className }: SuggestBoxProps) {
  const id = useId();
  return (
    <Field className={className} hint={hint} id={id} label={label}>
      <Input
        {...fieldAria(id, { hint })}
        autoComplete="off"
        defaultValue={value}
        id={id}
        list={`${id}-list`}
        maxLength={500}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={`${id}-list`}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </Field>
  );
}
