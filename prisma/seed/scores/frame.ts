import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { leavesOf } from '@/lib/criteria/rules/tree';
import type { LeafScore } from '@/lib/scores/rules/leaf-score';
import { type BlocScale, type PreparedTable, prepareTable } from '@/lib/scores/rules/prepare';
import { scoreUnit, type UnitScore } from '@/lib/scores/rules/score';
import type { ReckonedScore, WrittenLine } from '@/lib/scores/rules/snapshot/content';
import { answersAt, type ScoreStage } from '@/lib/scores/rules/stages';
import type { SeedCampaign } from '../campaigns';
import { tableOf } from '../criteria';
import { toldBloc } from '../data/blocs';
import { scoreAnswers } from '../data/score-answers';
import { idOf } from '../random';

type Prepared = { table: CriteriaTable; prepared: PreparedTable; leaves: readonly Criterion[] };

/** The table with which a campaign scores, as the engine wants it. */
export type Frame = Prepared & { issued: ReckonedScore['issued'] };

const keys = new Map(Object.keys(scoreAnswers).map((key) => [idOf('criterion', key), key]));

/** The short name of a leaf in the demo's tables. */
export function keyOf({ id }: Pick<Criterion, 'id'>): string {
  const key = keys.get(id);
  if (!key) throw new Error('A criterion of the demo has no answers');
  return key;
}

/** Tables by their year and size: campaigns of one year share theirs. */
export function makeFrames(): (campaign: SeedCampaign) => Frame {
  const kept = new Map<string, Prepared>();
  return (campaign) => {
    const full = campaign.bloc.code === toldBloc;
    const key = `${full} ${campaign.year}`;
    const known = kept.get(key);
    const table = known?.table ?? tableOf(full, campaign.year);
    const ready = known ?? { table, prepared: prepareTable(table), leaves: leavesOf(table) };
    kept.set(key, ready);
    const leafById = new Map(ready.leaves.map((criterion) => [criterion.id, { criterion }]));
    return { ...ready, issued: { id: idOf('criteria-version', campaign.id), number: 1, table, leafById } };
  };
}

type Computed = ReadonlyMap<string, LeafScore>;

/** What was computed from a sheet's lines, whose numbers never change, by the scale of the bloc. */
const kept = new WeakMap<readonly WrittenLine[], Map<BlocScale | null, Computed>>();

/** What the rules make of a unit's numbers. */
export function computedOf(
  frame: Frame,
  unitId: string,
  lines: readonly WrittenLine[],
  scale: BlocScale | null,
): Computed {
  // Where nothing is compared within the bloc, its scale changes nothing.
  const by = scale === null || scale.size === 0 ? null : scale;
  const known = kept.get(lines) ?? new Map<BlocScale | null, Computed>();
  kept.set(lines, known);
  const found = known.get(by);
  if (found) return found;
  const { leaves } = scoreUnit(frame.prepared, answersAt('computed', unitId, lines), scale);
  const computed = new Map(leaves.map((leaf) => [leaf.criterionId, leaf]));
  known.set(by, computed);
  return computed;
}

/** The score of a unit at a stage, and what the rules make of its numbers. */
export function reckon(
  frame: Frame,
  unitId: string,
  lines: readonly WrittenLine[],
  scale: BlocScale | null,
  stage: ScoreStage,
): { computed: Computed; score: UnitScore } {
  const score = scoreUnit(frame.prepared, answersAt(stage, unitId, lines), scale);
  return { computed: computedOf(frame, unitId, lines, scale), score };
}
