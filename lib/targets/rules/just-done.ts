import type { AdjustmentStatus } from '@/lib/reviews/rules/adjustments';
import { isBackToMend } from '@/lib/reviews/rules/withdrawal';

/** What the address says was just done: anybody can write or keep an address, so nothing else is believed of it. */
export type Wish = Readonly<Partial<Record<'added' | 'sent' | 'withdrawn' | 'back' | 'discarded', unknown>>>;

/** What the sheet itself tells of it. */
export type DoneSheet = {
  readonly status: string;
  readonly state: string;
  readonly round: number;
  readonly lines: readonly { readonly status: string }[];
  readonly adjustments: readonly { readonly status: AdjustmentStatus }[];
  readonly drafts: readonly unknown[];
  readonly can: { readonly own: boolean; readonly edit: boolean };
};

/** `count`: targets under review, targets of the sheet, or prepared changes that are left. */
export type JustDone =
  | { readonly kind: 'back' | 'withdrawn' }
  | { readonly kind: 'sent' | 'added' | 'discarded'; readonly count: number };

/** What was done on another page and led here, as far as the sheet bears it out; null where it does not, or to other units. */
export function justDone(wish: Wish, sheet: DoneSheet): JustDone | null {
  const { can, lines, status } = sheet;
  if (!can.own) return null;
  if (wish.back) {
    const isBack = isBackToMend({ ...sheet, takenBack: sheet.state === 'taken-back' });
    return isBack && can.edit ? { kind: 'back' } : null;
  }
  if (wish.withdrawn) return sheet.adjustments.some((one) => one.status === 'withdrawn') ? { kind: 'withdrawn' } : null;
  if (wish.discarded) return status === 'accepted' ? { kind: 'discarded', count: sheet.drafts.length } : null;
  if (wish.sent) {
    const count = lines.filter((line) => line.status !== 'accepted').length;
    return status === 'submitted' ? { kind: 'sent', count } : null;
  }
  return wish.added && can.edit && lines.length > 0 ? { kind: 'added', count: lines.length } : null;
}
