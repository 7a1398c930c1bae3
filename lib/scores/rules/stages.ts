import type { InputValues } from '@/lib/criteria/rules/rule';
import type { Decision, UnitAnswers } from './answers';

/** A stored line as far as points go. Points are canonical decimal text. */
export type StagedLine = {
  readonly criterionId: string;
  readonly inputs: InputValues;
  readonly notAssigned: boolean;
  readonly claimed: string | null;
  readonly claimReason: string;
  readonly appraised: string | null;
  readonly appraisedReason: string;
  readonly agreed: string | null;
  readonly agreedReason: string;
};

/** `computed`: what the rules give for the unit's numbers; then what each party made of it. */
export const scoreStages = ['computed', 'claimed', 'appraised', 'agreed'] as const;
export type ScoreStage = (typeof scoreStages)[number];

/** Where a stage takes over the points of the one before, its reason is taken over too. */
const takenOver = 'Theo điểm tự chấm';

function decisionAt(line: StagedLine, stage: ScoreStage): Decision | null {
  const { agreed, appraised, claimed } = line;
  if (stage === 'agreed' && agreed !== null) {
    return { points: agreed, reason: line.agreedReason || line.appraisedReason || line.claimReason || takenOver };
  }
  if ((stage === 'agreed' || stage === 'appraised') && appraised !== null) {
    return { points: appraised, reason: line.appraisedReason || line.claimReason || takenOver };
  }
  if (stage === 'computed' || claimed === null) return null;
  return { points: claimed, reason: line.claimReason || takenOver };
}

/** Whether the criterion stays out at a stage: points that somebody gave later bring it in. */
function isOut(line: StagedLine, stage: ScoreStage): boolean {
  if (!line.notAssigned) return false;
  if (stage === 'agreed') return line.agreed === null && line.appraised === null;
  return stage !== 'appraised' || line.appraised === null;
}

/** The answers of a unit at a stage, for the engine. What nobody decided is what the rule computes. */
export function answersAt(
  stage: ScoreStage,
  unitId: string,
  lines: readonly StagedLine[],
  vetoes: readonly string[] = [],
): UnitAnswers {
  const decided = lines.flatMap((line): [string, Decision][] => {
    const decision = isOut(line, stage) ? null : decisionAt(line, stage);
    return decision ? [[line.criterionId, decision]] : [];
  });
  return {
    unitId,
    values: Object.fromEntries(lines.map((line) => [line.criterionId, line.inputs])),
    notAssigned: lines.filter((line) => isOut(line, stage)).map((line) => line.criterionId),
    decided: Object.fromEntries(decided),
    vetoes,
  };
}
