import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { isInForce, type PhaseDates, proposePhases, refuseYear, shiftPhases } from '../rules';
import type { CreateCampaignInput } from '../schema';
import { copyMembersOf, copyMovements, copyTemplates, findPrevious, type Previous } from './copy';

type Year = { blocId: string; year: number; startsOn: string };
export type Member = { unitId: string; unitName: string; shortName: string };

/** The units of the bloc on a day, under their names of that day. */
async function blocMembers(tx: Transaction, { blocId, startsOn }: Year): Promise<Member[]> {
  return tx.$queryRaw<Member[]>`
    select m."unitId", coalesce(n.name, u.name) as "unitName", coalesce(n."shortName", u."shortName") as "shortName"
    from "BlocMembership" m join "Unit" u on u.id = m."unitId"
    left join "UnitName" n on n."unitId" = u.id and daterange(n."validFrom", n."validTo") @> ${startsOn}::date
    where m."blocId" = ${blocId}::uuid and daterange(m."validFrom", m."validTo") @> ${startsOn}::date
      and daterange(u."validFrom", u."validTo") @> ${startsOn}::date
    order by u.name`;
}

async function defaultHeads(tx: Transaction, startsOn: string): Promise<string[]> {
  const day = fromDay(startsOn);
  const heads = await tx.defaultHead.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    orderBy: { ordinal: 'asc' },
  });
  return heads.map((head) => head.text);
}

type Content = { members: Member[]; heads: string[]; phases: PhaseDates[] };

async function contentOf(tx: Transaction, year: Year, previous: Previous | null): Promise<Content> {
  if (!previous) {
    const [members, heads] = [await blocMembers(tx, year), await defaultHeads(tx, year.startsOn)];
    return { members, heads, phases: proposePhases(year.year) };
  }
  const phases = previous.phases.map(({ kind, opensOn, closesOn }) => ({
    kind,
    opensOn: toDay(opensOn),
    closesOn: toDay(closesOn),
  }));
  const heads = previous.heads.map((head) => head.text);
  const members = await copyMembersOf(tx, previous, year);
  return { members, heads, phases: shiftPhases(phases, year.year - previous.year) };
}

async function write(tx: Transaction, year: Year, content: Content, previous: Previous | null) {
  const settings = previous
    ? {
        previousId: previous.id,
        peerVisibility: previous.peerVisibility,
        scoreVisibility: previous.scoreVisibility,
        officerMaySubmit: previous.officerMaySubmit,
        completionCap: previous.completionCap,
      }
    : {};
  const joinedOn = fromDay(year.startsOn);
  return tx.campaign.create({
    data: {
      ...settings,
      blocId: year.blocId,
      year: year.year,
      name: `Phong trào thi đua năm ${year.year}`,
      members: { createMany: { data: content.members.map((member) => ({ ...member, joinedOn })) } },
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

/**
 * Creates a bloc's campaign: blank (units of the bloc, usual calendar, the province's heads), or as a copy of last
 * year's. A secretary who creates it becomes its secretary, or it would be out of reach at once.
 */
export async function createCampaign(actor: Actor, input: CreateCampaignInput): Promise<Result<{ id: string }>> {
  const actedAs = actingAs(actor, 'campaigns.create', { blocId: input.blocId });
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { blocId, year } = input;
  return inTransaction(async (tx) => {
    if (!(await lockRow(tx, 'Bloc', blocId))) return refused({ reason: 'not-found' });
    const bloc = await tx.bloc.findUniqueOrThrow({ where: { id: blocId } });
    const far = refuseYear(year, todayInVietnam(actor.now));
    if (far) return refused(far);
    const life = { validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) };
    const startsOn = life.validFrom > `${year}-01-01` ? life.validFrom : `${year}-01-01`;
    if (startsOn > `${year}-12-31` || !isInForce(life, startsOn)) {
      return refused({ reason: 'bloc-not-in-force', field: 'blocId', year });
    }
    if (await tx.campaign.findUnique({ where: { blocId_year: { blocId, year } } })) {
      return refused({ reason: 'campaign-exists', field: 'year', year });
    }
    const previous = input.start === 'copy' ? await findPrevious(tx, blocId, year) : null;
    if (input.start === 'copy' && !previous) {
      return refused({ reason: 'no-previous-campaign', field: 'start', year: year - 1 });
    }
    const when = { blocId, year, startsOn };
    const content = await contentOf(tx, when, previous);
    const campaign = await write(tx, when, content, previous);
    if (previous) await copyTemplates(tx, previous, campaign.id, await copyMovements(tx, previous, campaign));
    if (actedAs === 'secretariat') {
      await tx.campaignStaff.create({
        data: { campaignId: campaign.id, accountId: actor.accountId, kind: 'secretariat' },
      });
    }
    await audit(tx, actor, {
      action: 'campaigns.create',
      actedAs,
      object: { kind: 'campaign', id: campaign.id, name: `${bloc.name} năm ${year}` },
      campaignId: campaign.id,
      after: { year, start: input.start, previousId: previous?.id, ...content },
    });
    return done({ id: campaign.id });
  });
}
