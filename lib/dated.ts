/** Whether something dated is in force on a day; `validTo` is the first day on which it is not. */
export function isInForce(dated: { validFrom: string; validTo: string | null }, day: string): boolean {
  return dated.validFrom <= day && (dated.validTo === null || dated.validTo > day);
}
