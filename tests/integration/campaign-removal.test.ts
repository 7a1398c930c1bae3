import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { listAuditEvents } from '@/lib/audits/queries';
import { removeCampaign } from '@/lib/campaigns/commands/remove';
import { getCampaignRemoval, getRemovedCampaign } from '@/lib/campaigns/queries/work';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import type { Result } from '@/lib/result';
import { saveTarget } from '@/lib/targets/commands/save';
import { everything } from '../support/audit-words';
import { assign, ensureGroup, makeBlocYear, makeCampaign, makeRegistration, testNow } from '../support/world';

const reasonOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.reason);
const of = ({ campaign }: { campaign: { id: string } }, revision = 1) => ({ campaignId: campaign.id, revision });

it('a year made by mistake goes with all it was set up with, and can be made again; the log keeps what it was', async () => {
  const year = await makeBlocYear();
  const { campaign, unit, actors, accounts } = year;
  const campaignId = campaign.id;
  await assign(campaignId, accounts.leader.id, 'overseer');
  await db.campaignLead.create({
    data: { campaignId, unitId: unit.id, kind: 'lead', validFrom: fromDay('2026-01-01') },
  });
  const phase = await db.phase.findFirstOrThrow({ where: { campaignId } });
  const given = { unitId: unit.id, until: fromDay('2026-12-31'), reason: 'Bão', grantedBy: 'x', createdAt: testNow };
  await db.phaseExtension.create({ data: { phaseId: phase.id, ...given } });
  await db.campaignHead.create({ data: { campaignId, ordinal: 90, text: 'Kết quả nổi bật' } });
  expect(await getCampaignRemoval(actors.office, campaignId)).toEqual({ refusal: null });
  expect(await removeCampaign(actors.office, of(year))).toEqual({ ok: true, value: { campaignId } });
  const { name } = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
  expect(await getRemovedCampaign(actors.office, campaignId)).toBe(`${name} năm 2026`);
  expect(await db.campaign.count({ where: { id: campaignId } })).toBe(0);
  const log = await listAuditEvents(actors.office, { ...everything, person: actors.office.userName });
  expect(log?.events[0]).toMatchObject({
    action: 'Năm thi đua: xóa vì tạo nhầm',
    changes: expect.arrayContaining([
      { field: 'Đề mục báo cáo', before: expect.stringContaining('Kết quả nổi bật'), after: '–' },
    ]),
  });
  const again = await makeCampaign({ unitIds: [unit.id], blocId: campaign.blocId });
  expect(again.blocId).toBe(campaign.blocId);
});

it('a year in which something was done stays, and says what that is; so does one that another was copied from', async () => {
  const worked = await makeBlocYear();
  await makeRegistration({ campaignId: worked.campaign.id, unitId: worked.unit.id });
  const refusal = { reason: 'campaign-in-use', work: [{ kind: 'registrations', count: 1 }] };
  expect(await removeCampaign(worked.actors.office, of(worked))).toEqual({ ok: false, refusal });
  expect(await getCampaignRemoval(worked.actors.office, worked.campaign.id)).toEqual({ refusal });
  const copied = await makeBlocYear();
  const { blocId } = copied.campaign;
  const next = await makeCampaign({ unitIds: [copied.unit.id], blocId, year: 2027 });
  await db.campaign.update({ where: { id: next.id }, data: { previousId: copied.campaign.id } });
  expect(await removeCampaign(copied.actors.office, of(copied))).toEqual({
    ok: false,
    refusal: { reason: 'campaign-in-use', work: [{ kind: 'copies', count: 1 }] },
  });
});

it('is for the office alone, and not for who has seen another state of it', async () => {
  const year = await makeBlocYear();
  const { officer, head, secretary, leader, office } = year.actors;
  for (const actor of [officer, head, secretary, leader]) {
    expect(reasonOf(await removeCampaign(actor, of(year)))).toBe('not-allowed');
    expect(await getCampaignRemoval(actor, year.campaign.id)).toBeNull();
  }
  expect(reasonOf(await removeCampaign(office, of(year, 7)))).toBe('conflict');
  expect(await getRemovedCampaign(office, year.campaign.id)).toBeNull();
  expect(await db.campaign.count({ where: { id: year.campaign.id } })).toBe(1);
});

const warm = () => Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));

it('of eight at once one removes it, and the others find none', async () => {
  const year = await makeBlocYear();
  await warm();
  const tries = await Promise.all(Array.from({ length: 8 }, () => removeCampaign(year.actors.office, of(year))));
  expect(tries.map(reasonOf).toSorted()).toEqual([...Array(7).fill('not-found'), null].toSorted());
  expect(await db.auditEvent.count({ where: { action: 'campaigns.remove', campaignId: year.campaign.id } })).toBe(1);
});

it('is either gone, or has the first row of a unit: never both, never neither', async () => {
  const groupCode = await ensureGroup();
  for (let round = 0; round < 4; round++) {
    const year = await makeBlocYear();
    const { actors, campaign, unit } = year;
    const row = () => ({
      ...{ campaignId: campaign.id, unitId: unit.id, id: randomUUID(), revision: 0, ordinal: 1, previousId: null },
      ...{ answer: '', groupCode, movementId: null, text: 'Thu ngân sách', measure: 'tỷ đồng', note: '' },
      ...{ direction: 'more' as const, accumulation: 'cumulative' as const, baseline: null, baselineOn: null },
      ...{ planned: '3450', plannedOn: null, dueOn: '2026-12-31', weight: '100', ownerDivision: '' },
    });
    await warm();
    const answers = await Promise.all(
      Array.from({ length: 4 }).flatMap(() => [
        saveTarget(actors.officer, row()),
        removeCampaign(actors.office, of(year)),
      ]),
    );
    const removed = answers.filter((answer, at) => at % 2 === 1 && answer.ok).length;
    const saved = answers.filter((answer, at) => at % 2 === 0 && answer.ok).length;
    expect(await db.campaign.count({ where: { id: campaign.id } })).toBe(1 - removed);
    expect(await db.target.count({ where: { registration: { campaignId: campaign.id } } })).toBe(saved);
    expect([removed, saved > 0]).toEqual(removed === 1 ? [1, false] : [0, true]);
  }
});
