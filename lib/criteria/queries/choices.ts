import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { fromDay, isId } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';

export type EditorChoices = {
  /** Units that may own items: all that live today, in the bloc or not. */
  units: { id: string; name: string }[];
  indexes: string[];
  awards: string[];
  /** The groups of targets in force, in the order of a registration. */
  groups: { code: string; name: string }[];
};

const nothing: EditorChoices = { units: [], indexes: [], awards: [], groups: [] };

/** What a table may refer to by name, for who edits the campaign's table. */
export async function listEditorChoices(actor: Actor, campaignId: string): Promise<EditorChoices> {
  if (!isId(campaignId) || !may(actor, 'criteria.edit', { campaignId })) return nothing;
  const today = fromDay(todayInVietnam(actor.now));
  const alive = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gt: today } }] };
  const [units, indexes, awards, groups] = await Promise.all([
    db.unit.findMany({ where: alive, select: { id: true, name: true } }),
    db.externalIndex.findMany({ where: alive, select: { name: true }, orderBy: { name: 'asc' } }),
    db.awardType.findMany({ where: alive, select: { name: true }, orderBy: { ordinal: 'asc' } }),
    db.targetGroup.findMany({ where: alive, select: { code: true, name: true }, orderBy: { ordinal: 'asc' } }),
  ]);
  return {
    units: units.toSorted((left, right) => compareVietnamese(left.name, right.name)),
    indexes: indexes.map(({ name }) => name),
    awards: awards.map(({ name }) => name),
    groups,
  };
}
