import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { createDocument, deleteDocument, updateDocument } from '@/lib/evidence/commands/documents';
import { storeUpload } from '@/lib/evidence/commands/files';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { listIssuers } from '@/lib/evidence/queries/issuers';
import { findDocuments, getDocument, listDocuments, listLibraryUnits } from '@/lib/evidence/queries/library';
import { attachEvidence, detachEvidence } from '@/lib/reports/commands/results';
import { attachScoreEvidence } from '@/lib/scores/commands/lines';
import { adjustTarget, withdrawAdjustment } from '@/lib/targets/commands/adjustments';
import { getAdjustable } from '@/lib/targets/queries/sheet';
import { makePdf, streamOf } from '../support/files';
import { idOf, issueTable, scoredTable } from '../support/scores';
import { succeed } from '../support/successions';
import { actorOf, makeAccount, makeBlocYear, makeRegistration, makeUnit, testNow } from '../support/world';

const words = { number: '12/BC', issuedOn: '2026-03-05', issuer: 'Sở', abstract: 'Kết quả quý I', upload: '' };
const notFound = { ok: false, refusal: { reason: 'not-found' } };
const officerOf = async (unitId: string) => actorOf(await makeAccount('officer', unitId));

async function write(actor: Actor, change: Partial<typeof words> = {}) {
  const made = await createDocument(actor, { ...words, ...change });
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.value;
}

async function upload(actor: Actor, text: string) {
  const stored = await storeUpload(actor, { name: `${text}.pdf`, body: streamOf(makePdf(text)) });
  if (!stored.ok) throw new Error(stored.refusal.reason);
  return stored.value;
}

/** Two units with papers of their own, and the officer of a third one into which they go. */
async function mergeTwo() {
  const [first, second, heir] = [await makeUnit('Sở A cũ'), await makeUnit('Sở B cũ'), await makeUnit('Sở mới')];
  const [a, b] = [await officerOf(first.id), await officerOf(second.id)];
  const receipt = (await upload(a, randomUUID())).receipt;
  const papers = {
    a: await write(a, { number: '1/BC', issuedOn: '2026-03-01', upload: receipt }),
    b: await write(b, { number: '2/KH', issuedOn: '2026-03-02', abstract: 'Kế hoạch chuyển đổi số' }),
  };
  await succeed([first.id, second.id], [heir.id]);
  return { first, second, heir, papers, a, officer: await officerOf(heir.id) };
}

