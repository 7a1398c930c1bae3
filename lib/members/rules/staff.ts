export type StaffRefusal =
  | { reason: 'already-staff'; field: 'accountId' }
  | { reason: 'account-disabled'; field: 'accountId' }
  | { reason: 'secretariat-needs-unit'; field: 'accountId' }
  | { reason: 'overseer-of-unit'; field: 'accountId' };

/** Why an account cannot act for the bloc, or null. Secretaries are staff of units; who oversees must be from outside. */
export function refuseStaff(
  account: { role: string; unitId: string | null; disabled: boolean },
  kind: 'secretariat' | 'overseer',
): StaffRefusal | null {
  if (account.disabled) return { reason: 'account-disabled', field: 'accountId' };
  if (kind === 'secretariat' && account.unitId === null)
    return { reason: 'secretariat-needs-unit', field: 'accountId' };
  if (kind === 'overseer' && account.unitId !== null) return { reason: 'overseer-of-unit', field: 'accountId' };
  return null;
}
