import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { leftSince } from '@/lib/campaigns/rules/membership';
import type { Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import type { Stage } from '@/lib/scores/rules/answers';
import type { SentUnit } from '@/lib/scores/rules/board/units';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { asSent, type MemberRow, readBlocHead, readBlocMembers } from './bloc-rows';
import { type IssuedTable, readIssuedTable } from './version';

/** All that the ranking of a bloc is made of; whoever calls has decided that the actor may see it. */
export type BlocScores = {
  campaign: { id: string; name: string; year: number; blocName: string };
  /** The table that ranks: that of the adopted scores once all are adopted, before that the one in force. */
  issued: IssuedTable;
  stage: Stage;
  units: SentUnit[];
  statuses: (ScoreStatus | 'none')[];
  /** How many units left the bloc before their score was adopted: they stand in no ranking. */
  left: number;
  /** The number of the last publication, 0 for none. */
  published: number;
};

/** What adopted scores were adopted with, where that is all there is; of several versions the latest. */
async function rankingTable(actor: Actor, tx: Transaction, rows: readonly MemberRow[], inForce: string | null) {
  const adopted = rows.filter(({ status }) => status === 'agreed');
  const open = rows.some(({ status }) => status === 'submitted' || status === 'returned' || status === 'appraised');
  const ids = adopted.length > 0 && !open ? [...new Set(adopted.map(({ versionId }) => versionId))] : [inForce];
  const versions: IssuedTable[] = [];
  for (const id of ids) if (id) versions.push(await readIssuedTable(actor, tx, id));
  return versions.toSorted((left, right) => right.number - left.number)[0] ?? null;
}

async function toUnit(actor: Actor, tx: Transaction, row: MemberRow, issued: IssuedTable): Promise<SentUnit> {
  const { unitId, name, leftOn, status, sentAt, facts, versionId } = row;
  const own = status === 'agreed' && versionId ? await readIssuedTable(actor, tx, versionId) : issued;
  return { unitId, name, leftOn, status, sentAt, facts, lines: asSent(row), prepared: own.prepared };
}

/** The scores of a whole bloc in two statements; null where there is no such campaign or no table was issued. */
export async function readBloc(actor: Actor, tx: Transaction, campaignId: string): Promise<BlocScores | null> {
  const head = await readBlocHead(actor, tx, campaignId);
  const rows = head ? await readBlocMembers(actor, tx, campaignId) : [];
  const issued = head && (await rankingTable(actor, tx, rows, head.inForce));
  if (!head || !issued) return null;
  const { name, year, blocName, closesOn, published } = head;
  const today = todayInVietnam(actor.now);
  const counts = ({ leftOn, status }: Pick<MemberRow, 'leftOn' | 'status'>) =>
    leftSince(leftOn, today) === null || status === 'agreed';
  const units: SentUnit[] = [];
  for (const row of rows) units.push(await toUnit(actor, tx, row, issued));
  return {
    campaign: { id: campaignId, name, year, blocName },
    issued,
    stage: closesOn !== null && today > closesOn ? 'closed' : 'open',
    // Of who left only what was adopted before counts; nothing more is waited for.
    units: units.filter(counts),
    statuses: rows.filter(counts).map(({ status }) => status),
    left: rows.length - rows.filter(counts).length,
    published,
  };
}
