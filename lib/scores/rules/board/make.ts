import { classWords, notAssignedNames, tieBreakWords } from '@/lib/criteria/rules/setting-words';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import type { Stage } from '../answers';
import { rankBloc } from '../ranking/ranking';
import type { Board, BoardRow } from './board';
import { namesOf } from './names';
import { rankedRow, unsentRow } from './rows';
import { contendersOf, type SentUnit, stageOf } from './units';

export type BoardInput = {
  readonly campaign: Board['campaign'];
  readonly table: CriteriaTable;
  readonly number: number;
  readonly maximum: string;
  readonly units: readonly SentUnit[];
  readonly stage: Stage;
};

/** The ranking of a bloc in words: units in the order of their places, those without one last, each with its reason. */
export function boardOf({ campaign, table, number, maximum, units, stage }: BoardInput): Board {
  const names = namesOf(table, units);
  const contenders = contendersOf(units, stage);
  const tops = table.criteria.filter(({ parentId }) => parentId === null).toSorted((a, b) => a.ordinal - b.ordinal);
  const anyScore = contenders[0]?.score;
  const sections = tops.map(({ id, code, title, points }) => {
    const parts = [...(anyScore?.sections ?? []), ...(anyScore?.leaves ?? [])];
    return { id, code, title, maximum: parts.find((one) => one.criterionId === id)?.maximum ?? points ?? '0' };
  });
  const rows = rankBloc(table, contenders).flatMap((one): BoardRow[] => {
    const unit = units.find(({ unitId }) => unitId === one.unitId);
    const contender = contenders.find(({ unitId }) => unitId === one.unitId);
    return unit && contender ? [rankedRow(one, unit, contender, { table, names, sections })] : [];
  });
  const unsent = units.filter(({ status }) => stageOf(status) === null);
  const { title, decimals, notAssigned: policy, classification } = table;
  return {
    campaign,
    table: { title, number, decimals, maximum, policy, policyWords: notAssignedNames[policy] },
    sections,
    chain: table.tieBreaks.map((one) => tieBreakWords(one, names.criterion)),
    classes: classification.classes.map((one) => classWords(one, classification.basis, classification.conditions)),
    rows: [...rows, ...unsent.map((unit) => unsentRow(unit, table, sections))],
  };
}
