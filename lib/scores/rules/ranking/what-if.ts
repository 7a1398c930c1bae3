import { compareDecimals, Exact } from '@/lib/criteria/rules/exact';
import type { CriteriaTable, NotAssignedPolicy } from '@/lib/criteria/rules/table';
import type { Stage, UnitAnswers } from '../answers';
import { type PreparedTable, prepareTable } from '../prepare';
import { scoreBloc } from '../score';
import type { Contender } from './contender';
import { type RankedUnit, rankBloc } from './ranking';

/** A trial: other weights, points or policy. It changes nothing but what is shown. */
export type WhatIf = {
  /** Factor of a section or leaf by its id: "1.1" weighs it a tenth more. */
  readonly weights: Readonly<Record<string, string>>;
  /** Standard points of a leaf instead of its own; what its rule gives grows in proportion. */
  readonly points: Readonly<Record<string, string>>;
  readonly notAssigned: NotAssignedPolicy | null;
};

export type WhatIfRefusal =
  | { readonly reason: 'what-if-criterion-unknown'; readonly criterionId: string }
  | { readonly reason: 'what-if-number-absurd'; readonly criterionId: string; readonly most: string }
  /** A leaf of 0 points has nothing that could grow. */
  | { readonly reason: 'what-if-without-points'; readonly criterionId: string };

const mostFactor = '10';
const mostPoints = '10000';
const PLAIN_NUMBER = /^\d{1,10}(?:\.\d{1,10})?$/;

function refuseNumber(criterionId: string, text: string, most: string): WhatIfRefusal[] {
  const isFine = PLAIN_NUMBER.test(text) && compareDecimals(text, most) <= 0;
  return isFine ? [] : [{ reason: 'what-if-number-absurd', criterionId, most }];
}

/** Why the trial cannot be made: all that is wrong with it. */
export function refuseWhatIf(table: CriteriaTable, { weights, points }: WhatIf): WhatIfRefusal[] {
  const standards = new Map(table.criteria.map((one) => [one.id, one.rule ? one.points : null]));
  const known = ([criterionId]: [string, string]) => standards.has(criterionId);
  const all = [...Object.entries(weights), ...Object.entries(points)];
  return [
    ...all
      .filter((one) => !known(one))
      .map(([criterionId]): WhatIfRefusal => ({ reason: 'what-if-criterion-unknown', criterionId })),
    ...Object.entries(weights)
      .filter(known)
      .flatMap(([id, text]) => refuseNumber(id, text, mostFactor)),
    ...Object.entries(points)
      .filter(known)
      .flatMap(([id, text]): WhatIfRefusal[] => {
        const standard = standards.get(id) ?? '0';
        if (new Exact(standard).isZero()) return [{ reason: 'what-if-without-points', criterionId: id }];
        return refuseNumber(id, text, mostPoints);
      }),
  ];
}

/** What each criterion is multiplied with. */
function factorsOf(table: CriteriaTable, { weights, points }: WhatIf): Map<string, Exact> {
  const factors = new Map(Object.entries(weights).map(([id, factor]) => [id, new Exact(factor)]));
  for (const { id, points: standard } of table.criteria) {
    const wished = Object.hasOwn(points, id) ? points[id] : undefined;
    if (wished === undefined || standard === null) continue;
    factors.set(id, new Exact(wished).div(standard).times(factors.get(id) ?? 1));
  }
  return factors;
}

/** A member of the bloc with all that scoring and ranking need. */
export type Member = Omit<Contender, 'score'> & { readonly answers: UnitAnswers };

/** Scores the members by a prepared table and ranks them. */
export function rankPrepared(
  table: CriteriaTable,
  prepared: PreparedTable,
  members: readonly Member[],
  stage: Stage,
): RankedUnit[] {
  const scores = scoreBloc(
    prepared,
    members.map(({ answers }) => answers),
    stage,
  );
  const contenders = members.flatMap(({ answers, ...member }, place): Contender[] => {
    const score = scores[place];
    return score ? [{ ...member, score }] : [];
  });
  return rankBloc(table, contenders);
}

/** Scores the members by the table, or by a trial of it that is not refused, and ranks them. */
export function rankMembers(
  table: CriteriaTable,
  members: readonly Member[],
  stage: Stage,
  trial: WhatIf | null = null,
): RankedUnit[] {
  const wished = trial?.notAssigned ? { ...table, notAssigned: trial.notAssigned } : table;
  const prepared = prepareTable(wished, trial ? factorsOf(table, trial) : new Map());
  return rankPrepared(wished, prepared, members, stage);
}
