'use client';

import type { Base, BaseOf, Rule } from '@/lib/criteria/rules/rule';
import { BandRows, LevelRows } from './bands';
import { NumberBox, TickBox } from './boxes';
import { InputChoice } from './input-choice';
import { DateBandRows, LatenessRows, MatrixForm, PlanForm } from './rare-forms';

type BaseProps<One extends Base = Base> = { base: One; rule: Rule; onChange: (base: Base) => void };

const numeric = ['number', 'count'] as const;

/** Up to how many percent of the plan counts; nothing means without limit. */
function CeilingBox<One extends BaseOf<'proportional' | 'fromTargets'>>({ base, onChange }: BaseProps<One>) {
  return (
    <NumberBox
      hint="100: nhiều nhất bằng điểm chuẩn. Trống: phần vượt được cộng thưởng không giới hạn."
      label="Tính đến mức hoàn thành"
      onChange={(ceiling) => onChange({ ...base, ceiling })}
      unit="%"
      value={base.ceiling}
    />
  );
}

function PlannedForm({ base, rule, onChange }: BaseProps<BaseOf<'planVariance' | 'proportional' | 'relative'>>) {
  const { inputs } = rule;
  return (
    <>
      <InputChoice
        inputs={inputs}
        kinds={numeric}
        label="Số liệu thực hiện"
        onChange={(actual) => onChange({ ...base, actual })}
        value={base.actual}
      />
      {base.kind === 'relative' && (
        <TickBox
          hint="Không chọn: chỉ so kết quả của các đơn vị với nhau."
          label="So với chỉ tiêu của từng đơn vị"
          onChange={(has) => {
            const plan = { kind: 'input', input: inputs.at(-1)?.key ?? '' } as const;
            onChange({ ...base, plan: has ? plan : null });
          }}
          value={base.plan !== null}
        />
      )}
      {base.plan && <PlanForm inputs={inputs} onChange={(plan) => onChange({ ...base, plan })} plan={base.plan} />}
      {base.kind === 'proportional' && <CeilingBox base={base} onChange={onChange} rule={rule} />}
      {base.kind === 'planVariance' && (
        <>
          <p className="text-sm text-muted">Điểm dương được cộng, điểm âm bị trừ; các mức tính theo % kế hoạch.</p>
          <BandRows bands={base.bands} onChange={(bands) => onChange({ ...base, bands })} />
          <NumberBox
            label="Khi không có kế hoạch"
            needed
            onChange={(noPlan) => onChange({ ...base, noPlan: noPlan ?? '' })}
            unit="điểm"
            value={base.noPlan}
          />
        </>
      )}
    </>
  );
}

function OneInputForm({ base, rule, onChange }: BaseProps<Extract<Base, { input: string }>>) {
  const input = rule.inputs.find(({ key }) => key === base.input);
  switch (base.kind) {
    case 'numberBands':
      return <BandRows bands={base.bands} onChange={(bands) => onChange({ ...base, bands })} />;
    case 'dateBands':
      return <DateBandRows base={base} onChange={onChange} />;
    case 'lateness':
      return <LatenessRows base={base} input={input} onChange={onChange} />;
    case 'levels':
    case 'priorAward':
      return <LevelRows input={input} levels={base.levels} onChange={(levels) => onChange({ ...base, levels })} />;
    case 'fromTargets':
      return <CeilingBox base={base} onChange={onChange} rule={rule} />;
    case 'fromOutside':
      return (
        <NumberBox
          label="Thang điểm của cơ quan chấm"
          needed
          onChange={(outOf) => onChange({ ...base, outOf: outOf ?? '' })}
          value={base.outOf}
        />
      );
    default:
      return null;
  }
}

const kindsOf: Partial<Record<Base['kind'], readonly ('number' | 'count' | 'date' | 'choice' | 'yesNo')[]>> = {
  passFail: ['yesNo'],
  dateBands: ['date'],
  lateness: ['date', 'count'],
  levels: ['choice'],
  priorAward: ['choice'],
};

/** The fields of one way of scoring. */
export function BaseForm({ base, rule, onChange }: BaseProps) {
  if (base.kind === 'standard') return null;
  if (base.kind === 'matrix') {
    return <MatrixForm matrix={base} onChange={(matrix) => onChange({ ...matrix, kind: 'matrix' })} rule={rule} />;
  }
  if ('actual' in base) return <PlannedForm base={base} onChange={onChange} rule={rule} />;
  return (
    <>
      <InputChoice
        inputs={rule.inputs}
        kinds={kindsOf[base.kind] ?? numeric}
        label="Tính theo số liệu"
        onChange={(input) => onChange({ ...base, input })}
        value={base.input}
      />
      <OneInputForm base={base} onChange={onChange} rule={rule} />
    </>
  );
}
