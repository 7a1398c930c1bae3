import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { getEditableFrame } from '@/lib/campaigns/queries/frame';
import { db } from '@/lib/db/client';
import { fromDay, toDecimal } from '@/lib/db/values';

/** The target templates of a campaign with the groups and movements they may name; null for who may not edit. */
export async function getTemplateSettings(actor: Actor, campaignId: string) {
  const frame = await getEditableFrame(actor, campaignId);
  if (!frame) return null;
  const [templates, groups, movements] = await Promise.all([
    db.targetTemplate.findMany({
      where: { campaignId },
      include: { group: true, movement: true },
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      relationLoadStrategy: 'join',
    }),
    db.targetGroup.findMany({
      where: {
        validFrom: { lte: fromDay(`${frame.year}-12-31`) },
        OR: [{ validTo: null }, { validTo: { gt: fromDay(`${frame.year}-01-01`) } }],
      },
      orderBy: { ordinal: 'asc' },
    }),
    db.movement.findMany({ where: { campaigns: { some: { campaignId } } }, orderBy: { name: 'asc' } }),
  ]);
  return {
    frame,
    groups: groups.map(({ code, name }) => ({ code, name })),
    movements: movements.map(({ id, name }) => ({ id, name })),
    templates: templates.map(({ campaignId: _, ordinal: __, group, movement, weight, ...template }) => ({
      ...template,
      groupName: group.name,
      movementName: movement?.name ?? null,
      weight: toDecimal(weight),
    })),
  };
}
export type TemplateSettings = NonNullable<Awaited<ReturnType<typeof getTemplateSettings>>>;
export type Template = TemplateSettings['templates'][number];
