'use client';

import { useState } from 'react';
import { Panel } from '@/components/ui/panel';
import type { BaseKind, Rule } from '@/lib/criteria/rules/rule';
import { baseWords, blankInput, freeKey, withBase } from '@/lib/criteria/rules/starting';
import { Adjustments } from './adjustments';
import { BaseForm } from './base-form';
import { SelectBox } from './boxes';
import { InputRows } from './input-rows';

const kinds = Object.entries(baseWords).map(([value, { name }]) => ({
  value: value as BaseKind, // Object.entries loses the key type
  label: name,
}));

type RuleFormProps = {
  rule: Rule | null;
  points: string | null;
  year: number;
  onChange: (rule: Rule | null) => void;
};

/** How a leaf is scored: the way, the figures it asks for, what is taken and what is added. */
export function RuleForm({ rule, points, year, onChange }: RuleFormProps) {
  // Another way of scoring begins with boxes of its own.
  const [chosen, setChosen] = useState(0);
  const choose = (kind: BaseKind | 'none') => {
    setChosen(chosen + 1);
    onChange(kind === 'none' ? null : withBase(rule, kind, points, year));
  };
  return (
    <div className="grid gap-4" key={chosen}>
      <Panel title="Cách tính điểm">
        <div className="grid gap-4">
          <SelectBox
            className="max-w-md"
            hint={rule ? `Ví dụ: ${baseWords[rule.base.kind].example}` : 'Chọn cách tính để khai báo tiếp.'}
            label="Cách tính"
            onChange={choose}
            options={[{ value: 'none' as const, label: 'Chưa chọn' }, ...kinds]}
            value={rule?.base.kind ?? 'none'}
          />
          {rule && <BaseForm base={rule.base} onChange={(base) => onChange({ ...rule, base })} rule={rule} />}
        </div>
      </Panel>
      {rule && (
        <>
          <Panel description="Đơn vị nhập hoặc hệ thống lấy những số liệu này." title="Số liệu cần có">
            <InputRows
              inputs={rule.inputs}
              makeInput={() => blankInput(freeKey(rule.inputs.map(({ key }) => key)), 'number', '')}
              onChange={(inputs) => onChange({ ...rule, inputs })}
            />
          </Panel>
          <Panel title="Điểm trừ">
            <Adjustments onChange={onChange} rule={rule} side="deductions" />
          </Panel>
          <Panel title="Điểm thưởng">
            <Adjustments onChange={onChange} rule={rule} side="bonuses" />
          </Panel>
        </>
      )}
    </div>
  );
}
