'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import type { Stage } from '@/lib/scores/rules/answers';
import type { Standing } from '@/lib/scores/rules/ranking/moves';
import { emptyTrial, isTrialEmpty, readTrial, type TypedTrial } from '@/lib/scores/rules/ranking/trial';
import { type Member, rankMembers } from '@/lib/scores/rules/ranking/what-if';
import { TrialForm } from './trial-form';
import { TrialResult } from './trial-result';

type TrialInput = { table: CriteriaTable; members: readonly Member[]; standing: readonly Standing[]; stage: Stage };

/** Boxes on one side, places on the other; the same engine that ranks on the server ranks here, while one types. */
export function TrialBoard({ table, members, standing, stage }: TrialInput) {
  const [typed, setTyped] = useState<TypedTrial>(emptyTrial);
  const tried = useDeferredValue(typed);
  const read = useMemo(() => readTrial(table, tried), [table, tried]);
  const trial = 'trial' in read ? read.trial : null;
  const isEmpty = isTrialEmpty(tried);
  const after = useMemo(() => {
    if (isEmpty) return standing;
    return trial && rankMembers(table, members, stage, trial);
  }, [table, members, standing, stage, trial, isEmpty]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <TrialForm onChange={setTyped} refusals={'refusals' in read ? read.refusals : []} table={table} typed={typed} />
      <TrialResult after={after} before={standing} />
    </div>
  );
}
