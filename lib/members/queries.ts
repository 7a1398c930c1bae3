import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { blocUnits } from '@/lib/campaigns/queries/copy';
import { type CampaignFrame, getEditableFrame } from '@/lib/campaigns/queries/frame';
import { unreviewedUnit } from '@/lib/campaigns/rules/posts';
import { isInForce } from '@/lib/dated';
import { db } from '@/lib/db/client';
import { toDay } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import { resumedPosts, termsToResume } from './rules/leads';

/** Units of the bloc in some part of the year that are not members yet, each with the first day on which it can be one. */
async function addableUnits({ blocId, year, members }: CampaignFrame) {
  const units = await blocUnits(db, { blocId, year, startsOn: `${year}-01-01` });
  const listed = new Set(members.map((member) => member.unitId));
  return units
    .filter(({ unitId }) => !listed.has(unitId))
    .map(({ unitId, unitName, joinedOn }) => ({ id: unitId, name: unitName, since: joinedOn }));
}

/** Accounts that may be given a task: staff of the member units, and those outside units for overseeing. */
async function assignableAccounts(unitIds: string[]) {
  const accounts = await db.account.findMany({
    where: { disabledAt: null, OR: [{ unitId: { in: unitIds } }, { unitId: null }] },
    select: { id: true, name: true, userName: true, unit: { select: { shortName: true } } },
    relationLoadStrategy: 'join',
    orderBy: { name: 'asc' },
  });
  return accounts.map(({ id, name, userName, unit }) => ({
    id,
    label: `${name} (${unit ? `${unit.shortName}, ` : ''}${userName})`,
    ofUnit: unit !== null,
  }));
}

async function leadsOf({ id: campaignId, members, today }: CampaignFrame) {
  const found = await db.campaignLead.findMany({
    where: { campaignId },
    orderBy: [{ validFrom: 'desc' }, { kind: 'asc' }],
  });
  const terms = found.map(({ id, kind, unitId, validFrom, validTo }) => {
    return { id, kind, unitId, validFrom: toDay(validFrom), validTo: toDay(validTo) };
  });
  const names = new Map(members.map((member) => [member.unitId, member.unitName]));
  return terms.map((term) => ({
    ...term,
    unitName: names.get(term.unitId) ?? '',
    current: isInForce(term, today),
    /** What goes on again when this one is taken away. */
    resumed: resumedPosts(termsToResume(terms, members, term), members),
  }));
}

/** Members, leads and staff of a campaign, with what can be chosen; null for who may not edit. */
export async function getMembersSettings(actor: Actor, campaignId: string) {
  const frame = await getEditableFrame(actor, campaignId);
  if (!frame) return null;
  const [units, leads, staff, accounts] = await Promise.all([
    addableUnits(frame),
    leadsOf(frame),
    db.campaignStaff.findMany({
      where: { campaignId },
      include: { account: { include: { unit: true } } },
      relationLoadStrategy: 'join',
    }),
    frame.can.staff ? assignableAccounts(frame.members.map((member) => member.unitId)) : [],
  ]);
  const secretaries = staff.filter((one) => one.kind === 'secretariat' && one.account.disabledAt === null);
  const present = frame.members.filter((member) => member.leftSince === null);
  return {
    frame,
    units,
    accounts,
    /** The unit that nobody may review, because every secretary is its own. */
    unreviewed: unreviewedUnit(
      secretaries.map((one) => one.account.unitId),
      present,
    ),
    leads,
    staff: staff
      .map(({ id, kind, account }) => ({
        id,
        kind,
        accountId: account.id,
        name: account.name,
        userName: account.userName,
        unitName: account.unit?.name ?? null,
        disabled: account.disabledAt !== null,
      }))
      .sort((left, right) => compareVietnamese(left.name, right.name)),
  };
}
export type MembersSettings = NonNullable<Awaited<ReturnType<typeof getMembersSettings>>>;
