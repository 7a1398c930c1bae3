import { describe, expect, it } from 'vitest';
import { listCampaigns } from '@/lib/campaigns/queries/list';
import { countMembers } from '@/lib/campaigns/rules/membership';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { extendPhase } from '@/lib/phases/commands';
import { getOverview } from '@/lib/phases/queries';
import { getRanking } from '@/lib/rankings/queries/ranking';
import { listReports } from '@/lib/reports/queries/list';
import { getReviewQueue } from '@/lib/reviews/queries/queue';
import { getRegistrationReview } from '@/lib/reviews/queries/registrations';
import { adoptScores } from '@/lib/scores/commands/agree';
import { getBoard } from '@/lib/scores/queries/board';
import { listScores } from '@/lib/scores/queries/list';
import { listOwnedSheets } from '@/lib/scores/queries/owned';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { listRegistrations } from '@/lib/targets/queries/list';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { crossDeeds } from '../support/cross-deeds';
import { makeCross } from '../support/cross-scores';
import type { Deed } from '../support/deed';
import { adoptAll, makeAppraisedBloc, publish } from '../support/rankings';
import { scoreDeeds } from '../support/score-deeds';
import { issueTable, makeScores, scoredTable } from '../support/scores';
import { fingerprint, makeSecretYear } from '../support/secret-year';
import { sendScore } from '../support/sent-scores';
import { sheetDeeds } from '../support/sheet-deeds';
import { makeReport } from '../support/standing';
import { makeBlocYear, makeRegistration } from '../support/world';

/** Yesterday was its last day. */
const leave = ({ campaignId, unitId }: { campaignId: string; unitId: string }) =>
  db.campaignMember.updateMany({ where: { campaignId, unitId }, data: { leftOn: fromDay('2026-05-19') } });
const since = '2026-05-20';
const only = ({ unitId, leftSince }: { unitId: string; leftSince: string | null }) => ({ unitId, leftSince });

const isDeed = (one: [string, Deed | string]): one is [string, Deed] => typeof one[1] !== 'string';
const all = Object.entries({ ...sheetDeeds, ...scoreDeeds, ...crossDeeds }).filter(isDeed);

/** What is about the bloc, or about the unit's own library, goes on. */
const goesOn = [
  ...['evidence createDocument', 'evidence updateDocument', 'evidence deleteDocument', 'evidence storeUpload'],
  ...['scores adoptScores', 'scores stateFact', 'scores stateFacts', 'scores publishRanking'],
  ...['cross-scores assignCross', 'cross-scores assignSuggested', 'cross-scores unassignCross'],
];
const tried = all.filter(([name]) => !goesOn.includes(name));
const byUnit = tried.filter(([, { may }]) => may[0] === 'officer' || may[0] === 'head');

