import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { deleteAdjustmentDraft, saveAdjustmentDraft } from '@/lib/targets/commands/adjustment-drafts';
import { adjustTarget, withdrawAdjustment } from '@/lib/targets/commands/adjustments';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { makeBlocYear, makeRegistration, testNow } from '../support/world';

const reasonOf = (result: { ok: boolean; refusal?: { reason: string } }) =>
  result.ok ? 'done' : result.refusal?.reason;

test('an officer prepares a change, the head alone sends and takes back; outside the unit nobody sees what is prepared', async () => {
  const year = await makeBlocYear({ open: ['reportYear'] });
  const { officer, head, secretary, otherOfficer, leader } = year.actors;
  const place = { campaignId: year.campaign.id, unitId: year.unit.id };
  const targetId = (await makeRegistration(place)).targets[0]?.id ?? '';
  const dates = { issuedOn: fromDay('2026-05-01'), createdAt: testNow, createdBy: 'test' };
  const paper = { unitId: year.unit.id, number: randomUUID(), issuer: 'UBND', abstract: 'x', searchKey: 'x' };
  const document = await db.document.create({ data: { ...paper, ...dates } });
  const wish = {
    ...{ ...place, targetId, text: 'Chỉ tiêu 1', measure: '%', planned: '98', dueOn: '', weight: '60', note: '' },
    ...{ reason: 'Giao lại', documentId: document.id, seen: '' },
  };
  expect(reasonOf(await adjustTarget(officer, wish))).toBe('head-adjusts');
  expect(reasonOf(await saveAdjustmentDraft(officer, { ...wish, planned: '100' }))).toBe('adjustment-unchanged');
  expect(reasonOf(await saveAdjustmentDraft(otherOfficer, wish))).toBe('not-found');
  await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
  // Eight at once, none of whom has seen a draft: one is kept, the others are told.
  const all = await Promise.all(Array.from({ length: 8 }, () => saveAdjustmentDraft(officer, wish)));
  expect(all.map(reasonOf).sort()).toEqual([...Array.from({ length: 7 }, () => 'conflict'), 'done']);
  const draft = async (actor: Actor) => (await getTargetSheet(actor, place.campaignId, place.unitId))?.drafts;
  const seen = testNow.toISOString();
  const prepared = {
    ...{ targetId, reason: 'Giao lại', documentId: document.id, preparedAt: seen, preparedBy: officer.name },
    after: { text: 'Chỉ tiêu 1', measure: '%', planned: '98', plannedOn: null, dueOn: null, weight: '60', note: '' },
  };
  expect([await draft(officer), await draft(head)]).toEqual([[prepared], [prepared]]);
  expect([await draft(secretary), await draft(leader)]).toEqual([[], []]);
  expect((await getTasks(head)).unit?.filter(({ kind }) => kind === 'adjustment')).toEqual([
    expect.objectContaining({ status: 'in-progress', mine: true, waitsFor: null, text: 'Chỉ tiêu 1' }),
  ]);
  expect((await getTasks(officer)).unit?.filter(({ kind }) => kind === 'adjustment')).toEqual([
    expect.objectContaining({ status: 'in-progress', mine: false, waitsFor: 'head' }),
  ]);
  expect((await getTasks(secretary)).reviews).toEqual([]);
  // What was read before somebody changed it is neither sent nor thrown away.
  expect(reasonOf(await adjustTarget(head, wish))).toBe('conflict');
  expect(reasonOf(await deleteAdjustmentDraft(officer, { ...place, targetId, seen: '' }))).toBe('conflict');
  // A document that leaves the library leaves the draft standing.
  const spare = await db.document.create({ data: { ...paper, number: randomUUID(), ...dates } });
  expect(reasonOf(await saveAdjustmentDraft(officer, { ...wish, documentId: spare.id, seen }))).toBe('done');
  await db.document.delete({ where: { id: spare.id } });
  expect((await draft(head))?.map((one) => one.documentId)).toEqual([null]);
  expect(reasonOf(await adjustTarget(head, { ...wish, seen }))).toBe('done');
  expect(await draft(head)).toEqual([]);
  expect(reasonOf(await saveAdjustmentDraft(officer, wish))).toBe('adjustment-open');
  expect(reasonOf(await withdrawAdjustment(officer, { ...place, targetId }))).toBe('head-adjusts');
  expect(reasonOf(await withdrawAdjustment(head, { ...place, targetId }))).toBe('done');
  expect(reasonOf(await saveAdjustmentDraft(officer, wish))).toBe('done');
  expect(reasonOf(await deleteAdjustmentDraft(head, { ...place, targetId, seen }))).toBe('done');
  expect(reasonOf(await deleteAdjustmentDraft(head, { ...place, targetId, seen }))).toBe('draft-gone');
  await db.campaign.update({ where: { id: place.campaignId }, data: { officerMaySubmit: true } });
  expect(reasonOf(await adjustTarget(officer, wish))).toBe('done');
});
