import type { Stage, UnitAnswers } from '../answers';
import { conditionsOf, type StoredFact, vetoesOf } from '../facts';
import { type PreparedTable, scaleOf } from '../prepare';
import type { Contender } from '../ranking/contender';
import type { Member } from '../ranking/what-if';
import { scoreUnit } from '../score';
import type { ScoreStatus } from '../sheet';
import { answersAt, type ScoreStage, type StagedLine } from '../stages';

/** A member as the ranking meets it. `prepared` is the table its score was adopted with, else the one in force. */
export type SentUnit = {
  readonly unitId: string;
  readonly name: string;
  readonly leftOn: string | null;
  readonly status: ScoreStatus | 'none';
  readonly sentAt: string | null;
  readonly facts: readonly StoredFact[];
  readonly lines: readonly StagedLine[];
  readonly prepared: PreparedTable;
};

/** Whose points count: agreed, before that appraised, before that claimed; nothing where nothing was sent. */
export type BoardStage = Exclude<ScoreStage, 'computed'>;

/** Whose points count for a score of this status; null where nothing was sent. */
export function stageOf(status: ScoreStatus | 'none'): BoardStage | null {
  switch (status) {
    case 'agreed':
    case 'appraised':
      return status;
    case 'submitted':
    case 'returned':
      return 'claimed';
    case 'draft':
    case 'none':
      return null;
  }
}

/** The answers of a unit at the stage that counts for it; null where it has sent nothing. */
export function standingAnswers({ unitId, status, lines, facts }: SentUnit): UnitAnswers | null {
  const stage = stageOf(status);
  return stage && answersAt(stage, unitId, lines, vetoesOf(facts));
}

/** The units that sent something, scored. What compares the bloc is reckoned from the figures of all of them. */
export function contendersOf(units: readonly SentUnit[], stage: Stage): Contender[] {
  const sent = units.filter(({ status }) => stageOf(status) !== null);
  const figures = sent.map(({ unitId, lines }) => answersAt('computed', unitId, lines));
  const tables = new Set(sent.map(({ prepared }) => prepared));
  const scales = new Map([...tables].map((one) => [one, scaleOf(one, figures)]));
  return sent.flatMap((unit): Contender[] => {
    const answers = standingAnswers(unit);
    if (!answers) return [];
    const scale = stage === 'closed' ? (scales.get(unit.prepared) ?? null) : null;
    const { unitId, name, sentAt, facts, prepared } = unit;
    const score = scoreUnit(prepared, answers, scale);
    return [{ unitId, name, score, submittedAt: sentAt, conditions: conditionsOf(facts) }];
  });
}

/** The units that sent something, with what they answered: what a trial of other weights begins with. */
export function membersOf(units: readonly SentUnit[]): Member[] {
  return units.flatMap((unit): Member[] => {
    const answers = standingAnswers(unit);
    const { unitId, name, sentAt, facts } = unit;
    return answers ? [{ unitId, name, submittedAt: sentAt, conditions: conditionsOf(facts), answers }] : [];
  });
}
