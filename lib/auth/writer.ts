import 'server-only';
import { headers } from 'next/headers';
import { accountHeader } from '@/lib/page-account';
import { done, type Result, refused } from '@/lib/result';
import { type Actor, findActor } from './actor';
import { refuseOtherAccount, type WriterRefusal } from './rules';

type Wish = {
  /** Named by a form that was sent without JavaScript. */
  field?: FormDataEntryValue | null;
  withTemporaryPassword?: boolean | undefined;
  /** Does the same whoever asks, so that no page is the wrong one. */
  fromAnyPage?: boolean | undefined;
};

/** Who writes: the signed-in actor, if the page that asks was made for the same account. */
export async function findWriter({ field, ...wish }: Wish = {}): Promise<Result<Actor, WriterRefusal>> {
  const actor = await findActor();
  if (!actor || (actor.passwordTemporary && !wish.withTemporaryPassword)) return refused({ reason: 'session-ended' });
  if (wish.fromAnyPage) return done(actor);
  const named = (await headers()).get(accountHeader) ?? field;
  const refusal = refuseOtherAccount(typeof named === 'string' ? named : null, actor.userName);
  return refusal ? refused(refusal) : done(actor);
}
