import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { getDashboard } from '@/lib/dashboards/queries';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import type { LateUnit } from '@/lib/duties/queries/late';
import { getOverview } from '@/lib/phases/queries';
import { getUnitYear } from '@/lib/rankings/queries/unit';
import { listReports } from '@/lib/reports/queries/list';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { makeCross } from '../support/cross-scores';
import { issueTable, makeScores, scoredTable } from '../support/scores';
import { makeBlocYear, makeRegistration } from '../support/world';

const closed = '2026-01-31';

/**
 * All phases have closed but registration. The first unit has sent its score, the second has a draft, the lead unit nothing;
 * the first was given both others to score, the second was given the first and the lead unit.
 */
async function makeLateYear() {
  const year = await makeBlocYear({ open: ['registration'] });
  const { campaign, unit, otherUnit, leadUnit } = year;
  const table = scoredTable();
  const version = await issueTable(campaign.id, table);
  await makeScores({ campaignId: campaign.id, unitId: unit.id }, version, table, { status: 'submitted' });
  await makeScores({ campaignId: campaign.id, unitId: otherUnit.id }, version, table);
  const give = (scorerId: string, unitId: string, status: 'assigned' | 'sent') =>
    makeCross({ campaignId: campaign.id, scorerId, unitId, status, bothWaysReason: 'Ít đơn vị' });
  await give(unit.id, otherUnit.id, 'assigned');
  await give(unit.id, leadUnit.id, 'assigned');
  await give(otherUnit.id, unit.id, 'assigned');
  await give(otherUnit.id, leadUnit.id, 'sent');
  return year;
}
type Year = Awaited<ReturnType<typeof makeLateYear>>;

const scoreLate = ({ unit, otherUnit, leadUnit }: Year) =>
  [
    [otherUnit.id, 'cross', closed],
    [otherUnit.id, 'score', closed],
    [leadUnit.id, 'score', closed],
    ...[unit, otherUnit, leadUnit].flatMap(({ id }) =>
      ['q1', 'half', 'nine', 'year'].map((duty) => [id, duty, closed]),
    ),
  ].toSorted();

const overviewOf = async (actor: Actor, { campaign }: Year) => {
  const owed = (await getOverview(actor, campaign.id))?.owed;
  return owed?.units.flatMap(({ unitId, cells }) =>
    cells.flatMap((cell, index) => {
      const duty = owed.phases[index]?.duty;
      return [{ unitId, duty, cell }];
    }),
  );
};
const lateIn = (cells: Awaited<ReturnType<typeof overviewOf>>) =>
  cells
    ?.flatMap(({ unitId, duty, cell }) => (cell?.state.lateSince ? [[unitId, duty, cell.state.lateSince]] : []))
    .toSorted();

