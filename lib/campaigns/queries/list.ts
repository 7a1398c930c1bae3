import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, may, mayEverywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { fromDay, toDay } from '@/lib/db/values';
import { searchWords } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { type PhaseKind, phaseKinds } from '../rules/phases';
import { postHolderOf } from '../rules/posts';
import { campaignScope } from './scope';

const byOrderOfYear = (left: { kind: PhaseKind }, right: { kind: PhaseKind }) =>
  phaseKinds.indexOf(left.kind) - phaseKinds.indexOf(right.kind);

export type CampaignFilter = { query: string; year: number | null; page: number };
export const campaignPageSize = 40;

/** What the list says of a campaign: the number of its members is that of the day, its lead has the name it bore in that year. */
const listedOn = (day: Date) =>
  ({
    id: true,
    year: true,
    bloc: { select: { name: true, code: true } },
    phases: true,
    leads: { where: { kind: 'lead' }, select: { unitId: true, validFrom: true, validTo: true } },
    members: { where: { unit: { leads: { some: { kind: 'lead' } } } }, select: { unitId: true, unitName: true } },
    _count: { select: { members: { where: { OR: [{ leftOn: null }, { leftOn: { gte: day } }] } } } },
  }) satisfies Prisma.CampaignSelect;

type Listed = Prisma.CampaignGetPayload<{ select: ReturnType<typeof listedOn> }>;

function leadOf({ year, leads, members }: Listed, today: string) {
  const names = new Map(members.map(({ unitId, unitName }) => [unitId, unitName]));
  const terms = leads.map(({ unitId, validFrom, validTo }) => ({
    unitName: names.get(unitId) ?? '',
    validFrom: toDay(validFrom),
    validTo: toDay(validTo),
  }));
  return postHolderOf(terms, year, today);
}

/** The campaigns the actor may see, newest year first, in the order of the blocs; found without tones and case. */
export async function listCampaigns(actor: Actor, { query, year, page }: CampaignFilter) {
  const scope = campaignScope(actor);
  const words = searchWords(query);
  const where: Prisma.CampaignWhereInput = {
    AND: [
      scope,
      ...(year === null ? [] : [{ year }]),
      ...words.map((word) => ({ bloc: { searchKey: { contains: word } } })),
    ],
  };
  const today = todayInVietnam(actor.now);
  const [rows, total, years] = await Promise.all([
    db.campaign.findMany({
      where,
      select: listedOn(fromDay(today)),
      relationLoadStrategy: 'join',
      orderBy: [{ year: 'desc' }, { bloc: { ordinal: 'asc' } }, { bloc: { name: 'asc' } }],
      skip: (page - 1) * campaignPageSize,
      take: campaignPageSize,
    }),
    db.campaign.count({ where }),
    db.campaign.groupBy({ by: ['year'], where: scope, orderBy: { year: 'desc' } }),
  ]);
  return {
    total,
    today,
    years: years.map((one) => one.year),
    canCreate: mayEverywhere(actor, 'campaigns.create') || assignedCampaigns(actor, 'campaigns.create').length > 0,
    campaigns: rows.map((row) => ({
      id: row.id,
      year: row.year,
      blocName: row.bloc.name,
      blocCode: row.bloc.code,
      members: row._count.members,
      lead: leadOf(row, today),
      /** Whether the actor may record the leading unit. */
      mayName: may(actor, 'campaigns.edit', { campaignId: row.id }),
      phases: row.phases
        .map(({ kind, opensOn, closesOn }) => ({ kind, opensOn: toDay(opensOn), closesOn: toDay(closesOn) }))
        .sort(byOrderOfYear),
    })),
  };
}
