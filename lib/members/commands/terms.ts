import 'server-only';
import type { Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';

/** The leads and deputies of a campaign with its members, as the rules of both need them. */
export async function storedTerms(tx: Transaction, campaignId: string) {
  const terms = await tx.campaignLead.findMany({ where: { campaignId } });
  const members = await tx.campaignMember.findMany({ where: { campaignId } });
  return {
    terms: terms.map(({ id, unitId, kind, validFrom, validTo }) => ({
      id,
      unitId,
      kind,
      validFrom: toDay(validFrom),
      validTo: toDay(validTo),
    })),
    members: members.map(({ unitId, unitName, joinedOn, leftOn }) => ({
      unitId,
      unitName,
      joinedOn: toDay(joinedOn),
      leftOn: toDay(leftOn),
    })),
  };
}