describe('what is owed', () => {
  it('is told alike by the first page, the overview and the dashboard', async () => {
    const year = await makeLateYear();
    const { actors, campaign } = year;
    const ours = (late: readonly { campaignId: string; unitId: string; duty: string; since: string }[] | null = []) =>
      late
        ?.filter((one) => one.campaignId === campaign.id)
        .map(({ unitId, duty, since }) => [unitId, duty, since])
        .toSorted();
    const expected = scoreLate(year);
    expect(ours((await getTasks(actors.secretary)).late)).toEqual(expected);
    expect(ours((await getTasks(actors.leader)).late)).toEqual(expected);
    expect(ours((await getDashboard(actors.leader, { year: 2026, period: null, blocId: null }))?.late)).toEqual(
      expected,
    );
    for (const actor of [actors.secretary, actors.office, actors.leader]) {
      expect(lateIn(await overviewOf(actor, year))).toEqual(expected);
    }
    const dashboard = await getDashboard(actors.office, { year: 2026, period: null, blocId: null });
    expect(dashboard?.blocs.find((one) => one.campaignId === campaign.id)?.late.toSorted()).toEqual(
      [year.unit.name, year.otherUnit.name, year.leadUnit.name].toSorted(),
    );
  });

  it('is held by a registration that was not accepted, which every page says alike', async () => {
    const year = await makeBlocYear({ open: ['registration'] });
    const { actors, campaign, unit, otherUnit, leadUnit } = year;
    const heldIn = (late: readonly LateUnit[] | null = []) =>
      late
        ?.filter((one) => one.campaignId === campaign.id && one.duty === 'q1')
        .map(({ unitId, held }) => [unitId, held])
        .toSorted();
    const told = async () => {
      const dashboard = await getDashboard(actors.leader, { year: 2026, period: null, blocId: null });
      const cells = (await overviewOf(actors.secretary, year)) ?? [];
      const list = await listReports(actors.leader, campaign.id);
      const owed = cells.filter(({ duty }) => duty === 'q1').map(({ unitId, cell }) => [unitId, cell?.held ?? null]);
      expect(owed.toSorted()).toEqual(heldIn(dashboard?.late));
      expect(heldIn((await getTasks(actors.secretary)).late)).toEqual(heldIn(dashboard?.late));
      expect(list?.others.map(({ unitId, held }) => [unitId, held]).toSorted()).toEqual(heldIn(dashboard?.late));
      return heldIn(dashboard?.late);
    };
    const key = (unitId: string) => ({ campaignId: campaign.id, unitId });
    await makeRegistration({ ...key(unit.id), status: 'submitted' });
    await makeRegistration({ ...key(otherUnit.id), status: 'returned' });
    const others = [
      [otherUnit.id, 'registration-returned'],
      [leadUnit.id, 'registration-unsent'],
    ];
    expect(await told()).toEqual([[unit.id, 'registration-submitted'], ...others].toSorted());
    await db.registration.updateMany({ where: key(unit.id), data: { status: 'accepted' } });
    expect(await told()).toEqual([[unit.id, null], ...others].toSorted());
  });

  it('ends for scores when the meeting has adopted, and is moved by an extension', async () => {
    const year = await makeLateYear();
    const { actors, campaign, unit, otherUnit } = year;
    const ownScore = async () => {
      const cells = await overviewOf(actors.otherOfficer, year);
      const cell = cells?.find((one) => one.unitId === otherUnit.id && one.duty === 'score')?.cell;
      return [cell?.state.status, cell?.state.lateSince, cell?.state.dueOn];
    };
    expect(await ownScore()).toEqual(['in-progress', closed, closed]);
    const phase = campaign.phases.find(({ kind }) => kind === 'selfScoring');
    const given = { reason: 'x', grantedBy: 'x', createdAt: actors.secretary.now };
    await db.phaseExtension.create({
      data: { phaseId: phase?.id ?? '', unitId: otherUnit.id, until: fromDay('2026-06-10'), ...given },
    });
    expect(await ownScore()).toEqual(['in-progress', null, '2026-06-10']);
    await db.scoreSheet.updateMany({ where: { campaignId: campaign.id, unitId: unit.id }, data: { status: 'agreed' } });
    const late = lateIn(await overviewOf(actors.secretary, year)) ?? [];
    expect(late.filter(([, duty]) => duty === 'score' || duty === 'cross')).toEqual([]);
  });

  it('tells a unit of others’ scores nothing, whatever it may know of their reports', async () => {
    const year = await makeLateYear();
    const { actors, campaign, unit, otherUnit, leadUnit } = year;
    const scores = async (peerVisibility: 'none' | 'status' | 'results') => {
      await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility } });
      const cells = (await overviewOf(actors.otherHead, year)) ?? [];
      return cells
        .filter(({ duty }) => duty === 'score' || duty === 'cross')
        .map(({ unitId, duty, cell }) => [unitId, duty, cell && [cell.state.status, cell.state.parts, cell.opens]])
        .toSorted();
    };
    const own = [
      [otherUnit.id, 'score', ['in-progress', null, true]],
      [otherUnit.id, 'cross', ['in-progress', { done: 1, of: 2 }, true]],
    ];
    const hidden = [unit, leadUnit].flatMap(({ id }) => ['score', 'cross'].map((duty) => [id, duty, null]));
    expect(await scores('none')).toEqual(own.toSorted());
    expect(await scores('status')).toEqual([...own, ...hidden].toSorted());
    expect(await scores('results')).toEqual([...own, ...hidden].toSorted());
    const page = await getUnitYear(actors.otherHead, { campaignId: campaign.id, unitId: unit.id }, null);
    expect([page?.reader, page?.scoring]).toEqual(['peer', []]);
    const followed = await getUnitYear(actors.secretary, { campaignId: campaign.id, unitId: unit.id }, null);
    expect(followed?.scoring.map(({ duty, status }) => [duty, status])).toEqual([
      ['score', 'submitted'],
      ['cross', 'not-started'],
    ]);
  });

  it('opens what was sent to those who read it, and the assignments to those who make them', async () => {
    const year = await makeLateYear();
    const { actors, campaign, unit, otherUnit } = year;
    await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'submitted' });
    const opens = async (actor: Actor) => {
      const cells = (await overviewOf(actor, year)) ?? [];
      return cells
        .filter(({ unitId, cell }) => (unitId === unit.id || unitId === otherUnit.id) && cell?.opens)
        .map(({ unitId, duty }) => `${unitId} ${duty}`)
        .toSorted();
    };
    const read = [`${unit.id} registration`, `${unit.id} score`];
    expect(await opens(actors.leader)).toEqual(read.toSorted());
    expect(await opens(actors.secretary)).toEqual([...read, `${unit.id} cross`, `${otherUnit.id} cross`].toSorted());
    // Its own score was sent, and of others' it is told nothing: that phase has no column for it.
    const own = ['registration', 'q1', 'half', 'nine', 'year', 'cross'].map((duty) => `${unit.id} ${duty}`);
    expect(await opens(actors.officer)).toEqual(own.toSorted());
  });
});
