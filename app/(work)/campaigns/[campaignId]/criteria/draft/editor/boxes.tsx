'use client';

import { type ReactNode, useId, useState } from 'react';
import { DateInput, Field, fieldAria, Input, Select, Textarea } from '@/components/ui/field';
import { isNumberText, typedDay, typedNumber } from '@/lib/criteria/rules/typed';
import { isDay } from '@/lib/criteria/rules/values';
import { formatDate, formatNumber } from '@/lib/format';

type BoxProps<Value> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  hint?: ReactNode;
  hideLabel?: boolean;
  className?: string;
};

/** A number as people write it, kept as typed while it is none. Nothing typed is null, or refused where `needed`. */
export function NumberBox({ needed, unit, ...props }: BoxProps<string | null> & { needed?: boolean; unit?: string }) {
  const { label, value, onChange, hint, hideLabel, className } = props;
  const id = useId();
  const wrong = value !== null && !isNumberText(value);
  const errors = wrong ? [value === '' ? 'Nhập số, ví dụ 9,5.' : 'Phải là số, ví dụ 9,5.'] : undefined;
  return (
    <Field className={className} errors={errors} hideLabel={hideLabel} hint={hint} id={id} label={label}>
      <div className="flex items-center gap-1.5">
        <Input
          {...fieldAria(id, { hint, errors })}
          autoComplete="off"
          className="min-w-16 max-w-32 text-right"
          defaultValue={wrong ? value : value === null ? '' : formatNumber(value)}
          id={id}
          inputMode="decimal"
          onBlur={(event) => {
            const text = typedNumber(event.target.value, unit);
            if (isNumberText(text)) event.target.value = formatNumber(text);
          }}
          onChange={({ target }) => {
            const empty = target.value.trim() === '';
            onChange(empty ? (needed ? '' : null) : typedNumber(target.value, unit));
          }}
        />
        {unit && <span className="text-sm text-muted">{unit}</span>}
      </div>
    </Field>
  );
}

/** The most that is added or taken; an empty box means without limit. */
export function CapBox(props: BoxProps<string | null>) {
  return <NumberBox {...props} hint="Trống: không giới hạn." unit="điểm" />;
}

/** A whole number from 0, such as days late; what is none is −1 meanwhile. */
export function CountBox({ label, value, onChange, hideLabel }: BoxProps<number>) {
  const id = useId();
  const errors = value < 0 ? ['Phải là số nguyên từ 0, ví dụ 3.'] : undefined;
  return (
    <Field errors={errors} hideLabel={hideLabel} id={id} label={label}>
      <Input
        {...fieldAria(id, { errors })}
        autoComplete="off"
        className="max-w-24 text-right"
        defaultValue={value < 0 ? '' : String(value)}
        id={id}
        inputMode="numeric"
        onChange={({ target }) => {
          const text = target.value.trim();
          onChange(/^\d{1,4}$/.test(text) ? Number(text) : -1);
        }}
      />
    </Field>
  );
}

/** A day as dd/MM/yyyy, kept as typed while it is none. */
export function DayBox({
  label,
  value,
  onChange,
  hideLabel,
  optional,
}: BoxProps<string | null> & { optional?: boolean }) {
  const id = useId();
  const wrong = value !== null && !isDay(value);
  const errors = wrong ? ['Phải là ngày có thật, ví dụ 28/02/2026.'] : undefined;
  return (
    <Field errors={errors} hideLabel={hideLabel} id={id} label={label}>
      <DateInput
        {...fieldAria(id, { errors })}
        defaultValue={value === null ? '' : wrong ? value : formatDate(value)}
        id={id}
        onChange={({ target }) => {
          const empty = target.value.trim() === '';
          onChange(empty && optional ? null : typedDay(target.value));
        }}
      />
    </Field>
  );
}

export function TextBox({
  label,
  value,
  onChange,
  hint,
  hideLabel,
  className,
  most = 500,
}: BoxProps<string> & { most?: number }) {
  const id = useId();
  return (
    <Field className={className} hideLabel={hideLabel} hint={hint} id={id} label={label}>
      <Input
        {...fieldAria(id, { hint })}
        autoComplete="off"
        defaultValue={value}
        id={id}
        maxLength={most}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}

export function LongTextBox({
  label,
  value,
  onChange,
  hint,
  className,
  rows = 2,
}: BoxProps<string> & { rows?: number }) {
  const id = useId();
  return (
    <Field className={className} hint={hint} id={id} label={label}>
      <Textarea
        {...fieldAria(id, { hint })}
        defaultValue={value}
        id={id}
        maxLength={rows > 2 ? 2000 : 500}
        onChange={({ target }) => onChange(target.value)}
        rows={rows}
      />
    </Field>
  );
}

type Option<Value extends string> = { value: Value; label: string };

export function SelectBox<Value extends string>({
  options,
  ...props
}: BoxProps<Value> & { options: readonly Option<Value>[] }) {
  const { label, value, onChange, hint, hideLabel, className } = props;
  const id = useId();
  return (
    <Field className={className} hideLabel={hideLabel} hint={hint} id={id} label={label}>
      <Select
        {...fieldAria(id, { hint })}
        id={id}
        onChange={({ target }) => {
          const chosen = options.find((one) => one.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
        options={options}
        value={value}
      />
    </Field>
  );
}

export function TickBox({
  label,
  value,
  onChange,
  hint,
}: Pick<BoxProps<boolean>, 'label' | 'value' | 'onChange' | 'hint'>) {
  return (
    <label className="flex min-h-(--control-small) w-fit cursor-pointer items-start gap-2 py-1">
      <input className="choice" checked={value} onChange={({ target }) => onChange(target.checked)} type="checkbox" />
      <span>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}

/** Grows whenever rows of a list come, go or move, so that uncontrolled boxes are filled anew: the key of the list. */
export function useGeneration(): [number, () => void] {
  const [generation, setGeneration] = useState(0);
  return [generation, () => setGeneration((before) => before + 1)];
}
