'use client';

import type { Amount, AmountOf, Rule } from '@/lib/criteria/rules/rule';
import { BandRows, LevelRows } from './bands';
import { NumberBox, SelectBox, TextBox } from './boxes';
import { ConditionRows } from './conditions';
import { InputChoice } from './input-choice';
import { MatrixForm } from './matrix';
import { RowList } from './row-list';

type AmountProps<One extends Amount = Amount> = { amount: One; rule: Rule; onChange: (amount: Amount) => void };

const sides = [
  { value: 'above', label: 'Vượt trên ngưỡng' },
  { value: 'below', label: 'Giảm dưới ngưỡng' },
] as const;

function StepForm({ amount, onChange }: AmountProps<AmountOf<'step'>>) {
  return (
    <div className="flex flex-wrap gap-3">
      <SelectBox
        label="Chiều"
        onChange={(beyond) => onChange({ ...amount, beyond })}
        options={sides}
        value={amount.beyond}
      />
      <NumberBox
        label="Ngưỡng"
        needed
        onChange={(threshold) => onChange({ ...amount, threshold: threshold ?? '' })}
        value={amount.threshold}
      />
      <NumberBox
        label="Mỗi bước"
        needed
        onChange={(every) => onChange({ ...amount, every: every ?? '' })}
        value={amount.every}
      />
      <NumberBox
        label="Điểm mỗi bước"
        needed
        onChange={(each) => onChange({ ...amount, each: each ?? '' })}
        unit="điểm"
        value={amount.each}
      />
    </div>
  );
}

function OptionRows({ amount, rule, onChange }: AmountProps<AmountOf<'eitherOr'>>) {
  return (
    <RowList
      add={() => ({ title: '', when: [], points: '' })}
      least={1}
      name="mức"
      onChange={(options) => onChange({ ...amount, options })}
      row={(option, change, place) => (
        <div className="grid grow gap-2 border-l-2 border-line pl-3">
          <div className="flex flex-wrap gap-3">
            <TextBox
              className="grow"
              label={`Tên mức ${place + 1}`}
              onChange={(title) => change({ ...option, title })}
              value={option.title}
            />
            <NumberBox
              label="Điểm"
              needed
              onChange={(points) => change({ ...option, points: points ?? '' })}
              unit="điểm"
              value={option.points}
            />
          </div>
          <ConditionRows
            conditions={option.when}
            inputs={rule.inputs}
            onChange={(when) => change({ ...option, when })}
            title="Khi"
          />
        </div>
      )}
      rows={amount.options}
    />
  );
}

/** How much a deduction takes or a bonus adds. */
export function AmountForm({ amount, rule, onChange }: AmountProps) {
  const { inputs } = rule;
  const asked = 'input' in amount && (
    <InputChoice
      inputs={inputs}
      kinds={amount.kind === 'levels' ? ['choice'] : ['number', 'count']}
      label="Tính theo số liệu"
      onChange={(input) => onChange({ ...amount, input })}
      value={amount.input}
    />
  );
  switch (amount.kind) {
    case 'perCase':
      return (
        <>
          {asked}
          <NumberBox
            label="Điểm mỗi trường hợp"
            needed
            onChange={(each) => onChange({ ...amount, each: each ?? '' })}
            unit="điểm"
            value={amount.each}
          />
        </>
      );
    case 'fixed':
      return (
        <>
          <NumberBox
            label="Số điểm"
            needed
            onChange={(points) => onChange({ ...amount, points: points ?? '' })}
            unit="điểm"
            value={amount.points}
          />
          <ConditionRows
            conditions={amount.when}
            inputs={inputs}
            onChange={(when) => onChange({ ...amount, when })}
            title="Khi"
          />
        </>
      );
    case 'levels': {
      const input = inputs.find(({ key }) => key === amount.input);
      return (
        <>
          {asked}
          <LevelRows input={input} levels={amount.levels} onChange={(levels) => onChange({ ...amount, levels })} />
        </>
      );
    }
    case 'numberBands':
      return (
        <>
          {asked}
          <BandRows bands={amount.bands} onChange={(bands) => onChange({ ...amount, bands })} />
        </>
      );
    case 'matrix':
      return <MatrixForm matrix={amount} onChange={(matrix) => onChange({ ...matrix, kind: 'matrix' })} rule={rule} />;
    case 'step':
      return (
        <>
          {asked}
          <StepForm amount={amount} onChange={onChange} rule={rule} />
        </>
      );
    case 'eitherOr':
      return <OptionRows amount={amount} onChange={onChange} rule={rule} />;
  }
}
