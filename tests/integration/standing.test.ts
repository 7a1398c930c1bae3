import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { getDashboard } from '@/lib/dashboards/queries';
import { countLacks } from '@/lib/dashboards/rules/lacks';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { getRanking } from '@/lib/rankings/queries/ranking';
import { getUnitYear } from '@/lib/rankings/queries/unit';
import { makeReport } from '../support/standing';
import { actorOf, assign, makeBloc, makeBlocYear, makeCampaign, makeRegistration, testNow } from '../support/world';

type Peers = 'none' | 'status' | 'results';

/** A year in which the other unit has everything that could leak: results, a draft, a returned line, evidence, texts. */
async function makeYear(peerVisibility: Peers) {
  const year = await makeBlocYear();
  const { campaign, unit, otherUnit } = year;
  await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility } });
  const place = { campaignId: campaign.id };
  await makeRegistration({ ...place, unitId: unit.id });
  const registration = await makeRegistration({ ...place, unitId: otherUnit.id });
  await db.target.updateMany({
    where: { registrationId: registration.id },
    data: { text: 'SECRET target', answer: 'SECRET answer' },
  });
  await makeReport({ ...place, unitId: unit.id, period: 'q1', actuals: ['80', '80'] });
  const accepted = await makeReport({ ...place, unitId: otherUnit.id, period: 'q1', actuals: ['91.37', '91.37'] });
  await makeReport({
    ...place,
    unitId: otherUnit.id,
    period: 'half',
    status: 'submitted',
    actuals: ['72.11', '72.11'],
  });
  const draft = await makeReport({
    ...place,
    unitId: otherUnit.id,
    period: 'nine',
    status: 'draft',
    actuals: ['63.99', '63.99'],
  });
  await db.reportLine.updateMany({ where: { reportId: draft.id }, data: { note: 'SECRET draft' } });
  await db.reportNarrative.create({
    data: {
      reportId: draft.id,
      headId: campaign.heads[0]?.id ?? '',
      text: 'SECRET narrative',
      updatedAt: testNow,
      updatedBy: 'test',
    },
  });
  const document = await db.document.create({
    data: {
      unitId: otherUnit.id,
      number: '12/BC',
      issuedOn: testNow,
      issuer: 'Sở',
      abstract: 'EVIDENCE',
      searchKey: '',
      createdAt: testNow,
      createdBy: 'test',
    },
  });
  await db.reportLineEvidence.create({ data: { lineId: accepted.lines[0]?.id ?? '', documentId: document.id } });
  return { ...year, peerVisibility };
}

const rowsSeen = async (actor: Actor, campaignId: string) => {
  const page = await getRanking(actor, campaignId, 'q1');
  return page?.rows.map((row) => [row.unitId, row.result?.completion ?? null, row.placed?.place ?? null, row.mayOpen]);
};
const byId = (rows: unknown[][]) => rows.toSorted((left, right) => (String(left[0]) < String(right[0]) ? -1 : 1));

describe('a year that has not begun', () => {
  it('says when it does, and blames nobody for what is not due', async () => {
    const { actors, campaign, unit } = await makeBlocYear({ year: 2027 });
    const ahead = { opensOn: '2027-01-01' };
    const page = await getRanking(actors.secretary, campaign.id, null);
    expect(page?.ahead).toEqual(ahead);
    expect(page?.rows.map((row) => row.placed?.unranked)).toEqual(Array(3).fill('registration-not-open'));
    const own = await getUnitYear(actors.officer, { campaignId: campaign.id, unitId: unit.id }, null);
    expect([own?.ahead, own?.states.registration.status]).toEqual([ahead, 'not-due']);
    const begun = await makeBlocYear();
    expect((await getRanking(begun.actors.secretary, begun.campaign.id, null))?.ahead).toBeNull();
  });
});

