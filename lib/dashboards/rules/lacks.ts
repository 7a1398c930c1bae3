import type { Period } from '@/lib/campaigns/rules/phases';
import type { DutyState, DutyStatus, SheetDuty } from '@/lib/duties/rules/state';

export const lacks = [
  'registration-not-due',
  'unregistered',
  'registration-returned',
  'unaccepted',
  'report-not-due',
  'unreported',
  'report-returned',
] as const;
/**
 * What a unit lacks of what the figures of the province count: a sent registration, an accepted one, the report of the period. Who
 * has not sent one lacks it in exactly one of three ways: it is not due yet, it was not sent, or it was returned.
 */
export type Lack = (typeof lacks)[number];

/** Completes "Đơn vị …" and "3 đơn vị …". */
export const lackWords: Readonly<Record<Lack, string>> = {
  'registration-not-due': 'chưa đến kỳ đăng ký',
  unregistered: 'chưa gửi đăng ký',
  'registration-returned': 'bị trả lại đăng ký',
  unaccepted: 'chưa được chấp nhận đăng ký',
  'report-not-due': 'chưa đến kỳ báo cáo',
  unreported: 'chưa báo cáo',
  'report-returned': 'bị trả lại báo cáo',
};

/**
 * What is said where no bloc answers the filter of the address: of a filter alone it is an answer ("Không đơn vị nào chưa báo
 * cáo"), of words that were searched for, with it or without, that nothing was found.
 */
export function nothingFoundWords(only: string, searched: string): string {
  const lack = lackFrom(only);
  if (searched.trim() !== '') return 'Không có khối nào khớp';
  if (lack) return `Không đơn vị nào ${lackWords[lack]}`;
  if (only === 'late') return 'Không đơn vị nào đang chậm';
  return only === 'behind' ? 'Không khối nào dưới bình quân tỉnh' : 'Không có khối nào khớp';
}

/** A lack from an address, or null for anything else. */
export function lackFrom(text: string): Lack | null {
  return lacks.find((lack) => lack === text) ?? null;
}

const isUnsent = (status: DutyStatus) => status === 'not-started' || status === 'in-progress';

/** All that a unit lacks by the end of `through`; who need not send something does not lack it. */
export function lacksOf(states: Readonly<Record<SheetDuty, Pick<DutyState, 'status'>>>, through: Period): Lack[] {
  const registration = states.registration.status;
  const report = states[through].status;
  const lacking: Readonly<Record<Lack, boolean>> = {
    'registration-not-due': registration === 'not-due',
    unregistered: isUnsent(registration),
    'registration-returned': registration === 'returned',
    unaccepted: registration !== 'not-owed' && registration !== 'accepted',
    'report-not-due': report === 'not-due',
    unreported: isUnsent(report),
    'report-returned': report === 'returned',
  };
  return lacks.filter((lack) => lacking[lack]);
}

/** How many units lack what, of what each of them lacks. */
export type Lacking = Readonly<Record<Lack, number>>;

/** Counts, for each lack, the units that have it. */
export function countLacks(units: readonly { readonly lacks: readonly Lack[] }[]): Lacking {
  const count = (lack: Lack) => units.filter((unit) => unit.lacks.includes(lack)).length;
  return {
    'registration-not-due': count('registration-not-due'),
    unregistered: count('unregistered'),
    'registration-returned': count('registration-returned'),
    unaccepted: count('unaccepted'),
    'report-not-due': count('report-not-due'),
    unreported: count('unreported'),
    'report-returned': count('report-returned'),
  };
}
