/** What holds from a day on; `validTo` is the first day on which it no longer does, null while none is known. ISO dates. */
export type Dated = { readonly validFrom: string; readonly validTo: string | null };

/** Whether something dated is in force on a day. */
export function isInForce({ validFrom, validTo }: Dated, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

/** Whether there is a day on which both are in force. */
export function overlap(one: Dated, other: Dated): boolean {
  return (
    (other.validTo === null || one.validFrom < other.validTo) && (one.validTo === null || other.validFrom < one.validTo)
  );
}

/** Whether something dated is in force on any day of a year. */
export function isInForceIn(dated: Dated, year: number): boolean {
  return overlap(dated, { validFrom: `${year}-01-01`, validTo: `${year + 1}-01-01` });
}
