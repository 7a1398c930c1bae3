'use client';

import { noneWords } from '@/lib/criteria/rules/none-words';
import type { Input, InputValue, InputValues, Rule } from '@/lib/criteria/rules/rule';
import { inSentence } from '@/lib/format';
import { DayBox, NumberBox, SelectBox, TickBox } from './boxes';

type ValueProps = { input: Input; value: InputValue | undefined; onChange: (value: InputValue | undefined) => void };

const answers = [
  { value: '', label: '–' },
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
] as const;

function ValueBox({ input, value, onChange }: ValueProps) {
  const { label, kind, measure } = input;
  const named = label.trim() || 'Số liệu chưa có tên';
  if (kind === 'yesNo') {
    return (
      <SelectBox
        label={named}
        onChange={(answer) => onChange(answer === '' ? undefined : answer === 'yes')}
        options={answers}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
      />
    );
  }
  const text = typeof value === 'string' ? value : null;
  if (kind === 'choice') {
    const options = input.choices.map((one) => ({ value: one.id, label: one.label || 'Mức chưa có tên' }));
    return (
      <SelectBox
        label={named}
        onChange={(id) => onChange(id === '' ? undefined : id)}
        options={[{ value: '', label: '–' }, ...options]}
        value={text === 'none' ? '' : (text ?? '')}
      />
    );
  }
  const shown = text === 'none' ? null : text;
  if (kind === 'date') {
    return <DayBox label={named} onChange={(day) => onChange(day ?? undefined)} optional value={shown} />;
  }
  return <NumberBox label={named} onChange={(number) => onChange(number ?? undefined)} unit={measure} value={shown} />;
}

type ValueBoxesProps = { rule: Rule; values: InputValues; onChange: (values: InputValues) => void };

/** One box for each figure that is typed; figures that are reckoned from others are left out. */
export function ValueBoxes({ rule, values, onChange }: ValueBoxesProps) {
  const set = (key: string, value: InputValue | undefined) => {
    const { [key]: _, ...rest } = values;
    onChange(value === undefined ? rest : { ...rest, [key]: value });
  };
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {rule.inputs
        .filter(({ source }) => source.kind !== 'ratio')
        .map((input) => {
          const isNone = values[input.key] === 'none';
          const words = noneWords(rule, input.key);
          return (
            <div key={`${input.key} ${input.kind} ${isNone}`}>
              {!isNone && (
                <ValueBox input={input} onChange={(value) => set(input.key, value)} value={values[input.key]} />
              )}
              {input.mayBeNone && (
                <TickBox
                  label={isNone ? `${input.label}: ${inSentence(words)}` : words}
                  onChange={(ticked) => set(input.key, ticked ? 'none' : undefined)}
                  value={isNone}
                />
              )}
            </div>
          );
        })}
    </div>
  );
}
