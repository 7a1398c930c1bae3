import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, may } from '@/lib/auth/permissions';
import { inTransaction, lockRow } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { type Result, refused } from '@/lib/result';
import { findPrevious } from '../queries/copy';
import { firstDayOf } from '../rules/calendar';
import { refuseYear } from '../rules/settings';
import type { CreateCampaignInput } from '../schema';
import { makeCampaign } from './make';

/**
 * Creates a bloc's campaign: blank (units of the bloc, usual calendar, the province's heads), or as a copy of last
 * year's. Only the office hands last year's tasks on with it.
 */
export async function createCampaign(actor: Actor, input: CreateCampaignInput): Promise<Result<{ id: string }>> {
  const actedAs = actingAs(actor, 'campaigns.create', { blocId: input.blocId });
  if (!actedAs || (input.keepStaff && !may(actor, 'campaigns.staff'))) return refused({ reason: 'not-allowed' });
  const { blocId, year } = input;
  return inTransaction(async (tx) => {
    if (!(await lockRow(tx, 'Bloc', blocId))) return refused({ reason: 'not-found' });
    const bloc = await tx.bloc.findUniqueOrThrow({ where: { id: blocId } });
    const far = refuseYear(year, todayInVietnam(actor.now));
    if (far) return refused(far);
    const startsOn = firstDayOf({ validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) }, year);
    if (!startsOn) return refused({ reason: 'bloc-not-in-force', field: 'blocId', year });
    if (await tx.campaign.findUnique({ where: { blocId_year: { blocId, year } } })) {
      return refused({ reason: 'campaign-exists', field: 'year', year });
    }
    const previous = input.start === 'copy' ? await findPrevious(tx, blocId, year) : null;
    if (input.start === 'copy' && !previous) {
      return refused({ reason: 'no-previous-campaign', field: 'start', year: year - 1 });
    }
    return makeCampaign(tx, actor, actedAs, {
      ...{ blocId, year, startsOn, blocName: bloc.name, previous },
      ...{ joined: input.joined ?? [], keepStaff: input.keepStaff ?? false },
    });
  });
}
