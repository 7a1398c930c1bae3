import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { deleteDocument, updateDocument } from '@/lib/evidence/commands/documents';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { resumeAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { attachScoreEvidence, detachScoreEvidence, saveScoreLine } from '@/lib/scores/commands/lines';
import { submitScores } from '@/lib/scores/commands/submit';
import { readOthersAnswers } from '@/lib/scores/queries/lines';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { getTrial } from '@/lib/scores/queries/trial';
import { addCriterion, askBack, fileOf, makeDocument, revisionOf, sendScore } from '../support/sent-scores';
import { makeRegistration, testAnswerBy, testNow } from '../support/world';

const secret = 'MẬT-CHƯA-GỬI';
const words = { notAssigned: false, claimed: '', claimReason: '', explanation: secret, answer: secret };

/** A returned criterion in which the unit has put another document in the place of the one that was sent. */
async function changeEvidence() {
  const year = await sendScore();
  const { actors, unit, line, document: sent } = year;
  const later = await askBack(year, line);
  const unsent = await makeDocument(unit.id);
  await attachScoreEvidence(actors.officer, { ...line, documentId: unsent.id });
  await detachScoreEvidence(actors.officer, { ...line, documentId: sent.id });
  return { ...year, later, sent, unsent };
}

describe('evidence of a returned criterion', () => {
  it('is seen by others as it was sent, and by the unit as it stands', async () => {
    const { actors, key, sent, unsent } = await changeEvidence();
    const sees = async (id: string) => {
      const { officer, secretary, office, leader, otherHead } = actors;
      const found = [officer, secretary, office, leader, otherHead].map((actor) => findDocumentFile(actor, id));
      return (await Promise.all(found)).map((file) => file !== null);
    };
    expect([await sees(sent.id), await sees(unsent.id)]).toEqual([
      [true, true, true, true, false],
      [true, false, false, false, false],
    ]);
    expect((await getScoreSheet(actors.secretary, key))?.items[0]?.documents.map(({ id }) => id)).toEqual([sent.id]);
    expect((await getScoreSheet(actors.officer, key))?.items[0]?.documents.map(({ id }) => id)).toEqual([unsent.id]);
  });

  it('is seen by all once it is sent, and what was taken away stays what it was', async () => {
    const { actors, line, key, sent, unsent } = await changeEvidence();
    const revision = await revisionOf(line);
    await saveScoreLine(actors.officer, { ...line, revision, values: { share: '90' }, ...words });
    expect(await submitScores(actors.head, key)).toMatchObject({ ok: true });
    expect(await findDocumentFile(actors.secretary, unsent.id)).toEqual(fileOf(unsent));
    expect(await findDocumentFile(actors.secretary, sent.id)).toEqual(fileOf(sent));
    const change = { number: '1', issuedOn: '2026-03-01', issuer: 'Sở', abstract: 'Khác', upload: '' };
    const keeps = { ok: false, refusal: { reason: 'document-sent' } };
    expect([
      await updateDocument(actors.officer, { ...change, documentId: sent.id, revision: 1 }),
      await deleteDocument(actors.officer, { documentId: sent.id }),
    ]).toEqual([keeps, keeps]);
  });

  it('is again as it was sent where the appraisal goes on without an answer', async () => {
    const { actors, key, later, sent, unsent } = await changeEvidence();
    expect(await resumeAppraisal(later.secretary, key)).toMatchObject({ ok: true });
    expect((await getScoreSheet(actors.officer, key))?.items[0]?.documents.map(({ id }) => id)).toEqual([sent.id]);
    expect(await findDocumentFile(actors.secretary, unsent.id)).toBeNull();
  });
});

describe('a returned criterion that the version sent did not have', () => {
  it('is empty to others, in a trial too, and again where the appraisal goes on without an answer', async () => {
    const year = await sendScore();
    const { actors, key, campaign } = year;
    const line = { ...key, criterionId: (await addCriterion(year)).id };
    const later = await askBack(year, line);
    const given = { ...words, claimed: '4', claimReason: secret, values: { late: '1' } };
    expect(await saveScoreLine(actors.officer, { ...line, revision: await revisionOf(line), ...given })).toMatchObject({
      ok: true,
    });
    const empty = {
      values: { late: '' },
      notAssigned: false,
      claimed: '',
      claimReason: '',
      explanation: '',
      answer: '',
    };
    const draftOf = async () =>
      (await getScoreSheet(actors.secretary, key))?.items.find(({ code }) => code === '1.3')?.draft;
    const figuresOf = async () => {
      const [others] = await readOthersAnswers(actors.secretary, db, { ...key, unitId: year.otherUnit.id });
      const [member] = (await getTrial(actors.secretary, campaign.id))?.members ?? [];
      return [others?.values[line.criterionId], member?.answers.values[line.criterionId]];
    };
    expect([await draftOf(), await figuresOf()]).toEqual([empty, [{}, {}]]);
    expect(await resumeAppraisal(later.secretary, key)).toMatchObject({ ok: true });
    expect([await draftOf(), await figuresOf()]).toEqual([empty, [{}, {}]]);
  });

  it('leaves the figures of the others as they were sent', async () => {
    const year = await sendScore();
    const { actors, key, line } = year;
    await askBack(year, line);
    const revision = await revisionOf(line);
    await saveScoreLine(actors.officer, { ...line, revision, values: { share: '12' }, ...words });
    const [others] = await readOthersAnswers(actors.secretary, db, { ...key, unitId: year.otherUnit.id });
    expect(others?.values[line.criterionId]).toEqual({ share: '90' });
  });
});

describe('evidence of a returned result', () => {
  it('is seen by staff only once it is sent, and what was sent stays seen', async () => {
    const { campaign, unit, actors, document: unsent } = await sendScore();
    await db.scoreLineEvidence.deleteMany({ where: { documentId: unsent.id } });
    const other = await makeDocument(unit.id);
    const registration = await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
    const report = await db.report.create({
      data: {
        ...{
          campaignId: campaign.id,
          unitId: unit.id,
          period: 'q1',
          status: 'returned',
          statusSince: testNow,
          answerBy: testAnswerBy.day,
        },
        lines: {
          create: {
            ...{ targetId: registration.targets[0]?.id ?? '', status: 'returned', returnReason: 'Thiếu' },
            ...{ updatedAt: testNow, updatedBy: 'test', evidence: { create: { documentId: other.id } } },
          },
        },
      },
    });
    expect(await findDocumentFile(actors.secretary, other.id)).toBeNull();
    const content = { lines: [{ id: report.id, evidence: [{ id: other.id }] }], narratives: [] };
    const taken = { takenAt: testNow, takenBy: 'test', content };
    await db.reportSnapshot.create({ data: { reportId: report.id, number: 1, kind: 'submitted', ...taken } });
    await db.reportLineEvidence.deleteMany({ where: { documentId: other.id } });
    expect(await findDocumentFile(actors.secretary, other.id)).toEqual(fileOf(other));
    expect(await findDocumentFile(actors.otherHead, other.id)).toBeNull();
  });
});
