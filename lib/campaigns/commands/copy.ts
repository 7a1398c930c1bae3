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

/** Takes over the target templates; one whose movement has ended stays, without the movement. */
export async function copyTemplates(tx: Transaction, previous: Previous, campaignId: string, movements: Set<string>) {
  await tx.targetTemplate.createMany({
    data: previous.templates.map(({ id: _, ...template }) => ({
      ...template,
      campaignId,
      movementId: template.movementId && movements.has(template.movementId) ? template.movementId : null,
    })),
  });
}
