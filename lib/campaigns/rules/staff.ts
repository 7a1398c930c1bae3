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

/** A task of last year, with whose it is. */
export type Task = {
  readonly kind: 'secretariat' | 'overseer';
  readonly account: { readonly role: string; readonly unitId: string | null; readonly disabledAt: Date | null };
};

/** Whether who has this task in one year could be given it in the next: a copy of the year hands on no other. */
export function keepsTask({ kind, account: { role, unitId, disabledAt } }: Task): boolean {
  return refuseStaff({ role, unitId, disabled: disabledAt !== null }, kind) === null;
}

/**
 * Of last year's tasks those that a copy hands on: who could still be given them, but for who belongs to a unit that took
 * part last year and does not any more. Who came from outside of the bloc was chosen so, and stays.
 */
export function tasksHandedOn<One extends Task>(
  previous: { readonly members: readonly { readonly unitId: string }[]; readonly staff: readonly One[] },
  members: readonly { readonly unitId: string }[],
): One[] {
  const now = new Set(members.map(({ unitId }) => unitId));
  const gone = new Set(previous.members.flatMap(({ unitId }) => (now.has(unitId) ? [] : [unitId])));
  return previous.staff.filter((task) => keepsTask(task) && !gone.has(task.account.unitId ?? ''));
}
