import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { db } from '@/lib/db/client';
import { todayInVietnam } from '@/lib/format';
import { headOf, readKept, sheetsOf } from './kept-workbook';
import { fingerprintOf, readDraft } from './stored';

/** The year for which a table may be read in; null for who may not. Without a campaign: a template of the province. */
export async function getImportYear(actor: Actor, campaignId: string | null): Promise<number | null> {
  if (campaignId === null) {
    return may(actor, 'criteria.template') ? Number(todayInVietnam(actor.now).slice(0, 4)) : null;
  }
  const frame = await getCampaignFrame(actor, campaignId);
  return frame && may(actor, 'criteria.edit', { campaignId, blocId: frame.blocId }) ? frame.year : null;
}

async function readRunning(actor: Actor, campaignId: string | null, year: number) {
  const running = await db.criteriaImport.findFirst({
    where: { accountId: actor.accountId, campaignId, usedAt: null },
    orderBy: { createdAt: 'desc' },
  });
  if (!running) return null;
  const { id, fileName, createdAt } = running;
  const sheets = sheetsOf(running);
  return {
    ...{ id, fileName, createdAt: createdAt.toISOString() },
    reading: readKept(running, headOf(year)),
    rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    unread: sheets.filter(({ rows }) => rows.length === 0).map(({ name }) => name),
  };
}

/** The workbook that the actor is reading in, as it reads with the answers so far, beside the draft it will come into. */
export async function getTableImport(actor: Actor, campaignId: string | null) {
  const year = await getImportYear(actor, campaignId);
  if (year === null) return null;
  const found = campaignId === null ? null : await db.criteriaTable.findUnique({ where: { campaignId } });
  const [running, draft] = await Promise.all([
    readRunning(actor, campaignId, year),
    found ? readDraft(db, found.id) : null,
  ]);
  return { year, running, draft: draft && { table: draft.table, fingerprint: fingerprintOf(draft.table) } };
}
export type TableImport = NonNullable<Awaited<ReturnType<typeof getTableImport>>>;
export type RunningImport = NonNullable<TableImport['running']>;
