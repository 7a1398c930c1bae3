import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import type { DutyByCriterion, OwnerDuty } from '@/lib/scores/rules/owners';
import { readIssuedTable } from './version';

type Sheet = { unitId: string; sheetId: string | null; versionId: string | null };
type Row = OwnerDuty & { criteria: string[] };

const none: DutyByCriterion = new Map();

/** Which items of a sheet are an owner's, by criterion. Whoever calls has decided that the actor may know. */
export async function readDuties(
  actor: Actor,
  tx: Transaction,
  { unitId, sheetId, versionId }: Sheet,
): Promise<DutyByCriterion> {
  if (!versionId || !(await readIssuedTable(actor, tx, versionId)).hasOwners) return none;
  const today = todayInVietnam(actor.now);
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with recursive owned as (
      select o."unitId" as id, json_agg(o."criterionId") as criteria from "CriterionOwner" o
      where o."versionId" = ${versionId}::uuid group by o."unitId"
    ), line (owner, id) as (
      select id, id from owned
      union select l.owner, s."successorId" from line l join "UnitSuccession" s on s."predecessorId" = l.id
    ), own (id) as (
      select ${unitId}::uuid
      union select s."successorId" from own o join "UnitSuccession" s on s."predecessorId" = o.id
    )
    select w.id as "unitId", w.criteria, coalesce(a.names, u.name) as name, coalesce(a.ids, '[]') as "actingUnitIds",
      (select json_build_object('by', t."takenBy", 'reason', t.reason,
        'at', to_char(t."takenAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from "OwnerTakeover" t where t."sheetId" = ${sheetId}::uuid and t."ownerUnitId" = w.id) as "takenOver"
    from owned w join "Unit" u on u.id = w.id
    left join lateral (
      select json_agg(x.id order by x.name) as ids, string_agg(x.name, ', ' order by x.name) as names
      from line l join "Unit" x on x.id = l.id
      where l.owner = w.id and (x."validTo" is null or x."validTo" > ${today}::date) and x.id not in (select id from own)
    ) a on true`);
  return new Map(rows.flatMap(({ criteria, ...duty }) => criteria.map((id): [string, OwnerDuty] => [id, duty])));
}
