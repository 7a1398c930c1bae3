import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { refuseTable } from '@/lib/block';
import { inTransaction, lockTable } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { readUnitPasteFacts } from '../queries/list';
import { readUnitTable } from '../rules/paste';
import type { PasteUnitsInput } from '../schema';
import { beginUnits } from './begin';
import { refuseFirstBloc } from './life';

/** Records the units of a pasted list, all on one paper: every one of them, or none where a single row is refused. */
export async function pasteUnits(actor: Actor, input: PasteUnitsInput): Promise<Result<{ count: number }>> {
  const actedAs = actingAs(actor, 'units.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  const { block, tonesDiffer, effectiveOn, joinedOn, decision, note } = input;
  if (effectiveOn > todayInVietnam(actor.now)) return refused({ reason: 'unit-date-future', field: 'effectiveOn' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Unit');
    const { rows } = readUnitTable(block, await readUnitPasteFacts(tx, effectiveOn), { tonesDiffer });
    const refusal = refuseTable(rows);
    if (refusal) return refused(refusal);
    const units = rows.flatMap(({ unit }) => unit ?? []);
    for (const blocId of new Set(units.map((unit) => unit.blocId))) {
      const outside = await refuseFirstBloc(tx, { blocId, joinedOn, effectiveOn });
      if (outside) return refused(outside);
    }
    const begun = units.map((unit) => ({ ...unit, joinedOn, effectiveOn, decision, note }));
    await beginUnits(tx, actor, actedAs, begun);
    return done({ count: units.length });
  });
}
