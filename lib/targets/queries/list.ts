import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { type CampaignFrame, getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import { leftLast, leftSince, owes, unregistered } from '@/lib/campaigns/rules/membership';
import { lastAnswerDay, phaseState } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { searchItems } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { registrationTakenBack } from '@/lib/reviews/queries/sent';
import { type SheetStatus, shownStatus } from '@/lib/reviews/rules/sheet';
import { toldStatus } from '@/lib/reviews/rules/withdrawal';
import { sheetView } from '../rules/reading';

/**
 * `not-owed`: the unit is gone, or joined after the phase had ended and began nothing; `taken-back`: the unit itself took back
 * what answered a return.
 */
export type ListStatus = SheetStatus | 'none' | 'not-due' | 'not-owed' | 'taken-back';

export type RegistrationItem = {
  unitId: string;
  unitName: string;
  own: boolean;
  /** The first day on which the unit no longer belonged to the bloc. */
  leftSince: string | null;
  status: ListStatus;
  /** Since when the status is what it is; null for what was not begun or is not owed. */
  since: string | null;
  /** The last day for the answer to what was returned. */
  answerBy: string | null;
  /** Null where the actor sees the state alone. */
  lines: number | null;
  total: string | null;
  returned: number | null;
  /** The unit has to register, and has not sent anything by its last day; what was returned had been sent. */
  overdue: boolean;
  readable: boolean;
};

type Row = {
  unitId: string;
  unitName: string;
  joinedOn: string;
  leftOn: string | null;
  searchKey: string;
  opensOn: string | null;
  closesOn: string | null;
  extendedUntil: string | null;
  status: SheetStatus | null;
  statusSince: Date | null;
  takenBack: boolean;
  answerBy: string | null;
  lines: number;
  total: string;
  returned: number;
};

async function readRows(campaignId: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select m."unitId", m."unitName", m."joinedOn"::text as "joinedOn", m."leftOn"::text as "leftOn", u."searchKey",
      p."opensOn"::text, p."closesOn"::text, r.status::text, r."statusSince", r."answerBy"::text as "answerBy",
      ${registrationTakenBack(Prisma.sql`r`)} as "takenBack",
      ${extendedUntil(Prisma.sql`p.id`, Prisma.sql`m."unitId"`)} as "extendedUntil",
      t.lines, t.total, t.returned
    from "CampaignMember" m
    join "Unit" u on u.id = m."unitId"
    left join "Phase" p on p."campaignId" = m."campaignId" and p.kind = 'registration'
    left join "Registration" r on r."campaignId" = m."campaignId" and r."unitId" = m."unitId"
    cross join lateral (
      select count(*)::int as lines, trim_scale(coalesce(sum(weight), 0))::text as total,
        count(*) filter (where status = 'returned')::int as returned
      from "Target" where "registrationId" = r.id
    ) t
    where m."campaignId" = ${campaignId}::uuid order by m."unitName"`;
}

type Wide = 'all' | 'results' | 'status';

/** How far the actor sees the other units; null where the campaign is not the actor's at all. */
function reach(actor: Actor, { id, members, peerVisibility }: CampaignFrame): Wide | 'own' | null {
  if (may(actor, 'targets.read', { campaignId: id })) return 'all';
  if (!members.some((member) => member.unitId === actor.unitId)) return null;
  return peerVisibility === 'none' ? 'own' : peerVisibility;
}

function toItem(actor: Actor, campaignId: string, wide: Wide, row: Row): RegistrationItem {
  const own = may(actor, 'targets.edit', { campaignId, unitId: row.unitId });
  const status = row.status ?? 'draft';
  const reads = may(actor, 'targets.read', { campaignId, unitId: row.unitId });
  const reader = own ? 'unit' : reads ? 'bloc' : 'peer';
  const view = wide === 'status' && reader === 'peer' ? 'nothing' : sheetView(reader, status);
  const shown = view === 'live' || view === 'sent';
  const dates =
    row.opensOn && row.closesOn
      ? { kind: 'registration' as const, opensOn: row.opensOn, closesOn: row.closesOn }
      : undefined;
  const today = todayInVietnam(actor.now);
  const phase = phaseState(dates, today, row.extendedUntil);
  const stored = row.status ?? 'none';
  const excused = unregistered(row, { phase, begun: row.status !== null }, today) !== null;
  const state = excused ? 'not-owed' : shownStatus(stored, row, phase, today);
  return {
    unitId: row.unitId,
    unitName: row.unitName,
    own,
    leftSince: leftSince(row.leftOn, today),
    status: toldStatus(state, row.takenBack),
    since: state === 'not-owed' ? null : (row.statusSince?.toISOString() ?? null),
    answerBy: state === 'returned' ? lastAnswerDay(row.answerBy, dates, row.extendedUntil) : null,
    lines: shown ? row.lines : null,
    total: shown ? row.total : null,
    returned: shown ? row.returned : null,
    overdue: (state === 'none' || state === 'draft') && phase.state === 'closed' && owes(row, phase.closedOn),
    readable: shown,
  };
}

export type RegistrationFilter = { query?: string; status?: string };

/**
 * The registrations of a campaign's units as far as the actor may see them. `ownUnitId` alone where the actor sees
 * nobody else's; null where the campaign does not exist for the actor.
 */
export async function listRegistrations(actor: Actor, campaignId: string, filter: RegistrationFilter) {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame) return null;
  const wide = reach(actor, frame);
  if (wide === null) return null;
  const ownUnitId = frame.members.find((member) => member.unitId === actor.unitId)?.unitId ?? null;
  if (wide === 'own') return { ownUnitId, onlyOwn: true as const };
  const rows = await readRows(campaignId);
  const all = rows.map((row) => toItem(actor, campaignId, wide, row));
  const items = searchItems(rows, filter.query ?? '', (row) => `${row.unitName} ${row.searchKey}`)
    .map((row) => toItem(actor, campaignId, wide, row))
    .filter((item) => !filter.status || item.status === filter.status);
  return {
    ownUnitId,
    onlyOwn: false as const,
    year: frame.year,
    mayAddUnits: frame.can.edit,
    all,
    items: leftLast(items),
  };
}
