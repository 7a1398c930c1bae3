import { db } from '@/lib/db/client';
import { adoptScores } from '@/lib/scores/commands/agree';
import { publishRanking } from '@/lib/scores/commands/publish';
import { issueTable, makeScores, rankedTable } from './scores';
import { makeBlocYear } from './world';

type Points = Readonly<Record<string, string>>;

/** A bloc whose three units are appraised: 12, 12 and 16 points of 20, the first two told apart by section 1. */
export async function makeAppraisedBloc(wish: { year?: number; appraised?: readonly (Points | null)[] } = {}) {
  const year = await makeBlocYear(wish.year ? { year: wish.year } : {});
  const table = rankedTable();
  const version = await issueTable(year.campaign.id, table);
  const given = wish.appraised ?? [{}, { '1.1': '5', '2.1': '4' }, { '1.1': '10' }];
  const units = [year.unit, year.otherUnit, year.leadUnit];
  for (const [place, unit] of units.entries()) {
    const appraised = given[place];
    if (!appraised) continue;
    await makeScores({ campaignId: year.campaign.id, unitId: unit.id }, version, table, {
      status: 'appraised',
      appraised,
    });
  }
  return { ...year, table, version, campaignId: year.campaign.id };
}

type Bloc = Awaited<ReturnType<typeof makeAppraisedBloc>>;

export const countAppraised = ({ campaignId }: Bloc) =>
  db.scoreSheet.count({ where: { campaignId, status: 'appraised' } });

export async function adoptAll(bloc: Bloc): Promise<void> {
  const units = await countAppraised(bloc);
  const adopted = await adoptScores(bloc.actors.secretary, { campaignId: bloc.campaignId, units });
  if (!adopted.ok) throw new Error(adopted.refusal.reason);
}

/** Publishes what is adopted, as the secretary who confirms it. */
export async function publish(bloc: Bloc, wish: { number?: number; reason?: string; units?: number } = {}) {
  const { campaignId, actors } = bloc;
  const agreed = await db.scoreSheet.count({ where: { campaignId, status: 'agreed' } });
  const { number = 1, reason = '', units = agreed } = wish;
  return publishRanking(actors.secretary, { campaignId, units, number, reason, confirmed: true });
}
