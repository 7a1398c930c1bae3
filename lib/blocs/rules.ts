import { type Dated, isInForce } from '@/lib/dated';

export type Life = Dated & { readonly name: string };
export type Membership = Dated & {
  readonly id: string;
  readonly blocId: string;
  readonly blocName: string;
};

export type BlocRefusal =
  | { reason: 'bloc-code-taken'; field: 'code'; code: string }
  | { reason: 'bloc-has-members'; field: 'effectiveOn'; count: number }
  | { reason: 'bloc-closed'; name: string; since: string }
  | { reason: 'bloc-date-too-early'; field: 'effectiveOn'; name: string; since: string }
  | { reason: 'bloc-not-alive'; field: 'effectiveOn'; name: string; since: string; until: string | null }
  | { reason: 'member-not-alive'; field: 'effectiveOn'; name: string }
  | { reason: 'member-already'; field: 'blocId'; blocName: string }
  | { reason: 'member-elsewhere'; field: 'effectiveOn'; blocName: string; since: string }
  | { reason: 'membership-date'; field: 'effectiveOn'; since: string; until: string | null };

const field = 'effectiveOn';

/** Why a unit cannot enter a bloc on a day, or null: both exist then, and it is in no bloc then or later. */
export function refuseEntry(
  bloc: Life,
  unit: Life,
  memberships: readonly Membership[],
  day: string,
): BlocRefusal | null {
  if (!isInForce(bloc, day)) {
    return { reason: 'bloc-not-alive', field, name: bloc.name, since: bloc.validFrom, until: bloc.validTo };
  }
  if (!isInForce(unit, day)) return { reason: 'member-not-alive', field, name: unit.name };
  const other = memberships.find((one) => one.validTo === null || one.validTo > day);
  return other ? { reason: 'member-elsewhere', field, blocName: other.blocName, since: other.validFrom } : null;
}

/** The membership that a move on this day ends, if there is one; it must have begun before. */
export function membershipToLeave(memberships: readonly Membership[], day: string): Membership | null {
  return memberships.find((one) => one.validFrom < day && isInForce(one, day)) ?? null;
}

/**
 * Why a membership cannot end on a day, or null. Its first day is allowed: it then never was, which mends a
 * membership that was recorded by mistake.
 */
export function refuseLeaving(membership: Membership, day: string): BlocRefusal | null {
  const { validFrom: since, validTo: until } = membership;
  if (isInForce(membership, day)) return null;
  return { reason: 'membership-date', field, since, until };
}

/** Why a bloc cannot close on a day, or null; `remaining` counts memberships that go on then. */
export function refuseClosing(bloc: Life, day: string, remaining: number): BlocRefusal | null {
  if (bloc.validTo !== null) return { reason: 'bloc-closed', name: bloc.name, since: bloc.validTo };
  if (day <= bloc.validFrom) return { reason: 'bloc-date-too-early', field, name: bloc.name, since: bloc.validFrom };
  return remaining > 0 ? { reason: 'bloc-has-members', field, count: remaining } : null;
}
