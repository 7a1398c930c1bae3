import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { type Action, actingAs, type Party } from '@/lib/auth/permissions';
import type { PhaseRefusal } from '@/lib/campaigns/rules';
import type { Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import type { CommonRefusal } from '@/lib/result';
import { refuseSheetPhase, type SheetStatus } from '@/lib/reviews/rules';

/** A registration whose row is locked, with what decides about writing in it. */
export type OpenSheet = {
  readonly registrationId: string;
  readonly status: SheetStatus;
  readonly round: number;
  readonly campaignId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly officerMaySubmit: boolean;
  readonly phaseRefusal: PhaseRefusal | null;
  readonly actedAs: Party;
};

type Row = {
  registrationId: string | null;
  status: SheetStatus | null;
  round: number | null;
  unitName: string;
  year: number;
  officerMaySubmit: boolean;
  opensOn: string | null;
  closesOn: string | null;
  extendedUntil: string | null;
  leftOn: string | null;
};

async function readSheet(tx: Transaction, campaignId: string, unitId: string): Promise<Row | undefined> {
  // The lock is on the registration alone, so that writers of one sheet follow each other. It is taken on the way, one
  // round trip for all: of a locked row PostgreSQL gives the version that the writer before has left.
  const rows = await tx.$queryRaw<Row[]>`
    with locked as materialized (
      select id, status::text as status, round from "Registration"
      where "campaignId" = ${campaignId}::uuid and "unitId" = ${unitId}::uuid for update
    )
    select r.id as "registrationId", r.status, r.round, m."unitName", m."leftOn"::text, c.year, c."officerMaySubmit",
      p."opensOn"::text, p."closesOn"::text,
      (select e.until::text from "PhaseExtension" e where e."phaseId" = p.id and e."unitId" = m."unitId"
        order by e."createdAt" desc limit 1) as "extendedUntil"
    from "CampaignMember" m join "Campaign" c on c.id = m."campaignId"
    left join "Phase" p on p."campaignId" = c.id and p.kind = 'registration'
    left join locked r on true
    where m."campaignId" = ${campaignId}::uuid and m."unitId" = ${unitId}::uuid`;
  return rows[0];
}

/** Makes the registration at the first thing that is written; of many at once one makes it. */
async function makeRegistration(tx: Transaction, campaignId: string, unitId: string, now: Date): Promise<void> {
  await tx.registration.createMany({
    data: [{ id: randomUUID(), campaignId, unitId, statusSince: now }],
    skipDuplicates: true,
  });
}

/**
 * Locks the unit's registration and returns it with what decides about writing in it. Refuses units that are not in
 * the campaign, and people who may not do `action` for this unit: for them the sheet does not exist.
 */
export async function openSheet(
  tx: Transaction,
  actor: Actor,
  action: Action,
  { campaignId, unitId }: { campaignId: string; unitId: string },
): Promise<{ sheet: OpenSheet } | { refusal: CommonRefusal | PhaseRefusal }> {
  const actedAs = actingAs(actor, action, { campaignId, unitId });
  if (!actedAs) return { refusal: { reason: 'not-found' } };
  let row = await readSheet(tx, campaignId, unitId);
  if (!row) return { refusal: { reason: 'not-found' } };
  const phase =
    row.opensOn && row.closesOn
      ? { kind: 'registration' as const, opensOn: row.opensOn, closesOn: row.closesOn }
      : undefined;
  const today = todayInVietnam(actor.now);
  const phaseRefusal = refuseSheetPhase(row.status ?? 'draft', 'registration', phase, today, row);
  if (row.registrationId === null) {
    if (phaseRefusal) return { refusal: phaseRefusal };
    await makeRegistration(tx, campaignId, unitId, actor.now);
    row = (await readSheet(tx, campaignId, unitId)) ?? row;
  }
  const {
    registrationId,
    status,
    round,
    opensOn: _opens,
    closesOn: _closes,
    extendedUntil: _until,
    leftOn: _left,
    ...facts
  } = row;
  if (registrationId === null || status === null || round === null) return { refusal: { reason: 'not-found' } };
  return { sheet: { ...facts, registrationId, status, round, campaignId, unitId, phaseRefusal, actedAs } };
}
