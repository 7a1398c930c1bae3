import { Exact } from '@/lib/criteria/rules/exact';
import { formatNumber } from '@/lib/format';
import type { ScoreStatus } from '../sheet';
import type { ScoreSight } from '../visibility';
import { seesAppraisal } from '../visibility';
import type { WordField } from './compare';

export const snapshotKinds = ['self', 'appraised', 'explained', 'agreed'] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

export const snapshotNames: Readonly<Record<SnapshotKind, string>> = {
  self: 'Tự chấm',
  appraised: 'Thẩm định',
  explained: 'Sau giải trình',
  agreed: 'Thống nhất',
};

export const wordNames: Readonly<Record<WordField, string>> = {
  claimReason: 'Lý do tự chấm khác điểm tính',
  explanation: 'Thuyết minh',
  question: 'Yêu cầu giải trình',
  answer: 'Giải trình',
  appraisedReason: 'Lý do thẩm định',
  agreedReason: 'Lý do thống nhất',
};

/** "+1,5", "−2", "0"; a dash where one side has no points. */
export function differenceWords(before: string | null, after: string | null): string {
  if (before === null || after === null) return '–';
  const difference = new Exact(after).minus(before);
  return `${difference.gt(0) ? '+' : ''}${formatNumber(difference.toFixed())}`;
}

/** Whether a viewer may see a snapshot: a unit sees appraised points only after the appraisal has finished. */
export function seesSnapshot(
  kind: SnapshotKind,
  sight: ScoreSight,
  isOwnUnit: boolean,
  status: ScoreStatus | 'none',
): boolean {
  if (sight === null) return false;
  return kind === 'self' || kind === 'explained' || seesAppraisal(sight, isOwnUnit, status);
}

/** The two snapshots that a reader wants first: the latest and the one before; the same twice where there is one only. */
export function defaultPair<Snapshot extends { readonly number: number }>(
  snapshots: readonly Snapshot[],
  wished: { readonly from: number | null; readonly to: number | null },
): { readonly before: Snapshot; readonly after: Snapshot } | null {
  const sorted = snapshots.toSorted((left, right) => left.number - right.number);
  const named = (number: number | null) => sorted.find((one) => one.number === number);
  const after = named(wished.to) ?? sorted.at(-1);
  if (!after) return null;
  const before = named(wished.from) ?? sorted.findLast((one) => one.number < after.number) ?? after;
  return { before, after };
}
