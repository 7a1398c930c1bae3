import { Exact } from '@/lib/criteria/rules/exact';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { sameData } from '@/lib/same';
import type { Stage, UnitAnswers } from './answers';
import type { LeafScore, LeafState } from './leaf-score';
import { prepareTable } from './prepare';
import { scoreBloc, type UnitScore } from './score';

/** A leaf whose points change; nothing on a side where it has none, with the state that says why. */
export type LeafChange = {
  readonly criterionId: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Nothing: the leaf is not in that version. */
  readonly stateBefore: LeafState | null;
  readonly stateAfter: LeafState | null;
};

export type ScoreChange = {
  readonly unitId: string;
  readonly before: string;
  readonly after: string;
  /** after − before. */
  readonly difference: string;
  readonly resultBefore: string | null;
  readonly resultAfter: string | null;
  /** Leaves without points, before and after. */
  readonly openBefore: number;
  readonly openAfter: number;
  readonly leaves: readonly LeafChange[];
};

function pointsOf(leaf: LeafScore | undefined) {
  return { state: leaf?.state ?? null, points: leaf?.points?.points ?? null };
}

const samePoints = (left: string | null, right: string | null) =>
  left === right || (left !== null && right !== null && new Exact(left).eq(right));

function changedLeaves(before: UnitScore, after: UnitScore): LeafChange[] {
  const old = new Map(before.leaves.map((one) => [one.criterionId, one]));
  const fresh = new Map(after.leaves.map((one) => [one.criterionId, one]));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((criterionId) => {
    const [left, right] = [pointsOf(old.get(criterionId)), pointsOf(fresh.get(criterionId))];
    if (left.state === right.state && samePoints(left.points, right.points)) return [];
    return [
      { criterionId, before: left.points, after: right.points, stateBefore: left.state, stateAfter: right.state },
    ];
  });
}

function changeOf(before: UnitScore, after: UnitScore): ScoreChange {
  return {
    unitId: after.unitId,
    before: before.points,
    after: after.points,
    difference: new Exact(after.points).minus(before.points).toFixed(),
    resultBefore: before.result,
    resultAfter: after.result,
    openBefore: before.open,
    openAfter: after.open,
    leaves: changedLeaves(before, after),
  };
}

/**
 * Whose score another version of the table would change, from the same answers; units whose every leaf, sum and result stay
 * are left out. In the order of the units.
 */
export function scoreChanges(
  before: CriteriaTable,
  after: CriteriaTable,
  bloc: readonly UnitAnswers[],
  stage: Stage,
): ScoreChange[] {
  const fresh = scoreBloc(prepareTable(after), bloc, stage);
  return scoreBloc(prepareTable(before), bloc, stage).flatMap((old, place) => {
    const score = fresh[place];
    if (!score) return [];
    const change = changeOf(old, score);
    const { leaves, resultBefore, resultAfter } = change;
    const isSame =
      leaves.length === 0 && samePoints(change.before, change.after) && samePoints(resultBefore, resultAfter);
    return isSame && sameData(old.vetoes, score.vetoes) ? [] : [change];
  });
}
