import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { lockCampaign, raiseRevision } from '@/lib/campaigns/commands/lock';
import { inTransaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { planLead, type ResumedPost, refuseLeadYear, resumedPosts, termsToResume } from '../rules/leads';
import type { NameLeadInput, RemoveLeadInput } from '../schema';
import { storedTerms } from './terms';

/** Names a lead or deputy unit from a day on; who held the post before holds it until that day. */
export async function nameLead(actor: Actor, input: NameLeadInput): Promise<Result<void>> {
  const { campaignId, revision, ...wish } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const refusal = refuseLeadYear(wish.validFrom, locked.value.year);
    if (refusal) return refused(refusal);
    const { terms, members } = await storedTerms(tx, campaignId);
    const plan = planLead(terms, members, wish);
    if ('reason' in plan) return refused(plan);
    await tx.campaignLead.updateMany({
      where: { campaignId, id: { in: plan.endIds } },
      data: { validTo: fromDay(wish.validFrom) },
    });
    await tx.campaignLead.create({
      data: { campaignId, ...wish, validFrom: fromDay(wish.validFrom), validTo: fromDay(wish.validTo) },
    });
    await raiseRevision(actor, tx, campaignId);
    const unitName = members.find((member) => member.unitId === wish.unitId)?.unitName;
    await audit(tx, actor, {
      action: 'members.lead',
      actedAs: locked.value.actedAs,
      object: { kind: 'member', id: wish.unitId, name: `${locked.value.title}: ${unitName}` },
      campaignId,
      unitId: wish.unitId,
      before: terms.filter((term) => plan.endIds.includes(term.id)),
      after: wish,
    });
    return done();
  });
}

/** Takes back a term that was entered by mistake; returns the terms that it had cut short and that go on now. */
export async function removeLead(actor: Actor, input: RemoveLeadInput): Promise<Result<ResumedPost[]>> {
  const { campaignId, revision, leadId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const { terms, members } = await storedTerms(tx, campaignId);
    const term = terms.find((one) => one.id === leadId);
    if (!term) return refused({ reason: 'not-found' });
    const resumed = termsToResume(terms, members, term);
    await tx.campaignLead.delete({ where: { id: leadId, campaignId } });
    for (const { id, validTo } of resumed) {
      await tx.campaignLead.update({ where: { id, campaignId }, data: { validTo: fromDay(validTo) } });
    }
    await raiseRevision(actor, tx, campaignId);
    await audit(tx, actor, {
      action: 'members.removeLead',
      actedAs: locked.value.actedAs,
      object: { kind: 'campaign', id: campaignId, name: locked.value.title },
      campaignId,
      unitId: term.unitId,
      before: term,
      ...(resumed.length > 0 ? { after: { resumed } } : {}),
    });
    return done(resumedPosts(resumed, members));
  });
}
