'use client';

import type { Input, InputKind } from '@/lib/criteria/rules/rule';
import { SelectBox } from './boxes';

type InputChoiceProps = {
  inputs: readonly Input[];
  /** Only inputs of these kinds may stand here. */
  kinds?: readonly InputKind[];
  label: string;
  value: string;
  onChange: (key: string) => void;
};

/** Which of the declared inputs is meant. With a single one that is chosen already, nothing is asked. */
export function InputChoice({ inputs, kinds, label, value, onChange }: InputChoiceProps) {
  const fitting = inputs.filter((one) => one.key === value || !kinds || kinds.includes(one.kind));
  const known = fitting.some(({ key }) => key === value);
  if (fitting.length === 1 && known) return null;
  return (
    <SelectBox
      className="max-w-md"
      label={label}
      onChange={onChange}
      options={[
        ...(known ? [] : [{ value, label: 'Chọn số liệu' }]),
        ...fitting.map((one) => ({ value: one.key, label: one.label.trim() || 'Số liệu chưa có tên' })),
      ]}
      value={value}
    />
  );
}
