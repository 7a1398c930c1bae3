import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { type Action, actingAs, type Party } from '@/lib/auth/permissions';
import { holdMember } from '@/lib/campaigns/commands/lock';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import type { PhaseDates, PhaseRefusal } from '@/lib/campaigns/rules/phases';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type RunRows, rowsIn, type Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import type { CommonRefusal } from '@/lib/result';
import { refuseSheetPhase, type SheetStatus } from '@/lib/reviews/rules/sheet';

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
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  readonly leftOn: string | null;
  readonly phaseRefusal: PhaseRefusal | null;
  readonly actedAs: Party;
};

type Place = { campaignId: string; unitId: string };

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

async function readSheet(run: RunRows, { campaignId, unitId }: Place, lock: Prisma.Sql): Promise<Row | undefined> {
  // The lock is on the registration alone, so that writers of one sheet follow each other. It is taken on the way, one
  // round trip for all: of a locked row PostgreSQL gives the version that the writer before has left.
  const rows = await run<Row>(Prisma.sql`
    with found as materialized (
      select id, status::text as status, round from "Registration"
      where "campaignId" = ${campaignId}::uuid and "unitId" = ${unitId}::uuid ${lock}
    )
    select r.id as "registrationId", r.status, r.round, m."unitName", m."leftOn"::text, c.year, c."officerMaySubmit",
      p."opensOn"::text, p."closesOn"::text,
      ${extendedUntil(Prisma.sql`p.id`, Prisma.sql`m."unitId"`)} as "extendedUntil"
    from "CampaignMember" m join "Campaign" c on c.id = m."campaignId"
    left join "Phase" p on p."campaignId" = c.id and p.kind = 'registration'
    left join found r on true
    where m."campaignId" = ${campaignId}::uuid and m."unitId" = ${unitId}::uuid`);
  return rows[0];
}

/** Makes the registration at the first thing that is written; of many at once one makes it. */
async function makeRegistration(tx: Transaction, { campaignId, unitId }: Place, now: Date): Promise<void> {
  await tx.registration.createMany({
    data: [{ id: randomUUID(), campaignId, unitId, statusSince: now }],
    skipDuplicates: true,
  });
}

function phaseOf({ opensOn, closesOn }: Row): PhaseDates | undefined {
  return opensOn && closesOn ? { kind: 'registration', opensOn, closesOn } : undefined;
}

function refusePhase(row: Row, now: Date): PhaseRefusal | null {
  return refuseSheetPhase(row.status ?? 'draft', 'registration', phaseOf(row), todayInVietnam(now), row);
}

/** The sheet of a row that was read; null while its registration is not made. */
function sheetOf(row: Row, place: Place, actedAs: Party, phaseRefusal: PhaseRefusal | null): OpenSheet | null {
  const { registrationId, status, round, unitName, year, officerMaySubmit, extendedUntil: until, leftOn } = row;
  if (registrationId === null || status === null || round === null) return null;
  const { campaignId, unitId } = place;
  return {
    ...{ registrationId, status, round, campaignId, unitId, unitName, year, officerMaySubmit },
    ...{ phase: phaseOf(row), extendedUntil: until, leftOn, phaseRefusal, actedAs },
  };
}

type Opened = { sheet: OpenSheet } | { refusal: CommonRefusal | PhaseRefusal };

const notFound = { refusal: { reason: 'not-found' } } as const;

/**
 * Locks the unit's registration and returns it with what decides about writing in it. Refuses units that are not in
 * the campaign, and people who may not do `action` for this unit: for them the sheet does not exist.
 */
export async function openSheet(tx: Transaction, actor: Actor, action: Action, place: Place): Promise<Opened> {
  const actedAs = actingAs(actor, action, place);
  if (!actedAs) return notFound;
  const lock = Prisma.sql`for update`;
  let row = await readSheet(rowsIn(tx), place, lock);
  if (!row) return notFound;
  const phaseRefusal = refusePhase(row, actor.now);
  if (row.registrationId === null) {
    if (phaseRefusal) return { refusal: phaseRefusal };
    if (!(await holdMember(tx, place))) return notFound;
    await makeRegistration(tx, place, actor.now);
    row = (await readSheet(rowsIn(tx), place, lock)) ?? row;
  }
  const sheet = sheetOf(row, place, actedAs, phaseRefusal);
  return sheet ? { sheet } : notFound;
}

/**
 * The same sheet as it is at this moment, not locked: who writes by it asks again, in the statement that writes, whether
 * its status still is what it was. Null where nothing was written in it yet.
 */
export async function lookAtSheet(actor: Actor, action: Action, place: Place): Promise<Opened | null> {
  const actedAs = actingAs(actor, action, place);
  const row = actedAs && (await readSheet(readRows, place, Prisma.empty));
  if (!row) return notFound;
  const sheet = sheetOf(row, place, actedAs, refusePhase(row, actor.now));
  return sheet && { sheet };
}
