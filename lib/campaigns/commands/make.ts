import 'server-only';
import { type AuditEntry, auditAll } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { blankMembers, blocUnits, type Member, type Previous, readCopies, type Year } from '../queries/copy';
import { proposePhases, shiftPhases } from '../rules/calendar';
import type { PhaseDates } from '../rules/phases';
import type { CampaignRefusal } from '../rules/settings';
import { tasksHandedOn } from '../rules/staff';
import { copyMovements, copyTemplates } from './copy';

/** A year as it shall be made: what was decided about it, with what it is a copy of. */
export type Wish = Year & {
  readonly blocName: string;
  /** Null for a blank year. */
  readonly previous: Previous | null;
  /** Of the units that came to the bloc since last year those that take part: the ticked ones, or all of the first day. */
  readonly joined: readonly string[] | 'first-day';
  /** Whether secretaries and overseers of last year go on. */
  readonly keepStaff: boolean;
};

type Content = { members: Member[]; heads: string[]; phases: PhaseDates[] };

async function defaultHeads(tx: Transaction, startsOn: string): Promise<string[]> {
  const day = fromDay(startsOn);
  const heads = await tx.defaultHead.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    orderBy: { ordinal: 'asc' },
  });
  return heads.map((head) => head.text);
}

/** Last year's units and those that joined; refused when one of these is none that came to the bloc since. */
async function membersOf(tx: Transaction, previous: Previous, { joined: wanted, ...year }: Wish) {
  const [copy] = await readCopies(tx, [{ previous, year }]);
  const { kept = [], joined = [] } = copy ?? {};
  if (wanted === 'first-day') return done([...kept, ...joined.filter(({ joinedOn }) => joinedOn === year.startsOn)]);
  const added = joined.filter(({ unitId }) => wanted.includes(unitId));
  const refusal: CampaignRefusal = { reason: 'copy-unit-not-offered', field: 'joined' };
  return added.length < new Set(wanted).size ? refused(refusal) : done([...kept, ...added]);
}

async function blankContent(tx: Transaction, year: Year): Promise<Content> {
  const [units, heads] = [await blocUnits(tx, year), await defaultHeads(tx, year.startsOn)];
  const { members } = blankMembers(units, year.startsOn);
  return { members, heads, phases: proposePhases(year.year) };
}

function copiedContent(previous: Previous, year: Year, members: Member[]): Content {
  const phases = previous.phases.map(({ kind, opensOn, closesOn }) => ({
    kind,
    opensOn: toDay(opensOn),
    closesOn: toDay(closesOn),
  }));
  const heads = previous.heads.map((head) => head.text);
  return { members, heads, phases: shiftPhases(phases, year.year - previous.year) };
}

async function contentOf(tx: Transaction, wish: Wish): Promise<Result<Content>> {
  if (!wish.previous) return done(await blankContent(tx, wish));
  const members = await membersOf(tx, wish.previous, wish);
  return members.ok ? done(copiedContent(wish.previous, wish, members.value)) : members;
}

async function write(tx: Transaction, { blocId, year, previous }: Wish, content: Content) {
  const settings = previous
    ? {
        previousId: previous.id,
        peerVisibility: previous.peerVisibility,
        scoreVisibility: previous.scoreVisibility,
        officerMaySubmit: previous.officerMaySubmit,
        completionCap: previous.completionCap,
      }
    : {};
  return tx.campaign.create({
    data: {
      ...settings,
      blocId,
      year,
      name: `Phong trào thi đua năm ${year}`,
      members: {
        createMany: { data: content.members.map((member) => ({ ...member, joinedOn: fromDay(member.joinedOn) })) },
      },
      heads: { createMany: { data: content.heads.map((text, index) => ({ ordinal: index + 1, text })) } },
      phases: {
        createMany: {
          data: content.phases.map(({ kind, opensOn, closesOn }) => ({
            kind,
            opensOn: fromDay(opensOn),
            closesOn: fromDay(closesOn),
          })),
        },
      },
    },
  });
}

/** Gives last year's secretaries and overseers their task again, but for those who can no longer have it; returns the events. */
async function keepStaff(
  tx: Transaction,
  previous: Previous,
  campaignId: string,
  members: readonly Member[],
): Promise<AuditEntry[]> {
  const kept = tasksHandedOn(previous, members);
  const data = kept.map(({ accountId, kind }) => ({ campaignId, accountId, kind }));
  await tx.campaignStaff.createMany({ data });
  return kept.map(({ account: { id, name, userName }, kind }) => ({
    action: 'campaigns.staff',
    object: { kind: 'account', id, name: `${name} (${userName})` },
    campaignId,
    after: { kind },
  }));
}

/**
 * Makes the year of a bloc, blank or as a copy of the year before, inside a transaction that holds the bloc. A secretary
 * who makes it becomes its secretary, or it would be out of reach at once.
 */
export async function makeCampaign(
  tx: Transaction,
  actor: Actor,
  actedAs: Party,
  wish: Wish,
): Promise<Result<{ id: string }>> {
  const { previous, year } = wish;
  const content = await contentOf(tx, wish);
  if (!content.ok) return content;
  const campaign = await write(tx, wish, content.value);
  if (previous) await copyTemplates(tx, previous, campaign.id, await copyMovements(tx, previous, campaign));
  const kept = previous && wish.keepStaff ? await keepStaff(tx, previous, campaign.id, content.value.members) : [];
  if (actedAs === 'secretariat') {
    await tx.campaignStaff.create({
      data: { campaignId: campaign.id, accountId: actor.accountId, kind: 'secretariat' },
    });
  }
  const made: AuditEntry = {
    action: 'campaigns.create',
    object: { kind: 'campaign', id: campaign.id, name: `${wish.blocName} năm ${year}` },
    campaignId: campaign.id,
    after: { year, start: previous ? 'copy' : 'blank', previousId: previous?.id, ...content.value },
  };
  await auditAll(
    tx,
    actor,
    [made, ...kept].map((entry) => ({ ...entry, actedAs })),
  );
  return done({ id: campaign.id });
}
