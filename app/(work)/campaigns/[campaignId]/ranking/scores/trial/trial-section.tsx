import { useState } from 'react';
import type { Criterion } from '@/lib/criteria/rules/table';
import { formatNumber } from '@/lib/format';
import type { TypedRefusal, TypedTrial } from '@/lib/scores/rules/ranking/trial';
import { TrialBox } from './trial-box';

type TrialSectionProps = {
  top: Criterion;
  /** The leaves below; none where the top is a leaf itself. */
  below: readonly Criterion[];
  typed: TypedTrial;
  refusals: readonly TypedRefusal[];
  onChange: (typed: TypedTrial) => void;
};

/** A section with its weight; its leaves behind a press. */
export function TrialSection({ top, below, typed, refusals, onChange }: TrialSectionProps) {
  const shared = { typed, refusals, onChange };
  const name = `${top.code} ${top.title}`.trim();
  // Of a wide table these are hundreds of boxes, of which few are tried.
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className="rounded-md border border-line p-3">
      <legend className="px-1 font-semibold">{name}</legend>
      <div className="flex flex-wrap gap-3">
        <TrialBox criterion={top} field="weights" {...shared} />
        {below.length === 0 && <TrialBox criterion={top} field="points" {...shared} />}
      </div>
      {below.length > 0 && (
        <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open || isOpen)}>
          <summary className="min-h-6 cursor-pointer text-muted pointer-coarse:min-h-11">
            {formatNumber(below.length)} tiêu chí trong mục
          </summary>
          <ul className="mt-2 grid gap-3">
            {(isOpen ? below : []).map((leaf) => (
              <li key={leaf.id}>
                <p className="text-sm">
                  {leaf.code} {leaf.title}
                </p>
                <div className="flex flex-wrap gap-3">
                  <TrialBox criterion={leaf} field="weights" {...shared} />
                  <TrialBox criterion={leaf} field="points" {...shared} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}
