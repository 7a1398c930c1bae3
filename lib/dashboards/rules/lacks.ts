import type { Period } from '@/lib/campaigns/rules/phases';
import type { DutyState, SheetDuty } from '@/lib/duties/rules/state';

export const lacks = ['unregistered', 'unaccepted', 'unreported', 'returned'] as const;
/**
 * What a unit lacks of what the figures of the province count: a sent registration, an accepted one, the report of the period; and
 * whether that report was returned, which is one way to lack it.
 */
export type Lack = (typeof lacks)[number];

/** Completes "Đơn vị …" and "3 đơn vị …". */
export const lackWords: Readonly<Record<Lack, string>> = {
  unregistered: 'chưa gửi đăng ký',
  unaccepted: 'chưa được chấp nhận đăng ký',
  unreported: 'chưa báo cáo',
  returned: 'bị trả lại báo cáo',
};

/** A lack from an address, or null for anything else. */
export function lackFrom(text: string): Lack | null {
  return lacks.find((lack) => lack === text) ?? null;
}

/** All that a unit lacks by the end of `through`; who need not send something does not lack it. */
export function lacksOf(states: Readonly<Record<SheetDuty, Pick<DutyState, 'status'>>>, through: Period): Lack[] {
  const registration = states.registration.status;
  const report = states[through].status;
  const isAsked = (status: DutyState['status']) => status !== 'not-owed' && status !== 'accepted';
  const lacking: Readonly<Record<Lack, boolean>> = {
    unregistered: isAsked(registration) && registration !== 'submitted',
    unaccepted: isAsked(registration),
    unreported: isAsked(report) && report !== 'submitted',
    returned: report === 'returned',
  };
  return lacks.filter((lack) => lacking[lack]);
}
