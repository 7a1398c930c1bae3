import 'server-only';
import type { Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import type { Previous } from '../queries/copy';
import { isRunningIn } from '../rules/copy';

/** Takes over the movements that still run in the new year; returns their ids. */
export async function copyMovements(tx: Transaction, previous: Previous, campaign: { id: string; year: number }) {
  const running = previous.movements.filter(({ movement }) =>
    isRunningIn({ startsOn: toDay(movement.startsOn), endsOn: toDay(movement.endsOn) }, campaign.year),
  );
  const ids = running.map((link) => link.movementId);
  const data = ids.map((movementId, index) => ({ campaignId: campaign.id, movementId, ordinal: index + 1 }));
  await tx.campaignMovement.createMany({ data });
  return new Set(ids);
}

/**
 * Takes over the target templates; one whose movement has ended stays, without the movement. In SQL, because it is most of
 * what is written: of the years of forty blocs, each with sixty templates, it took half of the time that a transaction has.
 */
export async function copyTemplates(tx: Transaction, previous: Previous, campaignId: string, movements: Set<string>) {
  await tx.$executeRaw`
    insert into "TargetTemplate" (id, "campaignId", ordinal, "groupCode", "movementId", text, measure, direction, accumulation,
      weight, required)
    select gen_random_uuid(), ${campaignId}::uuid, t.ordinal, t."groupCode",
      case when t."movementId" = any(${[...movements]}::uuid[]) then t."movementId" end,
      t.text, t.measure, t.direction, t.accumulation, t.weight, t.required
    from "TargetTemplate" t where t."campaignId" = ${previous.id}::uuid`;
}
