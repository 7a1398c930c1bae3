import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { appraiseLine } from '@/lib/scores/commands/appraise';
import { attachScoreEvidence } from '@/lib/scores/commands/lines';
import { submitScores } from '@/lib/scores/commands/submit';
import { idOf, issueTable, makeScores, scoredTable } from './scores';
import { actorOf, makeBlocYear, testNow } from './world';

/** A document of a unit with a file that nobody opens. */
export async function makeDocument(unitId: string) {
  const hash = randomUUID().replaceAll('-', '').repeat(2);
  await db.storedFile.create({ data: { hash, size: 10, type: 'application/pdf', createdAt: testNow } });
  const words = { number: hash.slice(0, 8), issuer: 'Sở', abstract: 'Báo cáo', searchKey: 'bao cao' };
  const file = { fileHash: hash, fileName: 'báo cáo.pdf', issuedOn: new Date('2026-03-01T00:00:00Z') };
  return db.document.create({ data: { ...words, ...file, unitId, createdAt: testNow, createdBy: 'test' } });
}

/** What whoever may read a document of `makeDocument` gets of its file. */
export const fileOf = ({ fileHash, fileName }: Awaited<ReturnType<typeof makeDocument>>) => ({
  ...{ hash: fileHash, name: fileName, type: 'application/pdf', size: 10 },
});

/** A score sent by the commands themselves, its first criterion with a document; and how its lines are called. */
export async function sendScore(wish: Parameters<typeof makeBlocYear>[0] = {}) {
  const year = await makeBlocYear(wish);
  const table = scoredTable();
  const version = await issueTable(year.campaign.id, table);
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  await makeScores(key, version, table, { explanation: 'Có báo cáo' });
  const document = await makeDocument(year.unit.id);
  const line = { ...key, criterionId: idOf(table, '1.1') };
  await attachScoreEvidence(year.actors.officer, { ...line, documentId: document.id });
  await submitScores(year.actors.head, key);
  return { ...year, table, version, key, line, document };
}

type Line = { campaignId: string; unitId: string; criterionId: string };

/** The revision of a line as it is stored; 0 where nobody wrote it. */
export async function revisionOf({ criterionId, ...sheet }: Line): Promise<number> {
  return (await db.scoreLine.findFirst({ where: { sheet, criterionId } }))?.revision ?? 0;
}

export const noVerdict = { points: '', leaveOut: false, reason: '', question: '' };
/** A day after the last one on which `askBack` lets the unit answer. */
const overdue = new Date('2026-05-26T03:00:00Z');

/** The secretariat returns one criterion with a question; answers with its people of a day after the time for the answer. */
export async function askBack({ actors, accounts, key }: Awaited<ReturnType<typeof sendScore>>, line: Line) {
  const question = { ...noVerdict, question: 'Vì sao?' };
  await appraiseLine(actors.secretary, { ...line, revision: await revisionOf(line), ...question });
  await sendAppraisal(actors.secretary, { ...key, asked: 1, answerBy: '25/05/2026' });
  return { secretary: await actorOf(accounts.secretary, overdue) };
}

/** The same table with one more criterion in its first section, issued as the next version. */
export async function addCriterion({ campaign, table }: Awaited<ReturnType<typeof sendScore>>) {
  const like = table.criteria.find(({ code }) => code === '1.2');
  if (!like) throw new Error('The table has the criterion');
  const added = { ...like, id: randomUUID(), code: '1.3', ordinal: 9, title: 'Tiêu chí mới' };
  await issueTable(campaign.id, { ...table, criteria: [...table.criteria, added] });
  return added;
}
