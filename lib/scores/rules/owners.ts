import { type AppraisedLine, isDecided } from './appraisal';

/** A unit to which the table gives leaves to score, as it stands for one sheet. */
export type OwnerDuty = {
  readonly unitId: string;
  readonly name: string;
  /**
   * Units that act for it today and may judge this sheet: itself while it lives, else its successors. None where that would
   * be the scored unit itself (brief §2: nobody appraises their own unit) or where nobody lives on.
   */
  readonly actingUnitIds: readonly string[];
  readonly takenOver: { readonly by: string; readonly reason: string; readonly at: string } | null;
};

export type DutyByCriterion = ReadonlyMap<string, OwnerDuty>;

export type OwnerRefusal =
  | { reason: 'owner-appraises'; owner: string }
  | { reason: 'owner-taken-over'; by: string; why: string }
  | { reason: 'owners-unfinished'; owners: string };

/** Whether the owner has to appraise: the secretariat does where it took over, and where no other unit can. */
export function isOwnerTurn(duty: OwnerDuty | undefined): duty is OwnerDuty {
  return duty !== undefined && duty.takenOver === null && duty.actingUnitIds.length > 0;
}

/** Why this party may not write the verdict of an item, or null: it is either the owner's or the secretariat's, never both's. */
export function refuseItemAppraiser(duty: OwnerDuty | undefined, as: 'owner' | 'secretariat'): OwnerRefusal | null {
  if (as === 'secretariat') return isOwnerTurn(duty) ? { reason: 'owner-appraises', owner: duty.name } : null;
  return duty?.takenOver ? { reason: 'owner-taken-over', by: duty.takenOver.by, why: duty.takenOver.reason } : null;
}

type Judged = Pick<AppraisedLine, 'appraisedAt' | 'nextQuestion'> & { readonly criterionId: string };

export type MissingOwner = { readonly unitId: string; readonly name: string; readonly count: number };

/** Owners that have not finished, each with how many of its items are undecided, in the order of the lines. */
export function missingOwners(lines: readonly Judged[], duties: DutyByCriterion): MissingOwner[] {
  const missing = new Map<string, MissingOwner>();
  for (const line of lines) {
    const duty = duties.get(line.criterionId);
    if (!isOwnerTurn(duty) || isDecided(line)) continue;
    const { unitId, name } = duty;
    missing.set(unitId, { unitId, name, count: (missing.get(unitId)?.count ?? 0) + 1 });
  }
  return [...missing.values()];
}

/** "Sở Tài chính (3 tiêu chí), Thanh tra tỉnh (1 tiêu chí)". */
export function missingWords(missing: readonly MissingOwner[]): string {
  return missing.map(({ name, count }) => `${name} (${count} tiêu chí)`).join(', ');
}

/** Whether the owner still has something to do with a sheet: it was sent, not taken from it, and its unit is still there. */
export function isOwnedTask(row: {
  readonly status: string;
  readonly takenOver: boolean;
  readonly items: number;
  readonly decided: number;
  readonly leftSince: string | null;
}): boolean {
  return row.leftSince === null && row.status === 'submitted' && !row.takenOver && row.decided < row.items;
}
