import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import {
  blankMembers,
  blocUnits,
  findPrevious,
  type Member,
  type Previous,
  readCopyMembers,
  type Year,
} from '../queries/copy';
import { firstDayOf, proposePhases, shiftPhases } from '../rules/calendar';
import type { PhaseDates } from '../rules/phases';
import { refuseYear } from '../rules/settings';
import type { CreateCampaignInput } from '../schema';
import { copyMovements, copyTemplates } from './copy';

async function defaultHeads(tx: Transaction, startsOn: string): Promise<string[]> {
  const day = fromDay(startsOn);
  const heads = await tx.defaultHead.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    orderBy: { ordinal: 'asc' },
  });
  return heads.map((head) => head.text);
}

type Content = { members: Member[]; heads: string[]; phases: PhaseDates[] };

/** Last year's units and those that were ticked; refused when one of these is none that came to the bloc since. */
async function membersOf(tx: Transaction, previous: Previous, year: Year, ticked: readonly string[]) {
  const { kept, joined } = await readCopyMembers(tx, previous, year);
  const added = joined.filter(({ unitId }) => ticked.includes(unitId));
  if (added.length < new Set(ticked).size) return refused({ reason: 'copy-unit-not-offered', field: 'joined' });
  return done([...kept, ...added]);
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

async function contentOf(
  tx: Transaction,
  year: Year,
  previous: Previous | null,
  ticked: readonly string[],
): Promise<Result<Content>> {
  if (!previous) return done(await blankContent(tx, year));
  const members = await membersOf(tx, previous, year, ticked);
  return members.ok ? done(copiedContent(previous, year, members.value)) : members;
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
  return tx.campaign.create({
    data: {
      ...settings,
      blocId: year.blocId,
      year: year.year,
      name: `Phong trào thi đua năm ${year.year}`,
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
    const startsOn = firstDayOf({ validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) }, year);
    if (!startsOn) return refused({ reason: 'bloc-not-in-force', field: 'blocId', year });
    if (await tx.campaign.findUnique({ where: { blocId_year: { blocId, year } } })) {
      return refused({ reason: 'campaign-exists', field: 'year', year });
    }
    const previous = input.start === 'copy' ? await findPrevious(tx, blocId, year) : null;
    if (input.start === 'copy' && !previous) {
      return refused({ reason: 'no-previous-campaign', field: 'start', year: year - 1 });
    }
    const when = { blocId, year, startsOn };
    const content = await contentOf(tx, when, previous, input.joined ?? []);
    if (!content.ok) return content;
    const campaign = await write(tx, when, content.value, previous);
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
      after: { year, start: input.start, previousId: previous?.id, ...content.value },
    });
    return done({ id: campaign.id });
  });
}