describe('the library of a merged unit', () => {
  it('holds the papers of its predecessors, marked, searched and filtered with its own', async () => {
    const { first, second, heir, papers, officer } = await mergeTwo();
    const own = await write(officer, { number: '3/BC', issuedOn: '2026-05-10' });
    const told = async (filter = {}) =>
      (await listDocuments(officer, filter))?.documents.map((one) => [one.number, one.formerUnit]);
    expect(await told()).toEqual([
      ['3/BC', null],
      ['2/KH', second.name],
      ['1/BC', first.name],
    ]);
    expect(await told({ query: 'chuyen doi so' })).toEqual([['2/KH', second.name]]);
    expect(await told({ unitId: first.id })).toEqual([['1/BC', first.name]]);
    expect(await told({ unitId: heir.id })).toEqual([['3/BC', null]]);
    expect(await told({ file: 'with' })).toEqual([['1/BC', first.name]]);
    const stranger = await makeUnit();
    expect(await told({ unitId: stranger.id })).toEqual([]);
    const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
    expect(await listLibraryUnits(officer)).toEqual([heir, first, second].map(named));
    const picked = await findDocuments(officer, { query: '' });
    expect(picked.ok && picked.value.map((one) => one.id)).toEqual([own.id, papers.b.id, papers.a.id]);
    expect((await listDocuments(await officerOf(stranger.id)))?.documents).toEqual([]);
  });

  it('lets its people read and take away their predecessors’ papers, and change none', async () => {
    const { papers, officer, first, a } = await mergeTwo();
    expect(await getDocument(officer, papers.a.id)).toMatchObject({ formerUnit: first.name, uses: 0, sent: false });
    expect(await findDocumentFile(officer, papers.a.id)).toMatchObject({ name: papers.a.fileName });
    const change = { ...words, documentId: papers.a.id, revision: 1 };
    expect(await updateDocument(officer, change)).toEqual(notFound);
    expect(await deleteDocument(officer, { documentId: papers.a.id })).toEqual(notFound);
    // The people who stayed with the old unit keep their library, and see nothing of the new one's.
    const own = await write(officer, { number: '9/BC' });
    expect(await getDocument(a, own.id)).toBeNull();
    expect(await updateDocument(a, change)).toMatchObject({ ok: true });
  });

  it('proposes what predecessors called their issuers, and tells that a file is there already', async () => {
    const { officer, papers, a } = await mergeTwo();
    await write(a, { number: '4/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh' });
    const issuers = await listIssuers(officer);
    expect(issuers.ok && issuers.value.signs).toEqual({
      ...{ BC: 'Sở', KH: 'Sở' },
      UBND: 'Ủy ban nhân dân tỉnh',
    });
    const text = papers.a.fileName?.replace('.pdf', '') ?? '';
    expect((await upload(officer, text)).already).toEqual([
      { id: papers.a.id, number: '1/BC', issuedOn: '2026-03-01' },
    ]);
  });

  it('goes on through chains, and is each heir’s own after a split', async () => {
    const [root, between, left, right] = [await makeUnit(), await makeUnit(), await makeUnit(), await makeUnit()];
    const paper = await write(await officerOf(root.id));
    await succeed([root.id], [between.id], '2026-03-01');
    await succeed([between.id], [left.id, right.id]);
    const [one, other] = [await officerOf(left.id), await officerOf(right.id)];
    const own = await write(one, { number: '5/BC' });
    const listed = async (actor: Actor) =>
      (await listDocuments(actor))?.documents.map((document) => document.id).toSorted();
    expect(await listed(one)).toEqual([paper.id, own.id].toSorted());
    expect(await listed(other)).toEqual([paper.id]);
    expect(await getDocument(other, own.id)).toBeNull();
  });

  it('is as before for a unit that came from one without papers', async () => {
    const [old, heir] = [await makeUnit(), await makeUnit()];
    await succeed([old.id], [heir.id]);
    const officer = await officerOf(heir.id);
    await write(officer);
    expect(await listLibraryUnits(officer)).toEqual([]);
    expect((await listDocuments(officer))?.documents.map((one) => one.formerUnit)).toEqual([null]);
  });
});

/** A unit of a bloc that came from one of another bloc, with an accepted registration; and what the old one wrote. */
async function makeHeirYear() {
  const year = await makeBlocYear();
  const old = await makeUnit('Sở cũ');
  const author = await officerOf(old.id);
  const text = randomUUID();
  const paper = await write(author, { upload: (await upload(author, text)).receipt });
  const body = makePdf(text);
  const hash = createHash('sha256').update(body).digest('hex');
  const file = { hash, name: `${text}.pdf`, type: 'application/pdf', size: body.length };
  await succeed([old.id], [year.unit.id]);
  const registration = await makeRegistration({ campaignId: year.campaign.id, unitId: year.unit.id });
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const targetId = registration.targets[0]?.id ?? '';
  const officer = await actorOf(year.accounts.officer);
  return { ...year, old, paper, file, place, targetId, officer, link: { ...place, period: 'q1' as const, targetId } };
}

