'use client';

import { type ComponentProps, type FocusEvent, useState } from 'react';
import { formatNumber, parseNumber } from '@/lib/format';
import { classNames } from './class-names';
import { Field, Input } from './field';
import { type FieldTexts, useWiredField } from './form-fields';

type NumberFieldProps = FieldTexts &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'type' | 'value' | 'defaultValue' | 'required' | 'ref' | 'onBlur'> & {
    /** Canonical decimal ("1234.5"); shown as 1.234,5. */
    defaultValue?: string;
    unit?: string;
  };

/** A number as people write it. Typing is never reformatted; leaving the box is, and says what was understood. */
export function NumberField({ defaultValue, unit, className, ...props }: NumberFieldProps) {
  const [doubt, setDoubt] = useState<string>();
  const { field, control, text } = useWiredField(props);
  const shown = defaultValue ? formatNumber(defaultValue) : undefined;

  function understand(event: FocusEvent<HTMLInputElement>) {
    const parsed = parseNumber(event.target.value);
    if (!parsed.ok) return setDoubt(undefined);
    const understood = formatNumber(parsed.value);
    event.target.value = understood;
    const asDecimal = understood.replace('.', ',');
    setDoubt(parsed.ambiguous ? `Hiểu là ${understood} (hàng nghìn). Nếu là số lẻ, hãy nhập ${asDecimal}.` : undefined);
  }

  return (
    <Field {...field}>
      <div className="flex items-center gap-2">
        <Input
          autoComplete="off"
          {...control}
          className={classNames('max-w-44 text-right', className)}
          defaultValue={text ?? shown}
          inputMode="decimal"
          onBlur={understand}
        />
        {unit && <span className="text-muted">{unit}</span>}
      </div>
      <p className="text-sm text-muted empty:hidden" role="status">
        {doubt}
      </p>
    </Field>
  );
}
