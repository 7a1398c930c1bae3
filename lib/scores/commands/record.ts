import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import type { Party } from '@/lib/auth/permissions';
import type { ScoreSnapshotKind } from '@/lib/db/generated/enums';
import type { Transaction } from '@/lib/db/transaction';
import type { ScoreHead, ScoreKey } from '@/lib/scores/queries/head';
import type { Scoring } from '@/lib/scores/queries/scoring';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { snapshotContent } from '@/lib/scores/rules/snapshot/content';
import type { ScoreStage } from '@/lib/scores/rules/stages';

type Taken = { kind: Exclude<ScoreSnapshotKind, 'withdrawn'>; stage: ScoreStage; scoring: Scoring };

type Record = {
  key: ScoreKey;
  head: ScoreHead;
  sheetId: string;
  actedAs: Party;
  action: AuditAction;
  status: ScoreStatus;
  /** What is kept of it; of what was taken back, that it was. */
  snapshot: Taken | { kind: 'withdrawn'; versionId: string } | null;
  told?: { [name: string]: unknown };
};

function contentOf(snapshot: NonNullable<Record['snapshot']>) {
  if (snapshot.kind === 'withdrawn') return { versionId: snapshot.versionId, content: {} };
  const { scoring, stage } = snapshot;
  return { versionId: scoring.issued.id, content: snapshotContent(scoring, scoring.scores[stage]) };
}

/** Writes what became of a sheet: its snapshot, and the event of the audit log. The status itself is written by the command. */
export async function recordScores(actor: Actor, tx: Transaction, record: Record): Promise<void> {
  const { key, head, sheetId, actedAs, action, status, snapshot, told } = record;
  if (snapshot) {
    const number = (await tx.scoreSnapshot.count({ where: { sheetId } })) + 1;
    const taken = { takenAt: actor.now, takenBy: actor.name };
    await tx.scoreSnapshot.create({ data: { sheetId, number, kind: snapshot.kind, ...taken, ...contentOf(snapshot) } });
  }
  await audit(tx, actor, {
    action,
    actedAs,
    object: { kind: 'scoreSheet', id: sheetId, name: `${head.campaignName} · ${head.unitName} · chấm điểm` },
    campaignId: key.campaignId,
    unitId: key.unitId,
    before: { scoreStatus: head.status },
    after: { scoreStatus: status, ...told },
  });
}