describe('a unit that has left', () => {
  it.each(byUnit)('is refused %s with the day since when, and nothing is written', async (_, deed) => {
    const year = await makeSecretYear(deed.stage);
    await deed.before?.(year);
    await leave(year.key);
    const before = await fingerprint();
    const [allowed] = deed.may;
    if (!allowed) throw new Error('Somebody may do it');
    expect(await deed.act(year.actors[allowed], year)).toEqual({
      ok: false,
      refusal: { reason: 'phase-unit-left', since },
    });
    expect(await fingerprint()).toEqual(before);
  });

  it.each(tried.filter((one) => !byUnit.includes(one)))('is left alone by others: %s', async (name, deed) => {
    const year = await makeSecretYear(deed.stage);
    await deed.before?.(year);
    await leave(year.key);
    const before = await fingerprint();
    const [allowed] = deed.may;
    if (!allowed) throw new Error('Somebody may do it');
    const reason = name.startsWith('cross-scores ') ? 'cross-scored-left' : 'reviewed-unit-left';
    expect(await deed.act(year.actors[allowed], year)).toEqual({ ok: false, refusal: { reason, since } });
    expect(await fingerprint()).toEqual(before);
  });

  it('has no tasks and is told why; nobody is asked to review what it sent, which stays to be read', async () => {
    const year = await makeBlocYear();
    const { campaign, unit, actors } = year;
    const key = { campaignId: campaign.id, unitId: unit.id };
    await makeRegistration({ ...key, status: 'submitted' });
    await makeReport({ ...key, period: 'q1', status: 'submitted', actuals: ['1'] });
    const queueOf = async () => {
      const filter = { unit: '', kind: '', status: '', page: 1 } as const;
      const queue = await getReviewQueue(actors.secretary, campaign.id, filter);
      const named = (items: readonly { kind: string; leftSince: string | null }[] = []) =>
        items.map((one) => [one.kind, one.leftSince]).toSorted();
      return { waiting: named(queue?.waiting), left: named(queue?.left) };
    };
    const reviewsOf = async () => (await getTasks(actors.secretary)).reviews?.map((one) => one.kind).toSorted();
    expect([await reviewsOf(), await queueOf()]).toEqual([
      ['q1', 'registration'],
      {
        waiting: [
          ['registration', null],
          ['report', null],
        ],
        left: [],
      },
    ]);
    await leave(key);
    const { unit: tasks, left } = await getTasks(actors.officer);
    expect([tasks, left.map((one) => [one.campaignId, one.year, one.since])]).toEqual([
      [],
      [[campaign.id, 2026, since]],
    ]);
    expect((await getTasks(actors.otherOfficer)).left).toEqual([]);
    expect([await reviewsOf(), await queueOf()]).toEqual([
      [],
      {
        waiting: [],
        left: [
          ['registration', since],
          ['report', since],
        ],
      },
    ]);
    const review = await getRegistrationReview(actors.secretary, campaign.id, unit.id);
    expect([review?.leftSince, review?.can, review?.lines.length]).toEqual([since, { review: false }, 2]);
  });

  it('is scored no more by the units that were given it, and its items wait for no owner', async () => {
    const { unit, otherUnit, campaign, actors } = await makeBlocYear();
    const key = { campaignId: campaign.id, unitId: unit.id };
    const table = scoredTable();
    await makeScores(key, await issueTable(campaign.id, table), table, { status: 'submitted' });
    await makeCross({ ...key, scorerId: otherUnit.id, status: 'assigned', bothWaysReason: '' });
    const crosses = async () =>
      (await getTasks(actors.otherOfficer)).unit?.filter(({ kind }) => kind === 'cross').length;
    expect(await crosses()).toBe(1);
    await leave(key);
    expect(await crosses()).toBe(0);
    const sheet = await getScoreSheet(actors.secretary, key);
    expect([sheet?.leftSince, sheet?.can, sheet?.appraisal]).toEqual([
      since,
      { edit: false, appraise: false, agree: false, resume: false, reopen: false },
      null,
    ]);
    const year = await makeSecretYear();
    await leave(year.key);
    const owned = await listOwnedSheets(year.actors.owner);
    expect(owned.filter(({ unitId }) => unitId === year.key.unitId).map((one) => one.leftSince)).toEqual([since]);
    expect((await getTasks(year.actors.owner)).owned.filter(({ unitId }) => unitId === year.key.unitId)).toEqual([]);
  });

  it('keeps nobody from adopting and publishing the scores of the others', async () => {
    const { key, campaign, otherUnit, table, version, actors } = await sendScore();
    const other = { campaignId: campaign.id, unitId: otherUnit.id };
    await makeScores(other, version, table, { status: 'appraised' });
    const adopt = () => adoptScores(actors.secretary, { campaignId: campaign.id, units: 1 });
    expect(await adopt()).toEqual({ ok: false, refusal: { reason: 'adoption-open', count: 1 } });
    await leave(key);
    expect(await adopt()).toEqual({ ok: true, value: { units: 1 } });
    const page = await getBoard(actors.secretary, campaign.id, 'standing');
    const board = page?.board ? page : null;
    expect([board?.counts, board?.closed, board?.board.rows.map((row) => row.unitId).includes(key.unitId)]).toEqual([
      { agreed: 1, appraised: 0, sent: 0, unsent: 1 },
      null,
      false,
    ]);
    expect((await getTasks(actors.secretary)).outcomes.toPublish.map((one) => [one.campaignId, one.units])).toEqual([
      [campaign.id, 1],
    ]);
  });
});

it('is counted on no page of the campaign, stands last there, and says since when', async () => {
  const { campaign, unit, otherUnit, leadUnit, actors } = await makeBlocYear();
  const key = { campaignId: campaign.id, unitId: unit.id };
  const table = scoredTable();
  await makeScores(key, await issueTable(campaign.id, table), table, { status: 'submitted' });
  await db.campaignMember.updateMany({ where: key, data: { unitName: 'A' } });
  await leave(key);
  const pages = {
    overview: (await getOverview(actors.secretary, campaign.id))?.frame.members.map(only),
    targets: ((list) => (list && !list.onlyOwn ? list.items.map(only) : null))(
      await listRegistrations(actors.secretary, campaign.id, {}),
    ),
    reports: (await listReports(actors.office, campaign.id))?.others.map(only),
    scores: (await listScores(actors.office, campaign.id))?.rows.map(only),
    ranking: (await getRanking(actors.office, campaign.id, null))?.rows.map(only),
  };
  const present = [otherUnit.id, leadUnit.id].toSorted();
  const counted = Object.fromEntries(
    Object.entries(pages).map(([name, rows = []]) => [
      name,
      {
        counts: countMembers(rows ?? []),
        present: (rows ?? [])
          .filter((row) => row.leftSince === null)
          .map((row) => row.unitId)
          .toSorted(),
        last: name === 'overview' ? unit.id : rows?.at(-1)?.unitId,
        since: (rows ?? []).find((row) => row.unitId === unit.id)?.leftSince,
      },
    ]),
  );
  const alike = { counts: { members: 2, left: 1 }, present, last: unit.id, since };
  expect(counted).toEqual(Object.fromEntries(Object.keys(pages).map((name) => [name, alike])));
  const overview = await getOverview(actors.secretary, campaign.id);
  expect([overview?.frame.counts, overview?.owed.units.length, overview?.owed.left]).toEqual([
    { members: 2, left: 1 },
    2,
    [{ unitId: unit.id, unitName: 'A', leftSince: since, linked: true }],
  ]);
  const board = await getBoard(actors.secretary, campaign.id, 'standing');
  expect(board && 'left' in board ? board.left : board?.why).toBe('not-sent');
  const listed = await listCampaigns(actors.otherOfficer, { query: '', year: 2026, page: 1 });
  expect(listed.campaigns.find((one) => one.id === campaign.id)?.members).toBe(2);
});

