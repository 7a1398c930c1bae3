import { Exact } from '@/lib/criteria/rules/exact';
import { formatNumber } from '@/lib/format';

export const crossStances = ['agree', 'differ', 'abstain'] as const;
/** `agree`: with what is claimed, points or that the criterion does not apply; `abstain`: no points, with a reason. */
export type CrossStance = (typeof crossStances)[number];

/** A stored line; points are canonical decimal text. `claimed` is the claim that the stance speaks of. */
export type CrossLine = {
  readonly stance: CrossStance | null;
  readonly points: string | null;
  readonly reason: string;
  readonly claimed: string | null;
};

/** What the scored unit says of the criterion now. */
export type Claim = { readonly points: string | null; readonly notAssigned: boolean };

/** What stands in the scorer's boxes. */
export type CrossDraft = { readonly stance: CrossStance | ''; readonly points: string; readonly reason: string };

/** What is still owed for one criterion before the sheet can be sent. */
export type CrossOwed = 'undecided' | 'points-missing' | 'reason-missing' | 'claim-changed';

/** The words in which the scorer reads it. */
export const crossOwedWords: Readonly<Record<CrossOwed, string>> = {
  undecided: 'Chưa chấm.',
  'points-missing': 'Chưa nhập điểm chấm chéo.',
  'reason-missing': 'Chưa ghi lý do.',
  'claim-changed': 'Đơn vị đã sửa điểm tự chấm sau khi bạn chấm; hãy xem lại và chọn lại.',
};

/** The claim as a line keeps it: nothing where the unit says that the criterion does not apply. */
export function claimedPoints({ points, notAssigned }: Claim): string | null {
  return notAssigned ? null : points;
}

const same = (left: string | null, right: string | null) =>
  left === null || right === null ? left === right : new Exact(left).eq(right);

/** What is owed for a criterion, or null: points that say what is claimed need no reason, everything else does. */
export function crossOwed(line: CrossLine | null, claim: Claim): CrossOwed | null {
  if (!line?.stance) return 'undecided';
  const claimed = claimedPoints(claim);
  if (line.stance !== 'abstain' && !same(line.claimed, claimed)) return 'claim-changed';
  if (line.stance === 'agree') return null;
  if (line.stance === 'differ' && line.points === null) return 'points-missing';
  if (line.stance === 'differ' && claimed !== null && same(line.points, claimed)) return null;
  return line.reason.trim() === '' ? 'reason-missing' : null;
}

/** The points a finished line gives; null where it abstains, or agrees that there are none. */
export function crossPoints(line: CrossLine, claim: Claim): string | null {
  if (line.stance === 'agree') return claimedPoints(claim);
  return line.stance === 'differ' ? line.points : null;
}

/**
 * Whether a stored line says already what the scorer makes of the criterion: a save that arrives twice, or again after a lost
 * answer. The claim it speaks of is not compared: who comes again has not seen another one, and `crossOwed` tells of it.
 */
export function isSameOpinion(stored: CrossLine, wish: Omit<CrossLine, 'claimed'>): boolean {
  return stored.stance === wish.stance && same(stored.points, wish.points) && stored.reason === wish.reason;
}

/** A stored line as the scorer's boxes show it. */
export function crossDraft(line: CrossLine | null): CrossDraft {
  if (!line) return { stance: '', points: '', reason: '' };
  const typed = line.stance === 'differ' && line.points !== null;
  return { stance: line.stance ?? '', points: typed ? formatNumber(line.points) : '', reason: line.reason };
}