describe('what a unit sees of the others', () => {
  it('is nothing where the campaign says none', async () => {
    const { actors, campaign, unit } = await makeYear('none');
    const page = await getRanking(actors.officer, campaign.id, 'q1');
    expect(await rowsSeen(actors.officer, campaign.id)).toEqual([[unit.id, '80.00', null, true]]);
    expect(JSON.stringify(page)).not.toMatch(/91\.37|SECRET|11\.37/);
  });

  it('is the state of all, and the own completion and place alone, where it says status', async () => {
    const { actors, campaign, unit, otherUnit, leadUnit } = await makeYear('status');
    const page = await getRanking(actors.officer, campaign.id, 'q1');
    expect(byId((await rowsSeen(actors.officer, campaign.id)) ?? [])).toEqual(
      byId([
        [unit.id, '80.00', 2, true],
        [otherUnit.id, null, null, false],
        [leadUnit.id, null, null, false],
      ]),
    );
    expect(page?.rows.find((row) => row.unitId === otherUnit.id)?.states.q1.status).toBe('accepted');
    expect(JSON.stringify(page)).not.toMatch(/91\.37|SECRET|11\.37/);
    expect(page?.rows.map((row) => row.name)).toEqual(
      page?.rows.map((row) => row.name).toSorted((a, b) => a.localeCompare(b, 'vi', { numeric: true })),
    );
  });

  it('is everything in the ranking where it says results', async () => {
    const { actors, campaign, unit, otherUnit, leadUnit } = await makeYear('results');
    expect(await rowsSeen(actors.officer, campaign.id)).toEqual([
      [otherUnit.id, '91.37', 1, true],
      [unit.id, '80.00', 2, true],
      [leadUnit.id, '0.00', null, true],
    ]);
  });

  it('never depends on it for secretariat, office and leader', async () => {
    const { actors, campaign, unit, otherUnit } = await makeYear('none');
    for (const actor of [actors.secretary, actors.office, actors.leader]) {
      expect((await rowsSeen(actor, campaign.id))?.slice(0, 2).map((row) => row.slice(0, 3))).toEqual([
        [otherUnit.id, '91.37', 1],
        [unit.id, '80.00', 2],
      ]);
    }
  });

  it('ends at the campaign: another bloc does not exist', async () => {
    const [here, there] = [await makeYear('results'), await makeYear('results')];
    expect(await getRanking(here.actors.officer, there.campaign.id, null)).toBeNull();
    expect(await getRanking(here.actors.secretary, there.campaign.id, null)).toBeNull();
    const place = { campaignId: there.campaign.id, unitId: there.unit.id };
    expect(await getUnitYear(here.actors.officer, place, null)).toBeNull();
    expect(await getUnitYear(here.actors.secretary, place, null)).toBeNull();
    expect(await getRanking(here.actors.officer, 'no-id', null)).toBeNull();
    expect(await getUnitYear(here.actors.officer, { ...place, campaignId: here.campaign.id }, null)).toBeNull();
  });
});

describe('the page of a unit', () => {
  const open = (actor: Actor, year: Awaited<ReturnType<typeof makeYear>>, unitId = year.otherUnit.id) =>
    getUnitYear(actor, { campaignId: year.campaign.id, unitId }, 'nine');
  const lines = (page: Awaited<ReturnType<typeof open>>) =>
    page?.targets[0]?.lines.map((line) => [line.period, line.status]);

  it('does not exist for peers without results', async () => {
    for (const peers of ['none', 'status'] as const) {
      const year = await makeYear(peers);
      expect(await open(year.actors.officer, year)).toBeNull();
      expect((await open(year.actors.officer, year, year.unit.id))?.reader).toBe('own');
    }
  });

  it('shows peers only what was accepted, without returns and downloads', async () => {
    const year = await makeYear('results');
    const page = await open(year.actors.officer, year);
    expect(page?.reader).toBe('peer');
    expect(lines(page)).toEqual([['q1', 'accepted']]);
    expect([page?.total, page?.mayDownload, page?.history]).toEqual(['91.37', false, []]);
    expect(JSON.stringify(page)).not.toMatch(/72\.11|63\.99|SECRET (draft|answer|narrative)/);
  });

  it('shows those who follow the unit what was sent, never a draft', async () => {
    const year = await makeYear('none');
    for (const actor of [year.actors.secretary, year.actors.office, year.actors.leader]) {
      const page = await open(actor, year);
      expect(lines(page)).toEqual([
        ['q1', 'accepted'],
        ['half', 'submitted'],
      ]);
      expect([page?.reader, page?.total, page?.mayDownload]).toEqual(['follower', '72.11', true]);
      expect(page?.targets[0]?.lines[0]?.documents.map((one) => one.abstract)).toEqual(['EVIDENCE']);
      expect(JSON.stringify(page)).not.toMatch(/63\.99|SECRET (draft|narrative)/);
    }
  });

  it('names the document of a change to its own people and those who follow it, and nothing of it to peers', async () => {
    const year = await makeYear('results');
    const { unit, campaign, actors } = year;
    const told = { number: '77/QĐ-UBND', issuer: 'UBND tỉnh', abstract: 'Giao lại', searchKey: 'giao lai' };
    const document = await db.document.create({
      data: { unitId: unit.id, ...told, issuedOn: fromDay('2026-05-04'), createdAt: testNow, createdBy: 'test' },
    });
    const target = await db.target.findFirstOrThrow({
      where: { registration: { campaignId: campaign.id, unitId: unit.id } },
      orderBy: { ordinal: 'asc' },
    });
    const asked = { reason: 'Giao lại', requestedAt: testNow, requestedBy: 'test' };
    const values = { before: { planned: '100' }, after: { planned: '90' } };
    await db.targetAdjustment.create({ data: { targetId: target.id, documentId: document.id, ...asked, ...values } });
    const seen = async (actor: Actor) => (await open(actor, year, unit.id))?.targets[0]?.changes;
    const change = {
      ...{ status: 'submitted', reason: 'Giao lại', requestedAt: testNow.toISOString(), decisionReason: '' },
      document: { number: '77/QĐ-UBND', issuedOn: '2026-05-04' },
      values: [{ field: 'planned', before: '100', after: '90' }],
    };
    expect([await seen(actors.officer), await seen(actors.leader), await seen(actors.otherOfficer)]).toEqual([
      ...[[change], [change], []],
    ]);
  });

  it('hides a registration that is still being written from everybody else', async () => {
    const year = await makeBlocYear();
    await makeRegistration({ campaignId: year.campaign.id, unitId: year.unit.id, status: 'draft' });
    const place = { campaignId: year.campaign.id, unitId: year.unit.id };
    const seen = async (actor: Actor) => (await getUnitYear(actor, place, null))?.targets.length;
    expect([
      await seen(year.actors.officer),
      await seen(year.actors.secretary),
      await seen(year.actors.leader),
    ]).toEqual([2, 0, 0]);
  });
});