it('stays in the ranking where its score was adopted before, marked with the day since when it is gone', async () => {
  const bloc = await makeAppraisedBloc();
  const { campaignId, unit, leadUnit, actors } = bloc;
  await adoptAll(bloc);
  const seen = async (wish?: 'standing') => {
    const page = await getBoard(actors.secretary, campaignId, wish);
    return page?.board ? [page.shown.kind, page.board.rows.length, page.leftSince] : null;
  };
  expect(await seen()).toEqual(['standing', 3, {}]);
  await leave({ campaignId, unitId: unit.id });
  expect(await seen()).toEqual(['standing', 3, { [unit.id]: since }]);
  expect(await publish(bloc)).toEqual({ ok: true, value: { number: 1 } });
  await leave({ campaignId, unitId: leadUnit.id });
  const both = { [unit.id]: since, [leadUnit.id]: since };
  expect([await seen(), await seen('standing')]).toEqual([
    ['published', 3, both],
    ['standing', 3, both],
  ]);
});

describe('a unit that joins after the registration has ended', () => {
  it('owes neither registration nor reports, alike on every page, until it is given time to register', async () => {
    const { campaign, unit, actors } = await makeBlocYear({ open: ['reportQ1'] });
    const key = { campaignId: campaign.id, unitId: unit.id };
    await db.campaignMember.updateMany({ where: key, data: { joinedOn: fromDay('2026-04-01') } });
    const excuse = { joinedOn: '2026-04-01', closedOn: '2026-01-31' };
    const seen = async () => {
      const { unit: tasks, unregistered } = await getTasks(actors.officer);
      const overview = await getOverview(actors.secretary, campaign.id);
      const cells = overview?.owed.units.find((one) => one.unitId === unit.id)?.cells ?? [];
      const list = await listRegistrations(actors.secretary, campaign.id, {});
      const item = list && !list.onlyOwn ? list.all.find((one) => one.unitId === unit.id) : null;
      const reports = await listReports(actors.officer, campaign.id);
      return {
        home: tasks?.map((task) => task.kind).filter((kind) => kind === 'registration' || kind === 'q1'),
        told: unregistered.map((one) => [one.own, one.joinedOn, one.closedOn]),
        secretary: (await getTasks(actors.secretary)).unregistered.map((one) => [one.own, one.unitId]),
        overview: cells.flatMap((cell) =>
          cell && (cell.state.duty === 'registration' || cell.state.duty === 'q1') ? [cell.state.status] : [],
        ),
        late: cells.some((cell) => cell?.state.lateSince != null && cell.state.duty !== 'score'),
        notice: overview?.owed.unregistered.map((one) => [one.unitId, one.extend]),
        list: item?.status,
        sheet: (await getTargetSheet(actors.officer, campaign.id, unit.id))?.excused,
        reports: [reports?.own?.excused, reports?.own?.cells.some((cell) => cell.overdue)],
      };
    };
    expect(await seen()).toEqual({
      ...{ home: [], told: [[true, '2026-04-01', '2026-01-31']], secretary: [[false, unit.id]] },
      ...{ overview: ['not-owed', 'not-owed'], late: false, notice: [[unit.id, true]] },
      ...{ list: 'not-owed', sheet: excuse, reports: [excuse, false] },
    });
    const wish = { kind: 'registration', until: '2026-06-30', reason: 'Mới thành lập' } as const;
    expect(await extendPhase(actors.secretary, { ...key, ...wish })).toEqual({ ok: true, value: undefined });
    expect(await seen()).toMatchObject({
      ...{ home: ['registration', 'q1'], told: [], secretary: [], overview: ['not-started', 'not-started'] },
      // The other periods were over before it came: those it never owed.
      ...{ notice: [], list: 'none', sheet: null, reports: [null, false] },
    });
  });
});
