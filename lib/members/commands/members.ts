import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { type LockedCampaign, lockCampaign, raiseRevision } from '@/lib/campaigns/commands/lock';
import { blocUnits } from '@/lib/campaigns/queries/copy';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { type LeftPosts, leadsFrom, postsLeft } from '../rules/leads';
import { type MemberWork, refuseDays, refuseJoining, refuseRemoval } from '../rules/members';
import type { AddAllMembersInput, AddMemberInput, RemoveMemberInput, UpdateMemberInput } from '../schema';
import { storedTerms } from './terms';

type Change = { action: AuditAction; unit: { id: string; name: string }; before?: unknown; after?: unknown };

/** Members, leads and staff stand in the log under the campaign and, where there is one, the unit. */
function record(tx: Transaction, actor: Actor, one: LockedCampaign, { action, unit, before, after }: Change) {
  const object = { kind: 'member', id: unit.id, name: `${one.title}: ${unit.name}` };
  return audit(tx, actor, { action, actedAs: one.actedAs, object, campaignId: one.id, unitId: unit.id, before, after });
}

type UnitOnDay = { name: string; shortName: string; blocId: string | null };

async function unitOnDay(tx: Transaction, unitId: string, day: string): Promise<UnitOnDay | undefined> {
  const rows = await tx.$queryRaw<UnitOnDay[]>`
    select coalesce(n.name, u.name) as name, coalesce(n."shortName", u."shortName") as "shortName", m."blocId"
    from "Unit" u
    left join "BlocMembership" m on m."unitId" = u.id and daterange(m."validFrom", m."validTo") @> ${day}::date
    left join "UnitName" n on n."unitId" = u.id and daterange(n."validFrom", n."validTo") @> ${day}::date
    where u.id = ${unitId}::uuid and daterange(u."validFrom", u."validTo") @> ${day}::date`;
  return rows[0];
}

/** The day from which a unit belongs to the bloc, the latest time it came; null when it never did. */
async function inBlocSince(tx: Transaction, unitId: string, blocId: string): Promise<string | null> {
  const where = { unitId, blocId };
  const membership = await tx.blocMembership.findFirst({ where, orderBy: { validFrom: 'desc' } });
  return membership && toDay(membership.validFrom);
}

/** Takes a unit of the bloc into the campaign, under its name of that day. */
export async function addMember(actor: Actor, input: AddMemberInput): Promise<Result<void>> {
  const { campaignId, unitId, joinedOn } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const refusal = refuseJoining(joinedOn, locked.value.year);
    if (refusal) return refused(refusal);
    const there = await tx.campaignMember.findUnique({ where: { campaignId_unitId: { campaignId, unitId } } });
    if (there) return refused({ reason: 'already-a-member', field: 'unitId' });
    const unit = await unitOnDay(tx, unitId, joinedOn);
    if (unit?.blocId !== locked.value.blocId) {
      const since = await inBlocSince(tx, unitId, locked.value.blocId);
      return refused({ reason: 'unit-not-in-bloc', field: 'joinedOn', on: joinedOn, since });
    }
    const { name: unitName, shortName } = unit;
    await tx.campaignMember.create({ data: { campaignId, unitId, unitName, shortName, joinedOn: fromDay(joinedOn) } });
    const change: Change = { action: 'members.add', unit: { id: unitId, name: unitName }, after: { joinedOn } };
    await record(tx, actor, locked.value, change);
    return done();
  });
}

/** Takes in every unit of the bloc that the list lacks, each from the first day on which it can be a member. */
export async function addAllMembers(actor: Actor, input: AddAllMembersInput): Promise<Result<number>> {
  const { campaignId, count } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const { blocId, year } = locked.value;
    const members = await tx.campaignMember.findMany({ where: { campaignId }, select: { unitId: true } });
    const listed = new Set(members.map((member) => member.unitId));
    const units = await blocUnits(tx, { blocId, year, startsOn: `${year}-01-01` });
    const lacking = units.filter((unit) => !listed.has(unit.unitId));
    if (lacking.length !== count) return refused({ reason: 'members-changed', count: lacking.length });
    for (const { joinedOn, ...unit } of lacking) {
      await tx.campaignMember.create({ data: { campaignId, ...unit, joinedOn: fromDay(joinedOn) } });
      const named = { id: unit.unitId, name: unit.unitName };
      await record(tx, actor, locked.value, { action: 'members.add', unit: named, after: { joinedOn } });
    }
    return done(lacking.length);
  });
}

