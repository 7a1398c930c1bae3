import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, may } from '@/lib/auth/permissions';
import { db, readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { isId } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { countMembers, leftSince } from '../rules/membership';
import type { PhaseDates } from '../rules/phases';
import { postHolderOf } from '../rules/posts';
import { refuseCap, refuseSettings } from '../rules/settings';
import { campaignScope, readableCampaigns } from './scope';

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
    where c.id = ${campaignId}::uuid and ${readableCampaigns(actor)}`);
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
    postHolderOf(
      leads.filter((term) => term.kind === kind),
      frame.year,
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
