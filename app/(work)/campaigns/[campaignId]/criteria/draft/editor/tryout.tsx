'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { prepareLeaf } from '@/lib/criteria/rules/leaf/prepare';
import { scoreExample } from '@/lib/criteria/rules/problems/examples';
import type { InputValues } from '@/lib/criteria/rules/rule';
import type { CriteriaTable, Criterion, Example } from '@/lib/criteria/rules/table';
import { pointsWords } from '@/lib/criteria/rules/words';
import { type OutcomeWords, outcomeWords } from '@/lib/scores/rules/explanation/outcome';
import { RowList } from './row-list';
import { ValueBoxes } from './value-boxes';

export type LeafSettings = Pick<CriteriaTable, 'decimals' | 'leafFloor'>;
type Asked = Pick<Example, 'values' | 'others'>;

/** What the criterion gives for these values; null while it has no rule. */
export function tryOut(criterion: Criterion, settings: LeafSettings, asked: Asked): OutcomeWords | null {
  const { rule } = criterion;
  return rule && outcomeWords(scoreExample(prepareLeaf(criterion, settings), asked), rule);
}

type AskedProps = { criterion: Criterion; asked: Asked; onChange: (asked: Asked) => void };

/** The values of a unit and, where units are compared, those of the others. */
export function AskedBoxes({ criterion, asked, onChange }: AskedProps) {
  const { rule } = criterion;
  if (!rule) return null;
  return (
    <div className="grid gap-3">
      <ValueBoxes onChange={(values) => onChange({ ...asked, values })} rule={rule} values={asked.values} />
      {rule.base.kind === 'relative' && (
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-medium">Các đơn vị khác trong khối</legend>
          <RowList
            add={(): InputValues => ({})}
            name="đơn vị"
            onChange={(others) => onChange({ ...asked, others })}
            row={(values, change) => <ValueBoxes onChange={change} rule={rule} values={values} />}
            rows={asked.others}
          />
        </fieldset>
      )}
    </div>
  );
}

type TryoutProps = {
  criterion: Criterion;
  settings: LeafSettings;
  ready: boolean;
  onKeep: (example: Asked & { points: string }) => void;
};

/** Sample numbers, and at once what they give and why; what is right is kept as an example. */
export function Tryout({ criterion, settings, ready, onKeep }: TryoutProps) {
  const [asked, setAsked] = useState<Asked>({ values: {}, others: [] });
  const result = ready ? tryOut(criterion, settings, asked) : null;
  const points = result?.points ?? null;
  return (
    <div className="grid gap-3">
      <AskedBoxes asked={asked} criterion={criterion} onChange={setAsked} />
      <div aria-live="polite" className="rounded-md bg-sunken p-3">
        {result ? (
          <>
            <p className="text-lg font-semibold">
              {points === null ? 'Chưa tính được điểm' : `Được ${pointsWords(points)}`}
            </p>
            <ul className="mt-1 grid gap-1">
              {result.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ) : (
          <p className="text-muted">Sửa các ô được đánh dấu để tính thử.</p>
        )}
      </div>
      {points !== null && (
        <div>
          <Button onClick={() => onKeep({ ...asked, points })} size="small">
            Lưu thành ví dụ
          </Button>
        </div>
      )}
    </div>
  );
}
