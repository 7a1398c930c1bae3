'use client';

import type { Condition, Input } from '@/lib/criteria/rules/rule';
import { Bounds } from './bounds';
import { DayBox, SelectBox, TickBox } from './boxes';
import { RowList } from './row-list';

type ConditionProps = { condition: Condition; inputs: readonly Input[]; onChange: (condition: Condition) => void };

/** A condition on this input as it begins. */
function conditionOn(input: Input | undefined): Condition {
  const key = input?.key ?? '';
  if (input?.kind === 'date') return { kind: 'date', input: key, is: 'through', day: '' };
  if (input?.kind === 'choice') return { kind: 'choice', input: key, oneOf: [] };
  if (input?.kind === 'number' || input?.kind === 'count') {
    return { kind: 'number', input: key, from: { value: '1', included: true }, to: null };
  }
  return { kind: 'yesNo', input: key, is: true };
}

const answers = [
  { value: 'yes', label: 'là Có' },
  { value: 'no', label: 'là Không' },
] as const;
const days = [
  { value: 'through', label: 'chậm nhất ngày' },
  { value: 'after', label: 'sau ngày' },
] as const;

function What({ condition, inputs, onChange }: ConditionProps) {
  switch (condition.kind) {
    case 'yesNo':
      return (
        <SelectBox
          hideLabel
          label="Trả lời"
          onChange={(answer) => onChange({ ...condition, is: answer === 'yes' })}
          options={answers}
          value={condition.is ? 'yes' : 'no'}
        />
      );
    case 'number':
      return <Bounds band={condition} name="điều kiện" onChange={onChange} />;
    case 'date':
      return (
        <>
          <SelectBox
            hideLabel
            label="Trước hay sau"
            onChange={(is) => onChange({ ...condition, is })}
            options={days}
            value={condition.is}
          />
          <DayBox
            hideLabel
            label="Ngày của điều kiện"
            onChange={(day) => onChange({ ...condition, day: day ?? '' })}
            value={condition.day}
          />
        </>
      );
    case 'choice':
      return (
        <div>
          {(inputs.find(({ key }) => key === condition.input)?.choices ?? []).map(({ id, label }) => (
            <TickBox
              key={id}
              label={label || 'Mức chưa có tên'}
              onChange={(ticked) => {
                const others = condition.oneOf.filter((one) => one !== id);
                onChange({ ...condition, oneOf: ticked ? [...others, id] : others });
              }}
              value={condition.oneOf.includes(id)}
            />
          ))}
        </div>
      );
  }
}

type ConditionRowsProps = {
  title: string;
  conditions: readonly Condition[];
  inputs: readonly Input[];
  least?: number;
  onChange: (conditions: Condition[]) => void;
};

/** Conditions that must all hold. */
export function ConditionRows({ title, conditions, inputs, least, onChange }: ConditionRowsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{title}</legend>
      <RowList
        add={() => conditionOn(inputs.at(-1))}
        addLabel="Thêm điều kiện"
        least={least}
        name="điều kiện"
        onChange={onChange}
        row={(condition, change, place) => (
          <>
            <SelectBox
              hideLabel
              label={`Số liệu của điều kiện ${place + 1}`}
              onChange={(key) => change(conditionOn(inputs.find((one) => one.key === key)))}
              options={[
                ...(inputs.some(({ key }) => key === condition.input)
                  ? []
                  : [{ value: condition.input, label: 'Chọn số liệu' }]),
                ...inputs.map(({ key, label }) => ({ value: key, label: label || 'Số liệu chưa có tên' })),
              ]}
              value={condition.input}
            />
            <What condition={condition} inputs={inputs} onChange={change} />
          </>
        )}
        rows={conditions}
      />
    </fieldset>
  );
}
