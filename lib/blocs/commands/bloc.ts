import 'server-only';
import { audit, conflictOn } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { inTransaction, lockRow, lockTable, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { done, type Result, refused } from '@/lib/result';
import { refuseClosing } from '../rules';
import type { CloseBlocInput, CreateBlocInput, UpdateBlocInput } from '../schema';

type Bloc = Awaited<ReturnType<Transaction['bloc']['findUniqueOrThrow']>>;

const objectOf = (bloc: { id: string; name: string }) => ({ kind: 'bloc', id: bloc.id, name: bloc.name });
const searchKeyOf = (code: string, name: string) => foldVietnamese(`${name} ${code}`);

/** Records a new bloc. */
export async function createBloc(actor: Actor, input: CreateBlocInput): Promise<Result<string>> {
  const actedAs = actingAs(actor, 'blocs.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    await lockTable(tx, 'Bloc');
    const { code, name, ordinal, effectiveOn } = input;
    if (await tx.bloc.count({ where: { code } })) return refused({ reason: 'bloc-code-taken', field: 'code', code });
    const bloc = await tx.bloc.create({
      data: { code, name, ordinal, searchKey: searchKeyOf(code, name), validFrom: fromDay(effectiveOn) },
    });
    await audit(tx, actor, { action: 'blocs.create', actedAs, object: objectOf(bloc), after: input });
    return done(bloc.id);
  });
}

type Work = (tx: Transaction, bloc: Bloc, actedAs: Party) => Promise<Result<string>>;

/** Locks a bloc that is still as the form showed it, and hands it to `work`. */
async function withBloc(actor: Actor, input: { blocId: string; revision: number }, work: Work) {
  const actedAs = actingAs(actor, 'blocs.manage');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx): Promise<Result<string>> => {
    if (!(await lockRow(tx, 'Bloc', input.blocId))) return refused({ reason: 'not-found' });
    const bloc = await tx.bloc.findUniqueOrThrow({ where: { id: input.blocId } });
    if (bloc.revision !== input.revision) return refused(await conflictOn(tx, 'bloc', bloc.id));
    return work(tx, bloc, actedAs);
  });
}

/** Changes the name and the place in the order. */
export async function updateBloc(actor: Actor, input: UpdateBlocInput): Promise<Result<string>> {
  return withBloc(actor, input, async (tx, bloc, actedAs) => {
    const { name, ordinal } = input;
    await tx.bloc.update({
      where: { id: bloc.id },
      data: { name, ordinal, searchKey: searchKeyOf(bloc.code, name), revision: { increment: 1 } },
    });
    await audit(tx, actor, {
      action: 'blocs.update',
      actedAs,
      object: objectOf({ id: bloc.id, name }),
      before: { name: bloc.name, ordinal: bloc.ordinal },
      after: { name, ordinal },
    });
    return done(bloc.id);
  });
}

/** Closes a bloc without members on a day. */
export async function closeBloc(actor: Actor, input: CloseBlocInput): Promise<Result<string>> {
  return withBloc(actor, input, async (tx, bloc, actedAs) => {
    const day = fromDay(input.effectiveOn);
    const remaining = await tx.blocMembership.count({
      where: { blocId: bloc.id, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    });
    const life = { name: bloc.name, validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) };
    const refusal = refuseClosing(life, input.effectiveOn, remaining);
    if (refusal) return refused(refusal);
    await tx.bloc.update({ where: { id: bloc.id }, data: { validTo: day, revision: { increment: 1 } } });
    await audit(tx, actor, {
      action: 'blocs.close',
      actedAs,
      object: objectOf(bloc),
      before: { validTo: null },
      after: { validTo: input.effectiveOn },
    });
    return done(bloc.id);
  });
}
