import { describe, expect, it } from 'vitest';
import { assignSuggested, unassignCross } from '@/lib/cross-scores/commands/assign';
import { agreePlainClaims } from '@/lib/cross-scores/commands/lines';
import { abstainCross } from '@/lib/cross-scores/commands/submit';
import { db } from '@/lib/db/client';
import { deleteDocument, updateDocument } from '@/lib/evidence/commands/documents';
import type { Result } from '@/lib/result';
import { adoptScores, agreeLine } from '@/lib/scores/commands/agree';
import { reopenAppraisal, resumeAppraisal, sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { acceptClaims, acceptOwnedClaims } from '@/lib/scores/commands/appraise';
import { stateFact } from '@/lib/scores/commands/facts';
import { attachScoreEvidence, detachScoreEvidence, saveScoreLine } from '@/lib/scores/commands/lines';
import { publishRanking } from '@/lib/scores/commands/publish';
import { submitScores } from '@/lib/scores/commands/submit';
import { takeOver } from '@/lib/scores/commands/take-over';
import { makeCross } from '../support/cross-scores';
import { idOf, vetoId } from '../support/scores';
import { type ActorName, makeSecretYear, type SecretYear } from '../support/secret-year';

type Race = {
  who: ActorName;
  run: (actor: SecretYear['actors'][ActorName], year: SecretYear) => Promise<Result<unknown>>;
  stage?: Parameters<typeof makeSecretYear>[0];
  before?: (year: SecretYear) => Promise<unknown>;
  /** What the seven others hear; nothing where they are told that it is so, and changed nothing. */
  told: string | null;
};

const first = ({ key, table }: SecretYear) => ({ ...key, criterionId: idOf(table, '1.1') });
const draft = { score: 'draft' } as const;
const words = { notAssigned: false, claimed: '', claimReason: '', explanation: 'Đã làm', answer: '' };
const back = ({ key, otherUnit }: SecretYear) => ({ ...key, scorerId: otherUnit.id, bothWaysReason: 'Ít đơn vị' });
const toScore = (year: SecretYear) => makeCross(back(year));
const overdue = ({ score }: SecretYear) =>
  db.scoreSheet.update({ where: { id: score.id }, data: { answerBy: new Date('2026-05-01T00:00:00Z') } });
const question = ({ table }: SecretYear) =>
  db.scoreLine.updateMany({ where: { criterionId: idOf(table, '1.1') }, data: { nextQuestion: 'Vì sao?' } });
const withoutEvidence = ({ document }: SecretYear) =>
  db.scoreLineEvidence.deleteMany({ where: { documentId: document.id } });

const races: Record<string, Race> = {
  'saving a line': {
    ...{ who: 'officer', stage: draft, told: null },
    run: (actor, year) => saveScoreLine(actor, { ...first(year), revision: 1, values: { share: '97' }, ...words }),
  },
  'attaching a document': {
    ...{ who: 'officer', stage: draft, before: withoutEvidence, told: null },
    run: (actor, year) => attachScoreEvidence(actor, { ...first(year), documentId: year.document.id }),
  },
  'taking a document away': {
    ...{ who: 'officer', stage: draft, told: null },
    run: (actor, year) => detachScoreEvidence(actor, { ...first(year), documentId: year.document.id }),
  },
  'sending a score': {
    ...{ who: 'head', stage: draft, told: 'scores-sent' },
    run: (actor, { key }) => submitScores(actor, key),
  },
  'accepting claims': { who: 'secretary', told: null, run: (actor, { key }) => acceptClaims(actor, key) },
  'accepting an owner’s claims': { who: 'owner', told: null, run: (actor, { key }) => acceptOwnedClaims(actor, key) },
  'taking over': {
    ...{ who: 'secretary', told: 'owner-taken-over' },
    run: (actor, { key, ownerUnit }) => takeOver(actor, { ...key, ownerUnitId: ownerUnit.id, reason: 'Quá hạn' }),
  },
  'asking back': {
    ...{ who: 'secretary', before: question, told: 'not-under-appraisal' },
    run: (actor, { key }) => sendAppraisal(actor, { ...key, asked: 1, answerBy: '01/06/2026' }),
  },
  'going on without an answer': {
    ...{ who: 'secretary', stage: { score: 'returned' }, before: overdue, told: 'not-under-appraisal' },
    run: (actor, { key }) => resumeAppraisal(actor, key),
  },
  'opening an appraisal again': {
    ...{ who: 'secretary', stage: { score: 'appraised' }, told: 'not-under-appraisal' },
    run: (actor, { key }) => reopenAppraisal(actor, { ...key, reason: 'Nhập nhầm' }),
  },
  'agreeing on points': {
    ...{ who: 'secretary', stage: { score: 'appraised' }, told: null },
    run: (actor, year) => agreeLine(actor, { ...first(year), revision: 1, points: '5', reason: 'Hội nghị' }),
  },
  adopting: {
    ...{ who: 'secretary', stage: { score: 'appraised' }, told: 'nothing-to-adopt' },
    run: (actor, { campaign }) => adoptScores(actor, { campaignId: campaign.id, units: 1 }),
  },
  'stating a fact': {
    ...{ who: 'secretary', told: 'conflict' },
    run: (actor, { key }) => stateFact(actor, { ...key, factId: vetoId, holds: true, reason: 'x', revision: 0 }),
  },
  publishing: {
    ...{ who: 'secretary', stage: { score: 'agreed' }, told: 'publication-done' },
    run: (actor, { campaign }) =>
      publishRanking(actor, { campaignId: campaign.id, units: 1, number: 1, confirmed: true, reason: '' }),
  },
  'assigning what was suggested': {
    ...{ who: 'secretary', told: 'cross-pair-exists' },
    run: (actor, { campaign, otherUnit, leadUnit }) =>
      assignSuggested(actor, { campaignId: campaign.id, pair: [`${otherUnit.id}>${leadUnit.id}`] }),
  },
  'taking an assignment back': {
    ...{ who: 'secretary', before: toScore, told: 'not-found' },
    run: async (actor, { campaign, key, otherUnit }) => {
      const sheet = await db.crossSheet.findFirst({ where: { campaignId: campaign.id, scorerId: otherUnit.id } });
      return unassignCross(actor, { campaignId: campaign.id, sheetId: sheet?.id ?? key.unitId });
    },
  },
  'agreeing with plain claims': {
    ...{ who: 'peer', before: toScore, told: null },
    run: (actor, { key }) => agreePlainClaims(actor, key),
  },
  'declining to score': {
    ...{ who: 'peerHead', before: toScore, told: 'cross-closed' },
    run: (actor, { key }) => abstainCross(actor, { ...key, reason: 'Có liên quan' }),
  },
};

describe('of eight at once', () => {
  it.each(Object.entries(races))(
    '%s is done once, told once in the log, and the others hear why not',
    async (_, race) => {
      const year = await makeSecretYear(race.stage);
      await race.before?.(year);
      await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
      const before = await db.auditEvent.count();
      const results = await Promise.all(Array.from({ length: 8 }, () => race.run(year.actors[race.who], year)));
      const told = results.flatMap((one) => (one.ok ? [] : [one.refusal.reason]));
      expect(told).toEqual(race.told === null ? [] : Array.from({ length: 7 }, () => race.told));
      expect((await db.auditEvent.count()) - before).toBe(1);
    },
  );

  it('a document is what the score was sent with, whoever of sending, changing and deleting it came first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { actors, key, document } = await makeSecretYear(draft);
      const change = { number: 'Khác', issuedOn: '2026-01-01', issuer: 'Sở', abstract: 'Khác', upload: '' };
      const [sent] = await Promise.all([
        submitScores(actors.head, key),
        updateDocument(actors.officer, { ...change, documentId: document.id, revision: 1 }),
        deleteDocument(actors.officer, { documentId: document.id }),
      ]);
      expect(sent).toEqual({ ok: true, value: key });
      const stored = await db.document.findUniqueOrThrow({ where: { id: document.id } });
      const { content } = await db.scoreSnapshot.findFirstOrThrow({ where: { sheet: key } });
      expect(JSON.stringify(content)).toContain(JSON.stringify(stored.number));
    }
  });

  it('a document is tied to a line or deleted, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const year = await makeSecretYear({ ...draft, report: null });
      const { actors, document } = year;
      await db.targetAdjustment.deleteMany({ where: { documentId: document.id } });
      const [attached, deleted] = await Promise.all([
        attachScoreEvidence(actors.officer, { ...first(year), documentId: document.id }),
        deleteDocument(actors.officer, { documentId: document.id }),
      ]);
      expect([attached.ok, deleted.ok].filter(Boolean)).toHaveLength(1);
      expect(await db.document.count({ where: { id: document.id } })).toBe(attached.ok ? 1 : 0);
    }
  });
});
