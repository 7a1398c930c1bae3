'use client';

import type { Criterion, Scorer } from '@/lib/criteria/rules/table';
import { CapBox, LongTextBox, NumberBox, SelectBox, TextBox, TickBox } from './boxes';
import { OwnerBox } from './owner-box';

const scorers = [
  { value: 'parent', label: 'Theo mục cha' },
  { value: 'secretariat', label: 'Tổ thư ký' },
  { value: 'owner', label: 'Đơn vị, phòng được giao' },
] as const;

type FactsProps = { criterion: Criterion; isLeaf: boolean; onChange: (criterion: Criterion) => void };

function ScorerBoxes({ scorer, onChange }: { scorer: Scorer | null; onChange: (scorer: Scorer | null) => void }) {
  return (
    <>
      <SelectBox
        label="Nơi chấm"
        onChange={(kind) => {
          if (kind === 'parent') onChange(null);
          else onChange(kind === 'secretariat' ? { kind } : { kind, name: '', unitId: null });
        }}
        options={scorers}
        value={scorer?.kind ?? 'parent'}
      />
      {scorer?.kind === 'owner' && <OwnerBox onChange={onChange} scorer={scorer} />}
    </>
  );
}

/** What a criterion is called and worth, whatever its rule. */
export function FactBoxes({ criterion, isLeaf, onChange }: FactsProps) {
  const set = (change: Partial<Criterion>) => onChange({ ...criterion, ...change });
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-[8rem_1fr]">
        <TextBox label="Ký hiệu" most={40} onChange={(code) => set({ code })} value={criterion.code} />
        <LongTextBox label="Nội dung" onChange={(title) => set({ title })} value={criterion.title} />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberBox
          hint={isLeaf ? 'Chỉ cộng hoặc trừ thì ghi 0.' : 'Trống: lấy tổng các tiêu chí bên trong.'}
          label={isLeaf ? 'Điểm chuẩn' : 'Tổng điểm của mục'}
          onChange={(points) => set({ points })}
          unit="điểm"
          value={criterion.points}
        />
        <CapBox label="Tổng điểm thưởng tối đa" onChange={(bonusCap) => set({ bonusCap })} value={criterion.bonusCap} />
        <CapBox
          label="Tổng điểm trừ tối đa"
          onChange={(deductionCap) => set({ deductionCap })}
          value={criterion.deductionCap}
        />
      </div>
      <details open={criterion.note !== '' || criterion.legalGround !== '' || criterion.scorer !== null}>
        <summary className="w-fit cursor-pointer py-1 text-accent-ink underline">Căn cứ, nơi chấm, ghi chú</summary>
        <div className="mt-2 grid gap-4 sm:grid-cols-2">
          <LongTextBox label="Căn cứ" onChange={(legalGround) => set({ legalGround })} value={criterion.legalGround} />
          <div className="grid content-start gap-4">
            <ScorerBoxes onChange={(scorer) => set({ scorer })} scorer={criterion.scorer} />
          </div>
          <LongTextBox
            className="sm:col-span-2"
            label="Ghi chú"
            onChange={(note) => set({ note })}
            rows={3}
            value={criterion.note}
          />
        </div>
      </details>
      {isLeaf && (
        <TickBox
          label="Bắt buộc có minh chứng"
          onChange={(needed) => set({ evidence: needed ? 'required' : 'optional' })}
          value={criterion.evidence === 'required'}
        />
      )}
    </div>
  );
}