/** Ends what the unit holds on the day it leaves, as dissolving a unit does. */
async function leavePosts(tx: Transaction, campaignId: string, { ended, dropped }: LeftPosts): Promise<void> {
  for (const { id, validTo } of ended) {
    await tx.campaignLead.update({ where: { id, campaignId }, data: { validTo: fromDay(validTo) } });
  }
  await tx.campaignLead.deleteMany({ where: { campaignId, id: { in: dropped.map(({ id }) => id) } } });
}

/** Changes the days on which a member takes part; the last day is included. Returns the posts that end with it. */
export async function updateMember(actor: Actor, input: UpdateMemberInput): Promise<Result<LeftPosts>> {
  const { campaignId, revision, memberId, ...after } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const member = await tx.campaignMember.findFirst({ where: { id: memberId, campaignId } });
    if (!member) return refused({ reason: 'not-found' });
    const { unitId, unitName: name } = member;
    const before = { joinedOn: toDay(member.joinedOn), leftOn: toDay(member.leftOn) };
    const { terms } = await storedTerms(tx, campaignId);
    const refusals = refuseDays(before, after, locked.value, leadsFrom(terms, unitId));
    if (refusals.length > 0) return refused({ reason: 'fields-refused', refusals });
    await tx.campaignMember.update({
      where: { id: memberId, campaignId },
      data: { joinedOn: fromDay(after.joinedOn), leftOn: fromDay(after.leftOn) },
    });
    const left = postsLeft(terms, unitId, after.leftOn);
    await leavePosts(tx, campaignId, left);
    await raiseRevision(actor, tx, campaignId);
    const told = Object.fromEntries(Object.entries(left).filter(([, posts]) => posts.length > 0));
    const change: Change = {
      action: 'members.update',
      unit: { id: unitId, name },
      before,
      after: { ...after, ...told },
    };
    await record(tx, actor, locked.value, change);
    return done(left);
  });
}

async function workOf(tx: Transaction, where: { campaignId: string; unitId: string }): Promise<MemberWork> {
  const pairs = [{ scorerId: where.unitId }, { scoredId: where.unitId }];
  return {
    registrations: await tx.registration.count({ where }),
    reports: await tx.report.count({ where }),
    scores: await tx.scoreSheet.count({ where }),
    facts: await tx.scoreFact.count({ where: { ...where, holds: { not: null } } }),
    leads: await tx.campaignLead.count({ where }),
    crossSheets: await tx.crossSheet.count({ where: { campaignId: where.campaignId, OR: pairs } }),
  };
}

/** Takes out a unit that was entered by mistake; one that has done something can only leave on a day. */
export async function removeMember(actor: Actor, input: RemoveMemberInput): Promise<Result<void>> {
  const { campaignId, memberId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const member = await tx.campaignMember.findFirst({ where: { id: memberId, campaignId } });
    if (!member) return refused({ reason: 'not-found' });
    const refusal = refuseRemoval(await workOf(tx, { campaignId, unitId: member.unitId }));
    if (refusal) return refused(refusal);
    await tx.phaseExtension.deleteMany({ where: { unitId: member.unitId, phase: { campaignId } } });
    await tx.scoreFact.deleteMany({ where: { unitId: member.unitId, campaignId } });
    await tx.campaignMember.delete({ where: { id: memberId, campaignId } });
    await record(tx, actor, locked.value, {
      action: 'members.remove',
      unit: { id: member.unitId, name: member.unitName },
      before: { joinedOn: toDay(member.joinedOn), leftOn: toDay(member.leftOn) },
    });
    return done();
  });
}
