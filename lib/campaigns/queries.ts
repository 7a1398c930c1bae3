import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, assignedCampaigns, may, mayEverywhere } from '@/lib/auth/permissions';
import { db, readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { fromDay, isId, toDay } from '@/lib/db/values';
import { compareVietnamese, searchWords } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { findPrevious, readCopyMembers } from './commands/copy';
import { firstDayOf } from './rules/calendar';
import { countMembers, leftSince } from './rules/membership';
import { type PhaseDates, type PhaseKind, phaseKinds } from './rules/phases';
import { holderOn } from './rules/posts';
import { refuseCap, refuseSettings } from './rules/settings';

/** The campaigns whose pages an actor may read: all, those it is assigned to, those its unit is a member of. */
export function campaignScope(actor: Actor): Prisma.CampaignWhereInput {
  if (mayEverywhere(actor, 'campaigns.read')) return {};
  const assigned = { id: { in: assignedCampaigns(actor, 'campaigns.read') } };
  return { OR: actor.unitId === null ? [assigned] : [assigned, { members: { some: { unitId: actor.unitId } } }] };
}

type PhaseWish = { campaignId: string; unitId: string; kind: PhaseKind };

/** The dates of a phase and the unit's own end, for rules such as refusePhase; inside a transaction if one is given. */
export async function getPhaseFor(
  _actor: Actor,
  { campaignId, unitId, kind }: PhaseWish,
  tx: Transaction = db,
): Promise<{ phase: PhaseDates | undefined; extendedUntil: string | null }> {
  const phase = await tx.phase.findUnique({
    where: { campaignId_kind: { campaignId, kind } },
    include: { extensions: { where: { unitId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 } },
    relationLoadStrategy: 'join',
  });
  if (!phase) return { phase: undefined, extendedUntil: null };
  return {
    phase: { kind, opensOn: toDay(phase.opensOn), closesOn: toDay(phase.closesOn) },
    extendedUntil: toDay(phase.extensions[0]?.until ?? null),
  };
}

const byOrderOfYear = (left: { kind: PhaseKind }, right: { kind: PhaseKind }) =>
  phaseKinds.indexOf(left.kind) - phaseKinds.indexOf(right.kind);

type FrameRow = {
  id: string;
  blocId: string;
  blocName: string;
  year: number;
  name: string;
  launchText: string;
  directions: string;
  peerVisibility: 'none' | 'status' | 'results';
  scoreVisibility: 'own' | 'ranking' | 'sheets';
  officerMaySubmit: boolean;
  completionCap: number;
  previousId: string | null;
  revision: number;
  /** Whether anybody has sent a score, and whether the ranking was published. */
  scored: boolean;
  published: boolean;
  phases: (PhaseDates & { id: string })[];
  members: {
    id: string;
    unitId: string;
    unitName: string;
    shortName: string;
    joinedOn: string;
    leftOn: string | null;
  }[];
  leads: { kind: 'lead' | 'deputy'; unitName: string; validFrom: string; validTo: string | null }[];
};

/** In SQL and as text where it can be: this is read by every page of a campaign, and most of it is not looked at. */
async function readFrameRow(actor: Actor, campaignId: string): Promise<FrameRow | undefined> {
  const rows = await readRows<FrameRow>(Prisma.sql`
    select c.id, c."blocId", b.name as "blocName", c.year, c.name, c."launchText", c.directions,
      c."peerVisibility"::text as "peerVisibility", c."scoreVisibility"::text as "scoreVisibility", c."officerMaySubmit", c."completionCap", c."previousId", c.revision,
      exists (select from "ScoreSheet" s where s."campaignId" = c.id and s.status <> 'draft') as scored,
      exists (select from "RankingPublication" r where r."campaignId" = c.id) as published,
      (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'opensOn', p."opensOn",
        'closesOn', p."closesOn") order by p.kind), '[]') from "Phase" p where p."campaignId" = c.id) as phases,
      (select coalesce(json_agg(json_build_object('id', m.id, 'unitId', m."unitId", 'unitName', m."unitName",
        'shortName', m."shortName", 'joinedOn', m."joinedOn", 'leftOn', m."leftOn") order by m."unitName"), '[]')
        from "CampaignMember" m where m."campaignId" = c.id) as members,
      (select coalesce(json_agg(json_build_object('kind', l.kind, 'unitName', coalesce(m."unitName", ''),
        'validFrom', l."validFrom", 'validTo', l."validTo")), '[]') from "CampaignLead" l
        left join "CampaignMember" m on m."campaignId" = c.id and m."unitId" = l."unitId"
        where l."campaignId" = c.id) as leads
    from "Campaign" c join "Bloc" b on b.id = c."blocId"
    where c.id = ${campaignId}::uuid
      and (${mayEverywhere(actor, 'campaigns.read')} or c.id = any (${assignedCampaigns(actor, 'campaigns.read')}::uuid[])
        or exists (select from "CampaignMember" own where own."campaignId" = c.id and own."unitId" = ${actor.unitId}::uuid))`);
  return rows[0];
}

type Year = { year: number; phases: readonly PhaseDates[] };

/** Why the settings can be looked at but not changed; null for those who may change them, and for those who see none. */
function settingsRefusalOf(actor: Actor, on: { campaignId: string; blocId: string }, year: Year) {
  const party = actingAs(actor, 'campaigns.edit', on);
  return party && refuseSettings(party, year, todayInVietnam(actor.now));
}

function canOf(actor: Actor, on: { campaignId: string; blocId: string }, isOver: boolean) {
  const settings = may(actor, 'campaigns.edit', on);
  return {
    settings,
    edit: settings && !isOver,
    staff: may(actor, 'campaigns.staff', on),
    // Any unit stands for "somebody else's": the form and the queue leave out the own one.
    extend: may(actor, 'phases.extend', { ...on, unitId: '' }),
    review: may(actor, 'targets.review', { ...on, unitId: '' }),
    seeAllUnits: may(actor, 'targets.read', on),
  };
}

async function readFrame(actor: Actor, campaignId: string) {
  if (!isId(campaignId)) return null;
  const row = await readFrameRow(actor, campaignId);
  if (!row) return null;
  const { leads, scored, ...rest } = row;
  const today = todayInVietnam(actor.now);
  const members = rest.members.map((one) => ({ ...one, leftSince: leftSince(one.leftOn, today) }));
  const frame = { ...rest, members, counts: countMembers(members) };
  const on = { campaignId: frame.id, blocId: frame.blocId };
  const settingsRefusal = settingsRefusalOf(actor, on, frame);
  const holding = (kind: 'lead' | 'deputy') =>
    holderOn(
      leads.filter((term) => term.kind === kind),
      today,
    );
  return {
    ...frame,
    today,
    lead: holding('lead'),
    deputy: holding('deputy'),
    settingsRefusal,
    // Members hear of the ranking by scores once it is published.
    ranked: frame.published || (scored && may(actor, 'scores.read', on)),
    can: canOf(actor, on, settingsRefusal !== null),
  };
}

/** What every page of a campaign shows, in one statement; asked once per request by layout and page together. */
export const getCampaignFrame = cache(readFrame);
export type CampaignFrame = NonNullable<Awaited<ReturnType<typeof readFrame>>>;

/** The frame for a settings page: only for who may edit, or might until the year was over; others find nothing. */
export async function getEditableFrame(actor: Actor, campaignId: string): Promise<CampaignFrame | null> {
  const frame = await getCampaignFrame(actor, campaignId);
  return frame?.can.settings ? frame : null;
}

/** How many reports of the year were accepted, of all units. */
export function countAccepted(tx: Transaction, campaignId: string): Promise<number> {
  return tx.report.count({ where: { campaignId, status: 'accepted' } });
}

/** Why the actor cannot change the completion cap, or null. */
export async function getCapRefusal(actor: Actor, frame: CampaignFrame) {
  const party = actingAs(actor, 'campaigns.edit', { campaignId: frame.id, blocId: frame.blocId });
  return party && refuseCap(party, await countAccepted(db, frame.id));
}

/** The heads of a campaign's reports, with how many units have written under each. */
export async function listHeads(actor: Actor, campaignId: string) {
  const heads = await db.campaignHead.findMany({
    where: { campaignId, campaign: campaignScope(actor) },
    include: { _count: { select: { narratives: true } } },
    orderBy: { ordinal: 'asc' },
  });
  return heads.map(({ id, text, _count }) => ({ id, text, narratives: _count.narratives }));
}

export type CampaignFilter = { query: string; year: number | null; page: number };
export const campaignPageSize = 40;

/** The campaigns the actor may see, newest year first, in the order of the blocs; found without tones and case. */
export async function listCampaigns(actor: Actor, { query, year, page }: CampaignFilter) {
  const scope = campaignScope(actor);
  const words = searchWords(query);
  const where: Prisma.CampaignWhereInput = {
    AND: [
      scope,
      ...(year === null ? [] : [{ year }]),
      ...words.map((word) => ({ bloc: { searchKey: { contains: word } } })),
    ],
  };
  const day = fromDay(todayInVietnam(actor.now));
  const [rows, total, years] = await Promise.all([
    db.campaign.findMany({
      where,
      select: {
        id: true,
        year: true,
        bloc: { select: { name: true, code: true } },
        phases: true,
        leads: {
          where: { kind: 'lead', validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
          select: { unit: { select: { name: true } } },
        },
        _count: { select: { members: { where: { OR: [{ leftOn: null }, { leftOn: { gte: day } }] } } } },
      },
      relationLoadStrategy: 'join',
      orderBy: [{ year: 'desc' }, { bloc: { ordinal: 'asc' } }, { bloc: { name: 'asc' } }],
      skip: (page - 1) * campaignPageSize,
      take: campaignPageSize,
    }),
    db.campaign.count({ where }),
    db.campaign.groupBy({ by: ['year'], where: scope, orderBy: { year: 'desc' } }),
  ]);
  return {
    total,
    today: todayInVietnam(actor.now),
    years: years.map((one) => one.year),
    canCreate: mayEverywhere(actor, 'campaigns.create') || assignedCampaigns(actor, 'campaigns.create').length > 0,
    campaigns: rows.map((row) => ({
      id: row.id,
      year: row.year,
      blocName: row.bloc.name,
      blocCode: row.bloc.code,
      members: row._count.members,
      lead: row.leads[0]?.unit.name ?? null,
      phases: row.phases
        .map(({ kind, opensOn, closesOn }) => ({ kind, opensOn: toDay(opensOn), closesOn: toDay(closesOn) }))
        .sort(byOrderOfYear),
    })),
  };
}

/** What the form of a new campaign offers: the blocs, with the years each has already; null for who may not create. */
export async function getCampaignChoices(actor: Actor) {
  const blocIds = actor.assignments
    .map((one) => one.blocId)
    .filter((blocId) => may(actor, 'campaigns.create', { blocId }));
  const everywhere = mayEverywhere(actor, 'campaigns.create');
  if (!everywhere && blocIds.length === 0) return null;
  const day = fromDay(todayInVietnam(actor.now));
  const blocs = await db.bloc.findMany({
    where: { AND: [everywhere ? {} : { id: { in: blocIds } }, { OR: [{ validTo: null }, { validTo: { gt: day } }] }] },
    select: { id: true, name: true, ordinal: true, campaigns: { select: { year: true } } },
    orderBy: { ordinal: 'asc' },
    relationLoadStrategy: 'join',
  });
  const thisYear = Number(todayInVietnam(actor.now).slice(0, 4));
  return {
    thisYear,
    blocs: blocs
      .map(({ id, name, ordinal, campaigns }) => ({ id, name, ordinal, years: campaigns.map((one) => one.year) }))
      .sort((left, right) => left.ordinal - right.ordinal || compareVietnamese(left.name, right.name)),
  };
}

/**
 * Who would be in a copy of last year for this bloc and year, who of last year would not and why, and who came since:
 * the units of the first day first. Without a year before there is nothing to copy; null for who may not create it.
 */
export async function getCopyPreview(actor: Actor, { blocId, year }: { blocId: string; year: number }) {
  if (!isId(blocId) || !may(actor, 'campaigns.create', { blocId })) return null;
  const bloc = await db.bloc.findUnique({ where: { id: blocId } });
  const startsOn = bloc && firstDayOf({ validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) }, year);
  const previous = startsOn ? await findPrevious(db, blocId, year) : null;
  if (!startsOn || !previous) return { startsOn, copy: null };
  return { startsOn, copy: await readCopyMembers(db, previous, { blocId, year, startsOn }) };
}
export type CopyPreview = NonNullable<Awaited<ReturnType<typeof getCopyPreview>>>;
