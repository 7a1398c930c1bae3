import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Result } from '@/lib/result';
import { done, refused } from '@/lib/result';
import { libraryUnits } from '../rules/documents';
import { type Issuers, issuersOf, type UsedIssuer } from '../rules/issuers';

/** Issuers to propose for the next document, from the own library and awards: a form asks once, when it opens. */
export async function listIssuers(actor: Actor): Promise<Result<Issuers>> {
  if (!actor.unitId || !may(actor, 'evidence.manage', { unitId: actor.unitId })) {
    return refused({ reason: 'not-allowed' });
  }
  const [row] = await db.$queryRaw<[{ name: string; code: string; used: UsedIssuer[]; above: UsedIssuer[] }]>`
    select u.name, u.code,
      (select coalesce(json_agg(d order by d.uses desc, d.issuer), '[]') from (
        select issuer, count(*) as uses, array_agg(distinct number) as numbers
        from "Document" where "unitId" = any (${libraryUnits(actor)}::uuid[]) group by issuer order by uses desc, issuer limit 100) d) as used,
      (select coalesce(json_agg(w order by w.issuer), '[]') from (
        select issuer, array_agg(distinct "decisionNumber") as numbers
        from "UnitAward" where "unitId" = any (${libraryUnits(actor)}::uuid[]) group by issuer order by issuer limit 20) w) as above
    from "Unit" u where u.id = ${actor.unitId}::uuid`;
  return done(issuersOf(row.used, row, row.above));
}

/** Issuers to propose where the office registers awards and outside indexes: those of both registers, the usual ones first. */
export async function listRegisterIssuers(actor: Actor): Promise<Issuers | null> {
  if (!may(actor, 'awards.manage')) return null;
  // Of a number only its end names the issuer: a register of many years has few ends.
  const [row] = await db.$queryRaw<[{ awards: UsedIssuer[]; indexes: UsedIssuer[] }]>`
    select
      (select coalesce(json_agg(w order by w.uses desc, w.issuer), '[]') from (
        select issuer, count(*) as uses, array_agg(distinct '/' || split_part("decisionNumber", '/', -1)) as numbers
        from "UnitAward" group by issuer order by uses desc, issuer limit 100) w) as awards,
      (select coalesce(json_agg(x order by x.issuer), '[]') from (
        select issuer, array[]::text[] as numbers from "ExternalIndex" group by issuer order by issuer limit 100) x) as indexes`;
  return issuersOf(row.awards, null, row.indexes);
}
