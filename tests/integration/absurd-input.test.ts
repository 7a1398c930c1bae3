import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { cleanInput } from '@/lib/clean-text';
import { assignCross, assignSuggested } from '@/lib/cross-scores/commands/assign';
import { saveCrossLine } from '@/lib/cross-scores/commands/lines';
import { abstainCross } from '@/lib/cross-scores/commands/submit';
import {
  abstainCrossSchema,
  assignCrossSchema,
  assignSuggestedSchema,
  saveCrossLineSchema,
} from '@/lib/cross-scores/schema';
import { db } from '@/lib/db/client';
import type { Result } from '@/lib/result';
import { adoptScores, agreeLine } from '@/lib/scores/commands/agree';
import { sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { appraiseLine } from '@/lib/scores/commands/appraise';
import { stateFact, stateFacts } from '@/lib/scores/commands/facts';
import { attachScoreEvidence, saveScoreLine } from '@/lib/scores/commands/lines';
import { publishRanking } from '@/lib/scores/commands/publish';
import { takeOver } from '@/lib/scores/commands/take-over';
import { getBoard } from '@/lib/scores/queries/board';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import * as scores from '@/lib/scores/schema';
import { absurdInputs, absurdValues } from '../support/absurd';
import { makeCross } from '../support/cross-scores';
import { idOf, vetoId } from '../support/scores';
import { type ActorName, makeSecretYear, type SecretYear } from '../support/secret-year';

type Fields = Record<string, unknown>;
type Trial = {
  who: ActorName;
  stage?: Parameters<typeof makeSecretYear>[0];
  before?: (year: SecretYear) => Promise<unknown>;
  valid: (year: SecretYear) => Fields;
  /** The revision as it is now, so that what is refused is not refused for that. */
  fresh?: (year: SecretYear) => Promise<Fields>;
  /** What the action makes of an input: its schema, then its command; undefined where the schema refuses. */
  send: (actor: Actor, input: unknown) => Promise<Result<unknown>> | undefined;
};

const sender =
  <Input>(schema: z.ZodType<Input>, command: (actor: Actor, input: Input) => Promise<Result<unknown>>): Trial['send'] =>
  (actor, input) => {
    const parsed = schema.safeParse(cleanInput(input));
    return parsed.success ? command(actor, parsed.data) : undefined;
  };

const first = ({ key, table }: SecretYear) => ({ ...key, criterionId: idOf(table, '1.1'), revision: 0 });
const lineRevision = async (year: SecretYear) => {
  const where = { sheet: year.key, criterionId: idOf(year.table, '1.1') };
  return { revision: (await db.scoreLine.findFirst({ where }))?.revision ?? 0 };
};
const crossRevision = async ({ key }: SecretYear) => ({
  revision: (await db.crossLine.findFirst({ where: { sheet: { scoredId: key.unitId } } }))?.revision ?? 0,
});
const factRevision = async ({ key }: SecretYear) => ({
  revision: String((await db.scoreFact.findFirst({ where: key }))?.revision ?? 0),
});
const toScore = ({ key, otherUnit }: SecretYear) =>
  makeCross({ ...key, scorerId: otherUnit.id, bothWaysReason: 'Ít đơn vị' });
const claim = { notAssigned: false, claimed: '5', claimReason: 'a', explanation: 'b', answer: '' };
const draft = { score: 'draft' } as const;
const appraised = { score: 'appraised' } as const;

const trials: Record<string, Trial> = {
  saveScoreLine: {
    ...{ who: 'officer', stage: draft, fresh: lineRevision, send: sender(scores.saveScoreLineSchema, saveScoreLine) },
    valid: (year) => ({ ...first(year), values: { share: '97' }, ...claim }),
  },
  attachScoreEvidence: {
    ...{ who: 'officer', stage: draft, send: sender(scores.scoreEvidenceSchema, attachScoreEvidence) },
    valid: (year) => ({ ...first(year), documentId: year.document.id }),
  },
  appraiseLine: {
    ...{ who: 'secretary', fresh: lineRevision, send: sender(scores.appraiseLineSchema, appraiseLine) },
    valid: (year) => ({ ...first(year), points: '5', leaveOut: false, reason: 'x', question: '' }),
  },
  takeOver: {
    ...{ who: 'secretary', send: sender(scores.takeOverSchema, takeOver) },
    valid: ({ key, ownerUnit }) => ({ ...key, ownerUnitId: ownerUnit.id, reason: '' }),
  },
  sendAppraisal: {
    ...{ who: 'secretary', send: sender(scores.sendAppraisalSchema, sendAppraisal) },
    valid: ({ key }) => ({ ...key, asked: '0', answerBy: '01/06/2026' }),
  },
  agreeLine: {
    ...{ who: 'secretary', stage: appraised, fresh: lineRevision, send: sender(scores.agreeLineSchema, agreeLine) },
    valid: (year) => ({ ...first(year), points: '5', reason: 'x' }),
  },
  adoptScores: {
    ...{ who: 'secretary', stage: appraised, send: sender(scores.adoptScoresSchema, adoptScores) },
    valid: ({ campaign }) => ({ campaignId: campaign.id, units: '7' }),
  },
  stateFact: {
    ...{ who: 'secretary', fresh: factRevision, send: sender(scores.stateFactSchema, stateFact) },
    valid: ({ key }) => ({ ...key, factId: vetoId, holds: 'yes', reason: 'x', revision: '0' }),
  },
  stateFacts: {
    ...{ who: 'secretary', send: sender(scores.stateFactsSchema, stateFacts) },
    valid: ({ campaign, unit }) => ({
      campaignId: campaign.id,
      cells: [{ unitId: unit.id, factId: vetoId, holds: 'yes', reason: 'x', revision: 0 }],
    }),
  },
  publishRanking: {
    ...{ who: 'secretary', stage: { score: 'agreed' }, send: sender(scores.publishRankingSchema, publishRanking) },
    valid: ({ campaign }) => ({ campaignId: campaign.id, units: '7', number: '1', confirmed: 'on', reason: '' }),
  },
  saveCrossLine: {
    ...{ who: 'peer', before: toScore, fresh: crossRevision, send: sender(saveCrossLineSchema, saveCrossLine) },
    valid: (year) => ({ ...first(year), stance: 'differ', points: '5', reason: 'x' }),
  },
  abstainCross: {
    ...{ who: 'peerHead', before: toScore, send: sender(abstainCrossSchema, abstainCross) },
    valid: ({ key }) => ({ ...key, reason: '' }),
  },
  assignCross: {
    ...{ who: 'secretary', send: sender(assignCrossSchema, assignCross) },
    valid: ({ campaign, unit }) => ({
      ...{ campaignId: campaign.id, scorerId: unit.id, scoredId: unit.id, bothWaysReason: '' },
    }),
  },
  assignSuggested: {
    ...{ who: 'secretary', send: sender(assignSuggestedSchema, assignSuggested) },
    valid: ({ campaign, unit }) => ({ campaignId: campaign.id, pair: [`${unit.id}>${unit.id}`] }),
  },
};

const numbers = ['1e5', '100000,01', '1,234', '-0', ' 5 ', '٣', '5%', '1/2', '−3', '1000000000'];

/** Everything absurd that can be said in these fields, numbers of the boxes and values of the rule among them. */
function inputsFor(valid: Fields): [what: string, input: unknown][] {
  const boxes = numbers.map((text): [string, unknown] => [text, { ...valid, points: text, claimed: text }]);
  const values = Object.entries({ ...absurdValues, ...Object.fromEntries(numbers.map((one) => [one, one])) });
  const shares = values.map(([name, share]): [string, unknown] => [`values: ${name}`, { ...valid, values: { share } }]);
  return [...absurdInputs(valid), ...boxes, ...('values' in valid ? shares : [])];
}

const isFields = (input: unknown): input is Fields =>
  typeof input === 'object' && input !== null && !Array.isArray(input) && 'campaignId' in input;

describe('what no page sends', () => {
  it.each(Object.entries(trials))(
    '%s takes or refuses it, and every page of the score is read after it',
    async (_, trial) => {
      const year = await makeSecretYear(trial.stage);
      await trial.before?.(year);
      const failed: string[] = [];
      for (const [what, input] of inputsFor(trial.valid(year))) {
        const fresh = isFields(input) && !what.startsWith('revision') ? ((await trial.fresh?.(year)) ?? {}) : null;
        try {
          await trial.send(year.actors[trial.who], fresh && isFields(input) ? { ...input, ...fresh } : input);
        } catch (error) {
          failed.push(`${what}: ${error}`);
        }
      }
      expect(failed).toEqual([]);
      expect((await getScoreSheet(year.actors.officer, year.key))?.key).toEqual(year.key);
      expect((await getBoard(year.actors.secretary, year.campaign.id))?.campaign.id).toBe(year.campaign.id);
    },
    60_000,
  );
});
