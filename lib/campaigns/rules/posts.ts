import { isInForce } from '@/lib/dated';

/** Who holds an office: `from` is null today, or the day from which somebody will hold it. */
export type Holder = { readonly unitName: string; readonly from: string | null };

/** Who holds an office on `today`; before anybody does, who will first; null when nobody is recorded. */
export function holderOn(
  terms: readonly { unitName: string; validFrom: string; validTo: string | null }[],
  today: string,
): Holder | null {
  const now = terms.find((term) => isInForce(term, today));
  if (now) return { unitName: now.unitName, from: null };
  const [next] = terms
    .filter((term) => term.validFrom > today)
    .toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  return next ? { unitName: next.unitName, from: next.validFrom } : null;
}

export const offices = ['lead', 'deputy', 'secretariat', 'overseer'] as const;
/** What somebody must be in charge of before a campaign can run. */
export type Office = (typeof offices)[number];

/** The offices nobody holds or will hold in a year that is not over; none once the year has passed. */
export function vacantOffices(
  held: { lead: Holder | null; deputy: Holder | null; staff: readonly ('secretariat' | 'overseer')[] },
  year: number,
  today: string,
): Office[] {
  if (year < Number(today.slice(0, 4))) return [];
  return offices.filter((office) =>
    office === 'lead' || office === 'deputy' ? held[office] === null : !held.staff.includes(office),
  );
}
