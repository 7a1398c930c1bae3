import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { todayInVietnam } from '@/lib/format';
import { refuseAdjuster } from '@/lib/targets/rules/adjustment';
import { partOf, type Waiting } from '../rules/unit-tasks';

export type OpenAdjustment = {
  /** Of the request; of a draft, which has none, the target's. */
  id: string;
  targetId: string;
  status: 'draft' | 'submitted' | 'returned';
  unitId: string;
  unitName: string;
  text: string;
  since: string;
  place: { campaignId: string; blocName: string; year: number };
  officerMaySubmit: boolean;
};

/** Of a request that came back and is prepared anew, the draft is the one to be told of. */
const isPrepared = (unitId: string | null) => Prisma.sql`(a.status = 'returned' and r."unitId" = ${unitId}::uuid
  and exists (select from "AdjustmentDraft" d where d."targetId" = a."targetId"))`;

/**
 * Adjustments still under way: the unit's own, with what it has prepared and not sent, and those of the campaigns under review. Of a unit that has left its bloc none is
 * (lib/duties).
 */
export function readAdjustments(actor: Actor, campaignIds: string[]): Promise<OpenAdjustment[]> {
  const { unitId, now } = actor;
  return db.$queryRaw<OpenAdjustment[]>`
    select one.id, one."targetId", one.status, r."unitId", m."unitName", t.text, c."officerMaySubmit",
      to_char(one.since at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as since,
      json_build_object('campaignId', c.id, 'blocName', b.name, 'year', c.year) as place
    from (
      select a.id, a."targetId", a.status::text as status,
        case when a.status = 'returned' then a."decidedAt" else a."requestedAt" end as since
      from "TargetAdjustment" a join "Target" t on t.id = a."targetId" join "Registration" r on r.id = t."registrationId"
      where a.status in ('submitted', 'returned') and (r."unitId" = ${unitId}::uuid or r."campaignId" = any (${campaignIds}::uuid[]))
        and not ${isPrepared(unitId)}
      union all
      select d."targetId", d."targetId", 'draft', d."preparedAt"
      from "AdjustmentDraft" d join "Target" t on t.id = d."targetId" join "Registration" r on r.id = t."registrationId"
      where r."unitId" = ${unitId}::uuid
    ) one
    join "Target" t on t.id = one."targetId"
    join "Registration" r on r.id = t."registrationId"
    join "Campaign" c on c.id = r."campaignId"
    join "Bloc" b on b.id = c."blocId"
    join "CampaignMember" m on m."campaignId" = c.id and m."unitId" = r."unitId"
    where m."leftOn" is null or m."leftOn" >= ${todayInVietnam(now)}::date
    order by since, one.id`;
}

const askedStatuses = { draft: 'in-progress', returned: 'returned', submitted: 'submitted' } as const;

/** What an adjustment of its own asks of a unit's reader. */
export function adjustmentTask(one: OpenAdjustment, role: Actor['role']) {
  // What came back may be mended by everybody; what is prepared is sent by who may send.
  const waits = one.status === 'draft' && refuseAdjuster(role, one.officerMaySubmit) !== null;
  const waitsFor: Waiting | null = one.status === 'submitted' ? 'secretariat' : waits ? 'head' : null;
  return {
    ...one.place,
    key: `adjustment/${one.id}`,
    kind: 'adjustment' as const,
    status: askedStatuses[one.status],
    returned: one.status === 'returned' ? 1 : 0,
    takenBack: false,
    mine: waitsFor === null,
    waitsFor,
    dueOn: null,
    opensOn: null,
    lateSince: null,
    part:
      waitsFor === null
        ? partOf({ role: role === 'head' ? 'head' : 'officer', officerMaySubmit: one.officerMaySubmit })
        : null,
    sendable: false,
    unitId: one.unitId,
    targetId: one.targetId,
    text: one.text,
  };
}
