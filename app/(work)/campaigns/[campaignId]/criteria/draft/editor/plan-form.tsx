'use client';

import type { Input, Plan } from '@/lib/criteria/rules/rule';
import { Bounds } from './bounds';
import { NumberBox, SelectBox } from './boxes';
import { InputChoice } from './input-choice';
import { RowList } from './row-list';

const kinds = [
  { value: 'input', label: 'Kế hoạch riêng của từng đơn vị' },
  { value: 'fixed', label: 'Một mức chung cho mọi đơn vị' },
  { value: 'bySize', label: 'Mức theo quy mô công việc' },
] as const;
type PlanProps = { plan: Plan; inputs: readonly Input[]; onChange: (plan: Plan) => void };

function planOf(kind: Plan['kind'], plan: Plan, inputs: readonly Input[]): Plan {
  const input = 'input' in plan ? plan.input : (inputs.at(-1)?.key ?? '');
  if (kind === 'fixed') return { kind, value: '100' };
  if (kind === 'input') return { kind, input };
  return { kind, input, bands: [{ from: { value: '0', included: true }, to: null, planned: null }] };
}

/** What is aimed at: of each unit, the same for all, or by the size of the work. */
export function PlanForm({ plan, inputs, onChange }: PlanProps) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">So với</legend>
      <SelectBox
        className="max-w-md"
        label="Mức so sánh"
        onChange={(kind) => onChange(planOf(kind, plan, inputs))}
        options={kinds}
        value={plan.kind}
      />
      {plan.kind !== 'fixed' && (
        <InputChoice
          inputs={inputs}
          label={plan.kind === 'input' ? 'Số liệu kế hoạch' : 'Số liệu quy mô'}
          onChange={(input) => onChange({ ...plan, input })}
          value={plan.input}
        />
      )}
      {plan.kind === 'fixed' && (
        <NumberBox
          label="Mức chung"
          needed
          onChange={(value) => onChange({ ...plan, value: value ?? '' })}
          value={plan.value}
        />
      )}
      {plan.kind === 'bySize' && (
        <RowList
          add={() => ({ from: null, to: null, planned: null })}
          least={1}
          name="quy mô"
          onChange={(bands) => onChange({ ...plan, bands })}
          row={(band, change, place) => (
            <>
              <Bounds band={band} name={`quy mô ${place + 1}`} onChange={change} />
              <NumberBox
                label={`Mức phải đạt của quy mô ${place + 1}`}
                onChange={(planned) => change({ ...band, planned })}
                value={band.planned}
              />
            </>
          )}
          rows={plan.bands}
        />
      )}
    </fieldset>
  );
}
