import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { type Action, actingAs, type Party } from '@/lib/auth/permissions';
import { lockRow, type Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { endOfYear } from '../rules/calendar';
import { refuseSettings } from '../rules/settings';

export type LockedCampaign = {
  id: string;
  blocId: string;
  year: number;
  /** The last day of its work, 31 December or later. */
  lastDay: string;
  revision: number;
  /** Bloc and year, as the audit log calls it. */
  title: string;
  actedAs: Party;
};

type Want = {
  campaignId: string;
  action: Action;
  /** The unit it is about, for actions that are not for everybody's; '' stands for any unit but the own one. */
  unitId?: string | undefined;
  /** The revision the writer has seen; another one is a conflict. */
  revision?: number | undefined;
};

/** No settings of the year, with rules of their own: more time for one unit, and the outcome, which may be corrected later. */
const afterTheYear: readonly Action[] = ['phases.extend', 'scores.state', 'scores.agree', 'scores.publish'];

/** Locks a campaign for a change of its settings: it exists, the actor may do this in it, nobody was faster. */
export async function lockCampaign(actor: Actor, tx: Transaction, want: Want): Promise<Result<LockedCampaign>> {
  if (!(await lockRow(tx, 'Campaign', want.campaignId))) return refused({ reason: 'not-found' });
  const found = await tx.campaign.findUniqueOrThrow({
    where: { id: want.campaignId },
    include: { bloc: true, phases: true },
  });
  const on = { campaignId: found.id, blocId: found.blocId };
  const actedAs = actingAs(actor, want.action, want.unitId === undefined ? on : { ...on, unitId: want.unitId });
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const phases = found.phases.map((phase) => ({ closesOn: toDay(phase.closesOn) }));
  const over = refuseSettings(actedAs, { year: found.year, phases }, todayInVietnam(actor.now));
  if (over && !afterTheYear.includes(want.action)) return refused(over);
  if (want.revision !== undefined && want.revision !== found.revision) {
    const last = await tx.auditEvent.findFirst({
      where: { campaignId: found.id, objectKind: { in: ['campaign', 'movement', 'template', 'member'] } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    return refused({
      reason: 'conflict',
      by: last?.actorName ?? 'Người khác',
      at: (last?.at ?? actor.now).toISOString(),
    });
  }
  const { id, blocId, year, revision } = found;
  const [lastDay = ''] = [`${year}-12-31`, endOfYear(year, phases)].toSorted().reverse();
  return done({ id, blocId, year, lastDay, revision, title: `${found.bloc.name} năm ${year}`, actedAs });
}

/**
 * Keeps a member in the campaign until the transaction ends; false where there is none. Whoever makes the first thing that a unit
 * does in the year asks for it: else its work would be left behind by whoever takes the unit out at the same moment.
 */
export async function holdMember(
  tx: Transaction,
  { campaignId, unitId }: { campaignId: string; unitId: string },
): Promise<boolean> {
  // Members are taken out behind the lock of their campaign; only what is read after it was waited for is true.
  await tx.$queryRaw`select 1 from "Campaign" where id = ${campaignId}::uuid for key share`;
  return (await tx.campaignMember.count({ where: { campaignId, unitId } })) > 0;
}

/** Counts a change of the settings, so that whoever looked at them before is told. */
export async function raiseRevision(_actor: Actor, tx: Transaction, campaignId: string): Promise<void> {
  await tx.campaign.update({ where: { id: campaignId }, data: { revision: { increment: 1 } } });
}
