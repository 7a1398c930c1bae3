import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { db } from '@/lib/db/client';
import { fingerprintOf, readDraft, readLastVersion } from './stored';

/** The templates of the province that a table can begin with. */
function listTemplates() {
  return db.criteriaTable.findMany({
    where: { campaignId: null },
    select: { id: true, title: true },
    orderBy: { title: 'asc' },
  });
}

/** What a campaign without a table can begin with; null for who may not edit it. */
export async function getTableStart(actor: Actor, campaignId: string) {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame || !may(actor, 'criteria.edit', { campaignId, blocId: frame.blocId })) return null;
  const [templates, previous] = await Promise.all([
    listTemplates(),
    db.criteriaTable.count({ where: { campaign: { blocId: frame.blocId, year: frame.year - 1 } } }),
  ]);
  return { year: frame.year, templates, hasPrevious: previous > 0 };
}

/** The draft of a campaign's table, for who edits it, with the version in force; null where there is none, or for others. */
export async function getDraft(actor: Actor, campaignId: string) {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame || !may(actor, 'criteria.edit', { campaignId, blocId: frame.blocId })) return null;
  const found = await db.criteriaTable.findUnique({ where: { campaignId }, select: { id: true } });
  const draft = found && (await readDraft(db, found.id));
  if (!draft) return null;
  const last = await readLastVersion(db, draft.tableId);
  return {
    ...draft,
    frame,
    fingerprint: fingerprintOf(draft.table),
    issued: last && { number: last.number, content: last.content, issuedAt: last.issuedAt.toISOString() },
  };
}
export type Draft = NonNullable<Awaited<ReturnType<typeof getDraft>>>;

/** The draft with last year's issued table beside it, to be compared before it is issued. */
export async function getIssuePage(actor: Actor, campaignId: string) {
  const draft = await getDraft(actor, campaignId);
  if (!draft) return null;
  const { blocId, year } = draft.frame;
  const before = draft.issued
    ? null
    : await db.criteriaTable.findFirst({ where: { campaign: { blocId, year: year - 1 } }, select: { id: true } });
  const last = before && (await readLastVersion(db, before.id));
  return { ...draft, previous: last?.content ?? null };
}