describe('the province', () => {
  it('is for leader and office', async () => {
    const { actors, accounts, campaign, unit, otherUnit, leadUnit } = await makeYear('results');
    await assign(campaign.id, accounts.leader.id, 'overseer');
    const wish = { year: 2026, period: 'q1' as const, blocId: null };
    for (const actor of [actors.officer, actors.head, actors.secretary])
      expect(await getDashboard(actor, wish)).toBeNull();
    for (const actor of [actors.office, await actorOf(accounts.leader)]) {
      const bloc = (await getDashboard(actor, wish))?.blocs.find((one) => one.campaignId === campaign.id);
      expect(bloc).toMatchObject({
        units: 3,
        toRegister: 3,
        toReport: 3,
        registered: 2,
        accepted: 2,
        reported: 2,
        lacking: { ...countLacks([]), unregistered: 1, unaccepted: 1, unreported: 1 },
        late: [],
        completion: '85.69',
        before: null,
        difference: null,
        best: { completion: '91.37' },
        last: { completion: '80.00' },
      });
      // A search must find the unit without a result too.
      expect(bloc?.members.toSorted((left, right) => Number(left.completion) - Number(right.completion))).toEqual([
        {
          unitId: leadUnit.id,
          name: leadUnit.name,
          completion: null,
          lacks: ['unregistered', 'unaccepted', 'unreported'],
        },
        { unitId: unit.id, name: unit.name, completion: '80.00', lacks: [] },
        { unitId: otherUnit.id, name: otherUnit.name, completion: '91.37', lacks: [] },
      ]);
    }
  });

  it('tells whose report was returned, who is neither late nor among those that reported', async () => {
    const { actors, campaign, unit } = await makeYear('none');
    await db.report.updateMany({
      where: { campaignId: campaign.id, unitId: unit.id, period: 'q1' },
      data: { status: 'returned', answerBy: fromDay('2026-12-31') },
    });
    const page = await getDashboard(actors.leader, { year: 2026, period: 'q1', blocId: null });
    const bloc = page?.blocs.find((one) => one.campaignId === campaign.id);
    expect(bloc).toMatchObject({ toReport: 3, reported: 1, lacking: { unreported: 1, 'report-returned': 1 } });
    expect(bloc?.late).not.toContain(unit.name);
  });

  it('tells how many of the counted units stand on an earlier period', async () => {
    const { actors, campaign } = await makeYear('none');
    const seen = async (period: 'q1' | 'half') => {
      const page = await getDashboard(actors.leader, { year: 2026, period, blocId: null });
      const bloc = page?.blocs.find((one) => one.campaignId === campaign.id);
      return [bloc?.completion, bloc?.unreported];
    };
    expect(await seen('q1')).toEqual(['85.69', 0]);
    expect(await seen('half')).toEqual(['76.06', 1]);
  });

  it('counts as owing nobody who has nothing to send', async () => {
    const { actors, campaign, leadUnit } = await makeYear('none');
    const phase = { campaignId: campaign.id, kind: 'registration' as const };
    await db.phase.update({ where: { campaignId_kind: phase }, data: { closesOn: fromDay('2026-03-31') } });
    const member = { campaignId: campaign.id, unitId: leadUnit.id };
    await db.campaignMember.updateMany({ where: member, data: { joinedOn: fromDay('2026-04-10') } });
    const page = await getDashboard(actors.leader, { year: 2026, period: 'q1', blocId: null });
    expect(page?.blocs.find((one) => one.campaignId === campaign.id)).toMatchObject({
      ...{ units: 3, toRegister: 2, toReport: 2, registered: 2, accepted: 2, reported: 2 },
      members: [{ lacks: [] }, { lacks: [] }, { lacks: [] }],
    });
  });

  it('names the units that lack what is counted, and says of a year ahead that it is', async () => {
    const { actors, campaign } = await makeYear('none');
    const seen = async (year: number, period: 'q1' | 'half' | 'year') => {
      const page = await getDashboard(actors.leader, { year, period, blocId: null });
      return { page, bloc: page?.blocs.find((one) => one.campaignId === campaign.id) };
    };
    const { page, bloc } = await seen(2026, 'half');
    // Whoever has to report and has not lacks it in one way of three: none is said not to have done what was not due.
    const missing = (one: typeof bloc) =>
      one?.members.flatMap(({ lacks }) => lacks.filter((lack) => lack.includes('report')));
    expect(bloc).toMatchObject({ toReport: 3, reported: 1 });
    expect(missing(bloc)).toEqual(['unreported', 'unreported']);
    const later = { opensOn: fromDay('2026-12-30'), closesOn: fromDay('2026-12-31') };
    await db.phase.updateMany({ where: { campaignId: campaign.id, kind: 'reportYear' }, data: later });
    expect(missing((await seen(2026, 'year')).bloc)).toEqual(Array(3).fill('report-not-due'));
    expect(page?.ahead).toBeNull();
    await db.campaign.update({ where: { id: campaign.id }, data: { year: 2090 } });
    await db.phase.updateMany({
      where: { campaignId: campaign.id },
      data: { opensOn: fromDay('2090-01-05'), closesOn: fromDay('2090-02-05') },
    });
    expect((await seen(2090, 'q1')).page?.ahead).toEqual({ opensOn: '2090-01-05' });
  });

  it('names of a year ahead the blocs that have none yet, and of a year that has begun no bloc', async () => {
    const { actors, campaign } = await makeYear('none');
    const [bloc, ended] = [await makeBloc([]), await makeBloc([])];
    await db.bloc.update({ where: { id: ended.id }, data: { validTo: fromDay('2026-12-01') } });
    const ahead = await makeCampaign({ unitIds: [], year: 2091, blocId: campaign.blocId });
    const seen = async (actor: Actor, year: number) =>
      (await getDashboard(actor, { year, period: 'q1', blocId: null }))?.unmade;
    const unmade = await seen(actors.leader, 2091);
    const { name: made } = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
    const ours = [made, bloc.name, ended.name];
    expect(unmade?.names.filter((name) => ours.includes(name))).toEqual([bloc.name]);
    expect(unmade?.mayMake).toBe(false);
    expect((await seen(actors.leader, 2026))?.names).toEqual([]);
    // The next year is the last that can be made.
    expect((await seen(actors.office, 2091))?.mayMake).toBe(false);
    await db.campaign.update({ where: { id: ahead.id }, data: { year: 2027 } });
    expect((await seen(actors.office, 2027))?.mayMake).toBe(true);
    expect((await seen(actors.leader, 2027))?.mayMake).toBe(false);
  });

  it('counts the units of a year that is over as they were at its end', async () => {
    const { actors, campaign, unit, otherUnit } = await makeYear('none');
    const last = await makeCampaign({ unitIds: [unit.id, otherUnit.id], year: 2025, blocId: campaign.blocId });
    const left = async (unitId: string, day: string) => {
      await db.campaignMember.updateMany({ where: { campaignId: last.id, unitId }, data: { leftOn: fromDay(day) } });
      const page = await getDashboard(actors.leader, { year: 2025, period: 'year', blocId: null });
      return page?.blocs.find((one) => one.campaignId === last.id)?.units;
    };
    expect(await left(unit.id, '2026-02-28')).toBe(2);
    expect(await left(unit.id, '2025-12-31')).toBe(2);
    expect(await left(unit.id, '2025-12-30')).toBe(1);
  });

  it('compares no bloc with last year of which less than half has reported the period', async () => {
    const { actors, campaign, unit } = await makeYear('none');
    const last = await makeCampaign({ unitIds: [unit.id], year: 2025, blocId: campaign.blocId });
    await makeRegistration({ campaignId: last.id, unitId: unit.id });
    await makeReport({ campaignId: last.id, unitId: unit.id, period: 'q1', actuals: ['70', '70'] });
    const reports = { campaignId: campaign.id, period: 'q1' as const };
    const seen = async () => {
      const page = await getDashboard(actors.leader, { year: 2026, period: 'q1', blocId: null });
      const bloc = page?.blocs.find((one) => one.campaignId === campaign.id);
      return [bloc?.before, bloc?.unreported, bloc?.difference];
    };
    await db.report.updateMany({
      where: { ...reports, unitId: unit.id },
      data: { status: 'returned', answerBy: fromDay('2026-12-31') },
    });
    expect(await seen()).toEqual(['70.00', 1, '15.69']);
    await db.report.updateMany({
      where: reports,
      data: { status: 'returned', answerBy: fromDay('2026-12-31') },
    });
    expect(await seen()).toEqual(['70.00', 2, null]);
  });

  it('compares with the same period of last year and shows the trend of a bloc', async () => {
    const { actors, campaign, unit } = await makeYear('none');
    const last = await makeCampaign({ unitIds: [unit.id], year: 2025, blocId: campaign.blocId });
    await makeRegistration({ campaignId: last.id, unitId: unit.id });
    await makeReport({ campaignId: last.id, unitId: unit.id, period: 'q1', actuals: ['70', '70'] });
    await makeReport({ campaignId: last.id, unitId: unit.id, period: 'year', actuals: ['99', '99'] });
    const page = await getDashboard(actors.leader, { year: 2026, period: 'q1', blocId: campaign.blocId });
    const bloc = page?.blocs.find((one) => one.campaignId === campaign.id);
    expect([bloc?.completion, bloc?.before, bloc?.difference]).toEqual(['85.69', '70.00', '15.69']);
    expect([bloc?.counted, bloc?.unreported, page?.trendBasis]).toEqual([2, 0, bloc]);
    expect(page?.trend.filter((one) => one.units > 0)).toEqual([
      { year: 2025, completion: '70.00', units: 1 },
      { year: 2026, completion: '85.69', units: 2 },
    ]);
  });

  it('counts the members of today: who has left is neither in the number nor in the mean, but stays in years that are over', async () => {
    const { actors, campaign, unit, otherUnit } = await makeYear('none');
    const last = await makeCampaign({ unitIds: [unit.id, otherUnit.id], year: 2025, blocId: campaign.blocId });
    for (const one of [unit, otherUnit]) {
      await makeRegistration({ campaignId: last.id, unitId: one.id });
      await makeReport({ campaignId: last.id, unitId: one.id, period: 'q1', actuals: ['70', '70'] });
    }
    const leave = (campaignId: string, day: string) =>
      db.campaignMember.updateMany({ where: { campaignId, unitId: otherUnit.id }, data: { leftOn: fromDay(day) } });
    const seen = async () => {
      const page = await getDashboard(actors.leader, { year: 2026, period: 'q1', blocId: campaign.blocId });
      const bloc = page?.blocs.find((one) => one.campaignId === campaign.id);
      const trend = page?.trend.filter((one) => one.units > 0).map((one) => [one.year, one.completion, one.units]);
      return [bloc?.units, bloc?.accepted, bloc?.completion, bloc?.best?.unitId, trend];
    };
    await leave(campaign.id, '2026-05-20');
    const whole = [2025, '70.00', 2];
    expect(await seen()).toEqual([3, 2, '85.69', otherUnit.id, [whole, [2026, '85.69', 2]]]);
    await leave(campaign.id, '2026-05-19');
    await leave(last.id, '2026-02-01');
    expect(await seen()).toEqual([2, 1, '80.00', unit.id, [whole, [2026, '80.00', 1]]]);
    await leave(last.id, '2025-11-30');
    expect(await seen()).toEqual([
      2,
      1,
      '80.00',
      unit.id,
      [
        [2025, '70.00', 1],
        [2026, '80.00', 1],
      ],
    ]);
  });
});
