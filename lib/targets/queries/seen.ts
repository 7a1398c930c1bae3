import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';

type Key = { campaignId: string; unitId: string };

/** A mark that changes with everything a unit writes in its registration, for who sends it; empty for other units. */
export async function readTargetsMark(actor: Actor, key: Key, at: Transaction = db): Promise<string> {
  if (actor.unitId !== key.unitId) return '';
  const rows = await at.$queryRaw<{ mark: string }[]>`
    select md5(concat(
      (select string_agg(t.id || ':' || t.revision, ',' order by t.id) from "Target" t where t."registrationId" = r.id), '|',
      (select string_agg(concat(a."awardCode", ':', a.quantity, ':', a.note), ',' order by a."awardCode")
        from "TitleAim" a where a."registrationId" = r.id))) as mark
    from "Registration" r where r."campaignId" = ${key.campaignId}::uuid and r."unitId" = ${key.unitId}::uuid`;
  return rows[0]?.mark ?? '';
}
