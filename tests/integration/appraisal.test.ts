import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { reopenAppraisal, resumeAppraisal, sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { acceptClaims, appraiseLine } from '@/lib/scores/commands/appraise';
import { saveScoreLine } from '@/lib/scores/commands/lines';
import { submitScores } from '@/lib/scores/commands/submit';
import { withdrawScores } from '@/lib/scores/commands/withdraw';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { input, rule } from '../support/criteria';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { actorOf, makeBlocYear } from '../support/world';

/** A sent score that claims 8 where the rule gives 6; the rest is claimed as computed. */
async function makeSentScore() {
  const year = await makeBlocYear();
  const table = scoredTable();
  const version = await issueTable(year.campaign.id, table);
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  await makeScores(key, version, table, {
    explanation: 'Có báo cáo',
    claimReason: 'Liên thông',
    claimed: { '1.1': '8' },
  });
  await submitScores(year.actors.head, key);
  const line = { ...key, criterionId: idOf(table, '1.1') };
  return { ...year, table, version, key, line };
}

/** A score whose item 1.2 compares the bloc: it had no points on the day it was sent, and has them since self-scoring ended. */
async function makeComparedScore() {
  const year = await makeBlocYear();
  const compared = rule({ kind: 'relative', actual: 'late', plan: null }, [input('late')]);
  const made = scoredTable();
  const table = {
    ...made,
    criteria: made.criteria.map((one) => (one.code === '1.2' ? { ...one, rule: compared } : one)),
  };
  const version = await issueTable(year.campaign.id, table);
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  const sheet = await makeScores(key, version, table, { status: 'submitted' });
  const line = { ...key, criterionId: idOf(table, '1.2') };
  await db.scoreLine.updateMany({
    where: { sheetId: sheet.id, criterionId: line.criterionId },
    data: { claimed: null },
  });
  await db.phase.updateMany({
    where: { campaignId: year.campaign.id, kind: 'selfScoring' },
    data: { opensOn: new Date('2026-01-01'), closesOn: new Date('2026-01-02') },
  });
  return { ...year, table, version, key, line };
}

type Year = Awaited<ReturnType<typeof makeSentScore>>;
const verdict = { points: '', leaveOut: false, reason: '', question: '' };

async function revisionOf({ key, line }: Year): Promise<number> {
  return (await db.scoreLine.findFirstOrThrow({ where: { sheet: key, criterionId: line.criterionId } })).revision;
}

const decide = async (year: Year, actor: Actor, wish: Partial<typeof verdict>) =>
  appraiseLine(actor, { ...year.line, revision: await revisionOf(year), ...verdict, ...wish });

describe('an appraisal', () => {
  it('takes plain claims at once and leaves the contested one to a person', async () => {
    const year = await makeSentScore();
    const { actors, key } = year;
    expect(await acceptClaims(actors.secretary, key)).toEqual({ ok: true, value: { count: 2 } });
    expect(await sendAppraisal(actors.secretary, { ...key, asked: 0 })).toEqual({
      ok: false,
      refusal: { reason: 'appraisal-undecided', count: 1 },
    });
    const beyond = await decide(year, actors.secretary, { points: '999', reason: 'Gõ nhầm' });
    expect(beyond).toMatchObject({ refusal: { reason: 'decided-above', field: 'points' } });
    const lower = await decide(year, actors.secretary, { points: '6' });
    expect(lower).toMatchObject({ value: { decided: false, sums: { total: '12.00', decided: 2, asked: 0 } } });
    const reasoned = await decide(year, actors.secretary, { points: '6', reason: 'Không có căn cứ' });
    expect(reasoned).toMatchObject({ value: { decided: true, sums: { total: '12.00', decided: 3, asked: 0 } } });
  });

  it('takes the points of a criterion that compares the bloc for the claim, once they are known', async () => {
    const year = await makeComparedScore();
    const { actors, key } = year;
    const page = await getScoreSheet(actors.secretary, key);
    expect([page?.items[1]?.claimed, page?.appraisal?.plain]).toEqual(['4.00', 3]);
    const same = await decide(year, actors.secretary, { points: '4' });
    expect(same).toMatchObject({ value: { decided: true, sums: { total: '13.00', decided: 1, asked: 0 } } });
    const other = await decide(year, actors.secretary, { points: '3' });
    expect(other).toMatchObject({ value: { decided: false, sums: { total: '12.00', decided: 0, asked: 0 } } });
  });

  it('takes such points over with the other plain claims', async () => {
    const { actors, key } = await makeComparedScore();
    expect(await acceptClaims(actors.secretary, key)).toEqual({ ok: true, value: { count: 3 } });
    const after = await getScoreSheet(actors.secretary, key);
    expect(after?.items.map(({ verdict }) => [verdict?.points, verdict?.decided])).toEqual([
      ['6', true],
      ['4', true],
      ['3', true],
    ]);
  });

  it('is unseen by the unit until it is finished, then shown with who and why, and kept', async () => {
    const year = await makeSentScore();
    const { actors, key } = year;
    await acceptClaims(actors.secretary, key);
    await decide(year, actors.secretary, { points: '6', reason: 'Không có căn cứ' });
    const before = await getScoreSheet(actors.officer, key);
    expect([before?.totals.appraised, before?.items[0]?.appraisal, before?.items[0]?.verdict]).toEqual([
      null,
      null,
      null,
    ]);
    expect(await sendAppraisal(actors.secretary, { ...key, asked: 0 })).toEqual({ ok: true, value: key });
    const after = await getScoreSheet(actors.officer, key);
    expect(after?.status).toBe('appraised');
    expect(after?.totals.claimed.points).toBe('14.00');
    expect(after?.totals.appraised?.points).toBe('12.00');
    expect(after?.items[0]?.appraisal).toEqual({
      points: '6.00',
      reason: 'Không có căn cứ',
      by: actors.secretary.name,
    });
    const snapshots = await db.scoreSnapshot.findMany({ where: { sheet: key }, orderBy: { number: 'asc' } });
    expect(
      snapshots.map(({ kind, content }) => [kind, (content as { total: { points: string } }).total.points]),
    ).toEqual([
      ['self', '14.00'],
      ['appraised', '12.00'],
    ]);
  });

  it('that was finished with a mistake is opened again with a reason, mended and finished anew', async () => {
    const year = await makeSentScore();
    const { actors, key } = year;
    await acceptClaims(actors.secretary, key);
    await decide(year, actors.secretary, { points: '0,6', reason: 'Không có căn cứ' });
    await sendAppraisal(actors.secretary, { ...key, asked: 0 });
    const again = { ...key, reason: 'Nhập nhầm 6 thành 0,6' };
    expect((await getScoreSheet(actors.secretary, key))?.can).toMatchObject({ reopen: true, appraise: false });
    expect((await getScoreSheet(actors.head, key))?.can.reopen).toBe(false);
    expect(await reopenAppraisal(actors.secretary, again)).toEqual({ ok: true, value: key });
    expect(await reopenAppraisal(actors.secretary, again)).toMatchObject({
      refusal: { reason: 'not-under-appraisal' },
    });
    expect((await getScoreSheet(actors.head, key))?.totals.appraised).toBe(null);
    expect(await withdrawScores(actors.head, key)).toMatchObject({ refusal: { reason: 'appraisal-begun' } });
    await decide(year, actors.secretary, { points: '6', reason: 'Không có căn cứ' });
    expect(await sendAppraisal(actors.secretary, { ...key, asked: 0 })).toEqual({ ok: true, value: key });
    expect((await getScoreSheet(actors.head, key))?.totals.appraised?.points).toBe('12.00');
    const kept = await db.scoreSnapshot.findMany({ where: { sheet: key }, orderBy: { number: 'asc' } });
    expect(kept.map(({ kind }) => kind)).toEqual(['self', 'appraised', 'appraised']);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { campaignId: key.campaignId, action: 'scores.reopen' },
    });
    expect(event.after).toEqual({ scoreStatus: 'submitted', reason: again.reason });
  });

  it('returns only what it asks about, hears the answer, and appraises again', async () => {
    const year = await makeSentScore();
    const { actors, key, table, line } = year;
    await decide(year, actors.secretary, { question: 'Căn cứ nào?' });
    expect(await sendAppraisal(actors.secretary, { ...key, asked: 0 })).toMatchObject({
      refusal: { reason: 'appraisal-changed', asked: 1 },
    });
    expect(await sendAppraisal(actors.secretary, { ...key, asked: 1, answerBy: '' })).toMatchObject({
      refusal: { reason: 'answer-by-needed' },
    });
    await sendAppraisal(actors.secretary, { ...key, asked: 1, answerBy: '25/05/2026' });
    const returned = await getScoreSheet(actors.officer, key);
    expect([returned?.status, returned?.answerBy]).toEqual(['returned', '2026-05-25']);
    expect(returned?.items.map(({ code, open, question }) => [code, open, question])).toEqual([
      ['1.1', true, 'Căn cứ nào?'],
      ['1.2', false, ''],
      ['2.1', false, ''],
    ]);
    const save = {
      notAssigned: false,
      claimReason: '',
      explanation: 'Có báo cáo',
      answer: 'Nhận điểm tính',
      claimed: '',
    };
    const other = { ...key, criterionId: idOf(table, '1.2'), revision: 1, values: { late: '0' }, ...save };
    expect(await saveScoreLine(actors.officer, other)).toMatchObject({ refusal: { reason: 'score-line-closed' } });
    expect(await submitScores(actors.head, key)).toMatchObject({ refusal: { reason: 'scores-incomplete', count: 1 } });
    const own = { ...line, revision: await revisionOf(year), values: { share: '90' }, ...save };
    expect(await saveScoreLine(actors.officer, own)).toMatchObject({ ok: true });
    // Others still read what was sent, and that it was returned.
    const sent = await getScoreSheet(actors.secretary, key);
    expect(sent?.items[0]).toMatchObject({ claimed: '8.00', reopened: true, question: 'Căn cứ nào?' });
    expect(await submitScores(actors.head, key)).toEqual({ ok: true, value: key });
    const again = await getScoreSheet(actors.secretary, key);
    expect(again?.items[0]).toMatchObject({
      claimed: '6.00',
      question: 'Căn cứ nào?',
      draft: { answer: 'Nhận điểm tính' },
    });
    const kinds = await db.scoreSnapshot.findMany({ where: { sheet: key }, orderBy: { number: 'asc' } });
    expect(kinds.map((one) => one.kind)).toEqual(['self', 'appraised', 'explained']);
    await acceptClaims(actors.secretary, key);
    expect(await sendAppraisal(actors.secretary, { ...key, asked: 0 })).toEqual({ ok: true, value: key });
  });

  it('goes on without an answer once the day has passed, from what was sent', async () => {
    const year = await makeSentScore();
    const { actors, accounts, key } = year;
    await decide(year, actors.secretary, { question: 'Căn cứ nào?' });
    await sendAppraisal(actors.secretary, { ...key, asked: 1, answerBy: '25/05/2026' });
    const save = { notAssigned: true, claimReason: '', explanation: 'x', answer: '', claimed: '' };
    await saveScoreLine(actors.officer, { ...year.line, revision: await revisionOf(year), values: {}, ...save });
    expect(await resumeAppraisal(actors.secretary, key)).toEqual({
      ok: false,
      refusal: { reason: 'answer-still-open', answerBy: '2026-05-25' },
    });
    const later = new Date('2026-05-26T03:00:00Z');
    const [officer, secretary] = [await actorOf(accounts.officer, later), await actorOf(accounts.secretary, later)];
    expect(await submitScores(await actorOf(accounts.head, later), key)).toMatchObject({
      refusal: { reason: 'answer-overdue' },
    });
    expect(await resumeAppraisal(secretary, key)).toEqual({ ok: true, value: key });
    const sheet = await getScoreSheet(officer, key);
    expect([sheet?.status, sheet?.items[0]?.claimed, sheet?.items[0]?.draft.notAssigned]).toEqual([
      'submitted',
      '8.00',
      false,
    ]);
  });

  it('lets one of eight parallel verdicts and one of eight outcomes win', async () => {
    const year = await makeSentScore();
    const { actors, key, line } = year;
    await db.$queryRaw`select 1`;
    const revision = await revisionOf(year);
    const verdicts = await Promise.all(
      Array.from({ length: 8 }, (_, points) =>
        appraiseLine(actors.secretary, { ...line, revision, ...verdict, points: String(points), reason: 'Vì' }),
      ),
    );
    expect(verdicts.filter((one) => one.ok).length).toBe(1);
    expect(verdicts.flatMap((one) => (one.ok ? [] : [one.refusal.reason]))).toEqual(Array(7).fill('conflict'));
    await acceptClaims(actors.secretary, key);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => sendAppraisal(actors.secretary, { ...key, asked: 0 })),
    );
    expect(outcomes.filter((one) => one.ok).length).toBe(1);
    expect(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(
      Array(7).fill({ reason: 'not-under-appraisal', status: 'appraised' }),
    );
  });
});