describe('a predecessor’s paper as evidence', () => {
  it('is cited in a report; who reviews it takes it away, also once the unit cites another one', async () => {
    const { officer, actors, paper, file, link, campaign, old } = await makeHeirYear();
    const cite = { ...link, documentId: paper.id };
    expect(await attachEvidence(actors.otherOfficer, { ...cite, unitId: actors.otherOfficer.unitId ?? '' })).toEqual(
      notFound,
    );
    expect(await attachEvidence(officer, cite)).toEqual({ ok: true, value: { revision: 0 } });
    expect(await getDocument(officer, paper.id)).toMatchObject({
      ...{ formerUnit: old.name, uses: 1, sent: false },
      usedIn: [{ campaignId: campaign.id, unitId: link.unitId, period: 'q1', target: 'Chỉ tiêu 1', sent: false }],
    });
    expect(await findDocumentFile(actors.secretary, paper.id)).toBeNull();
    const report = await db.report.findFirstOrThrow({ where: { campaignId: campaign.id } });
    await db.report.update({ where: { id: report.id }, data: { status: 'submitted' } });
    await db.reportLine.updateMany({ where: { reportId: report.id }, data: { status: 'submitted' } });
    expect(await findDocumentFile(actors.secretary, paper.id)).toEqual(file);
    expect(await findDocumentFile(actors.otherHead, paper.id)).toBeNull();
    const content = { lines: [{ evidence: [{ id: paper.id }] }], narratives: [] };
    const taken = { number: 1, kind: 'submitted' as const, takenAt: testNow, takenBy: 'test', content };
    await db.reportSnapshot.create({ data: { reportId: report.id, ...taken } });
    const answerBy = fromDay('2026-12-31');
    await db.report.update({ where: { id: report.id }, data: { status: 'returned', answerBy } });
    await db.reportLine.updateMany({ where: { reportId: report.id }, data: { status: 'returned' } });
    expect(await detachEvidence(officer, cite)).toMatchObject({ ok: true });
    expect(await findDocumentFile(actors.secretary, paper.id)).toEqual(file);
  });

  it('is cited in the same way by each unit of a split, which hear nothing of each other', async () => {
    const { officer, paper, link, old } = await makeHeirYear();
    const sibling = await makeUnit();
    const change = await db.unitChange.findFirstOrThrow({
      where: { successions: { some: { predecessorId: old.id } } },
    });
    await db.unitSuccession.create({ data: { changeId: change.id, predecessorId: old.id, successorId: sibling.id } });
    await attachEvidence(officer, { ...link, documentId: paper.id });
    const other = await officerOf(sibling.id);
    expect(await getDocument(other, paper.id)).toMatchObject({ uses: 0, usedIn: [], scoredIn: [] });
    expect((await listDocuments(other))?.documents.map((one) => one.uses)).toEqual([0]);
    expect((await listDocuments(officer))?.documents.map((one) => one.uses)).toEqual([1]);
    // Who wrote it cannot take it away under those who cite it.
    expect(await deleteDocument(await officerOf(old.id), { documentId: paper.id })).toEqual({
      ok: false,
      refusal: { reason: 'document-used' },
    });
  });

  it('grounds a change of a target and proves a score', async () => {
    const { officer, paper, place, targetId, old, campaign } = await makeHeirYear();
    const found = await getAdjustable(officer, place.campaignId, place.unitId, targetId);
    expect(found?.documents).toEqual([
      { id: paper.id, number: '12/BC', issuedOn: '2026-03-05', abstract: 'Kết quả quý I', formerUnit: old.name },
    ]);
    const values = { text: 'Chỉ tiêu 1', measure: '%', planned: '90', dueOn: '', weight: '60', note: '' };
    const wish = { ...place, targetId, ...values, reason: 'Sáp nhập', documentId: paper.id, seen: '' };
    await db.campaign.update({ where: { id: campaign.id }, data: { officerMaySubmit: true } });
    expect(await adjustTarget(officer, wish)).toMatchObject({ ok: true });
    const table = scoredTable();
    await issueTable(campaign.id, table);
    const line = { ...place, criterionId: idOf(table, '1.1'), documentId: paper.id };
    expect(await attachScoreEvidence(officer, line)).toMatchObject({ ok: true });
    const used = { scoredIn: [{ criteria: 1, own: true }], withdrawn: false };
    const asked = [{ campaignId: campaign.id, unitId: place.unitId, target: 'Chỉ tiêu 1', status: 'submitted' }];
    expect(await getDocument(officer, paper.id)).toMatchObject({ ...used, uses: 2, adjustedIn: asked });
    // A request that was withdrawn asks for nothing: in the list as on the page.
    expect(await withdrawAdjustment(officer, { ...place, targetId })).toMatchObject({ ok: true });
    expect(await getDocument(officer, paper.id)).toMatchObject({ ...used, uses: 1, adjustedIn: [], withdrawn: true });
    const listed = (await listDocuments(officer))?.documents ?? [];
    expect(listed.map((one) => [one.id === paper.id, one.uses])).toEqual([[true, 1]]);
  });
});
