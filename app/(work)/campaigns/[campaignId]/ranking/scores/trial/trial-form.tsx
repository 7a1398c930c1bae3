import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { notAssignedNames } from '@/lib/criteria/rules/setting-words';
import type { CriteriaTable, NotAssignedPolicy } from '@/lib/criteria/rules/table';
import { walkTree } from '@/lib/criteria/rules/tree';
import { emptyTrial, isTrialEmpty, type TypedRefusal, type TypedTrial } from '@/lib/scores/rules/ranking/trial';
import { TrialSection } from './trial-section';

type TrialFormProps = {
  table: CriteriaTable;
  typed: TypedTrial;
  refusals: readonly TypedRefusal[];
  onChange: (typed: TypedTrial) => void;
};

const policies = Object.entries(notAssignedNames).map(([value, label]) => ({ value, label }));

/** What to try: the policy, and for each section and leaf its weight, for leaves their points too. */
export function TrialForm({ table, typed, refusals, onChange }: TrialFormProps) {
  // Boxes keep what is typed by themselves; going back makes new ones.
  const [attempt, setAttempt] = useState(0);
  const goBack = () => {
    setAttempt(attempt + 1);
    onChange(emptyTrial);
  };
  const walked = walkTree(table.criteria);
  const tops = walked.flatMap(({ parent, criterion }, place) => (parent < 0 ? [{ criterion, place }] : []));
  const isBelow = (place: number, top: number): boolean => {
    const parent = walked[place]?.parent ?? -1;
    return parent === top || (parent >= 0 && isBelow(parent, top));
  };
  return (
    <Panel
      actions={
        <Button disabled={isTrialEmpty(typed)} onClick={goBack} size="small">
          Trở về như bảng tiêu chí
        </Button>
      }
      description="Ô để trống là giữ nguyên."
      title="Phương án muốn thử"
    >
      <div className="grid gap-4" key={attempt}>
        <Field id="policy" label="Khi có tiêu chí không giao">
          <Select
            id="policy"
            onChange={(event) => {
              const { value } = event.target;
              // The options are the policies.
              onChange({ ...typed, notAssigned: value === table.notAssigned ? null : (value as NotAssignedPolicy) });
            }}
            options={policies}
            defaultValue={table.notAssigned}
          />
        </Field>
        {tops.map(({ criterion, place }) => (
          <TrialSection
            below={walked.flatMap((one, index) => (one.isLeaf && isBelow(index, place) ? [one.criterion] : []))}
            key={criterion.id}
            onChange={onChange}
            refusals={refusals}
            top={criterion}
            typed={typed}
          />
        ))}
      </div>
    </Panel>
  );
}
