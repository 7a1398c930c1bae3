import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { lockCampaign } from '@/lib/campaigns/commands/lock';
import { refuseStaff } from '@/lib/campaigns/rules/staff';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { AddStaffInput, RemoveStaffInput } from '../schema';

/** Gives an account a task in the campaign: secretariat or overseer. Only the office does, so nobody gives it away. */
export async function addStaff(actor: Actor, input: AddStaffInput): Promise<Result<void>> {
  const { campaignId, accountId, kind } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.staff' });
    if (!locked.ok) return locked;
    const account = await tx.account.findUnique({ where: { id: accountId } });
    if (!account) return refused({ reason: 'not-found' });
    const { role, unitId } = account;
    const refusal = refuseStaff({ role, unitId, disabled: account.disabledAt !== null }, kind);
    if (refusal) return refused(refusal);
    const where = { campaignId_accountId_kind: { campaignId, accountId, kind } };
    if (await tx.campaignStaff.findUnique({ where })) return refused({ reason: 'already-staff', field: 'accountId' });
    await tx.campaignStaff.create({ data: { campaignId, accountId, kind } });
    await audit(tx, actor, {
      action: 'campaigns.staff',
      actedAs: locked.value.actedAs,
      object: { kind: 'account', id: accountId, name: `${account.name} (${account.userName})` },
      campaignId,
      after: { kind },
    });
    return done();
  });
}

/** Takes a task away again; it ends with the next request of that account. */
export async function removeStaff(actor: Actor, input: RemoveStaffInput): Promise<Result<void>> {
  const { campaignId, staffId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.staff' });
    if (!locked.ok) return locked;
    const staff = await tx.campaignStaff.findFirst({ where: { id: staffId, campaignId }, include: { account: true } });
    if (!staff) return refused({ reason: 'not-found' });
    await tx.campaignStaff.delete({ where: { id: staffId, campaignId } });
    await audit(tx, actor, {
      action: 'campaigns.removeStaff',
      actedAs: locked.value.actedAs,
      object: { kind: 'account', id: staff.accountId, name: `${staff.account.name} (${staff.account.userName})` },
      campaignId,
      before: { kind: staff.kind },
    });
    return done();
  });
}
