import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { sumDecimals } from '@/lib/criteria/rules/exact';
import { db, readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { tallyAppraisal } from '@/lib/scores/rules/appraisal';
import { isOwnerTurn } from '@/lib/scores/rules/owners';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { readScoreHead, type ScoreKey } from './head';
import { itemsOf, type ScoreItem } from './items';
import { readKnown } from './known';
import { readLastYear } from './lines';
import { readDuties } from './owners';
import { plainClaims, type Scoring, scoreStored } from './scoring';

/** A sheet that was sent, with how far the actor's unit is with the items that the table gives it. */
export type OwnedRow = ScoreKey & {
  year: number;
  blocName: string;
  unitName: string;
  status: ScoreStatus;
  since: string;
  /** The last day of the campaign's appraisal. */
  closesOn: string | null;
  items: number;
  decided: number;
  takenOver: boolean;
  /** The first day on which the scored unit no longer belonged to the bloc. */
  leftSince: string | null;
};

/**
 * The sheets of this year and the last in which the actor's unit, or one that it came from and that is no more, owns
 * items; never its own. What was not sent does not exist yet.
 */
export async function listOwnedSheets(actor: Actor): Promise<OwnedRow[]> {
  if (!actor.unitId || !may(actor, 'scores.appraiseOwned', { unitId: '', ownerUnitIds: [actor.unitId] })) return [];
  const today = todayInVietnam(actor.now);
  const former = [...actor.formerUnitIds];
  const rows = await readRows<Omit<OwnedRow, 'leftSince'> & { leftOn: string | null }>(Prisma.sql`
    with mine as (
      select u.id from "Unit" u where u.id = ${actor.unitId}::uuid
        or (u.id = any (${former}::uuid[]) and u."validTo" <= ${today}::date)
    ), owning as (
      select distinct o."versionId" from "CriterionOwner" o join mine on mine.id = o."unitId"
    )
    select c.id as "campaignId", s."unitId", c.year, b.name as "blocName", m."unitName", m."leftOn"::text as "leftOn", s.status::text as status,
      to_char(s."statusSince" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as since, f."closesOn"::text as "closesOn",
      o.items, o.decided, o."takenOver"
    from owning w join "CriteriaVersion" v on v.id = w."versionId" join "CriteriaTable" t on t.id = v."tableId"
    join "Campaign" c on c.id = t."campaignId" join "Bloc" b on b.id = c."blocId"
    join "ScoreSheet" s on s."campaignId" = c.id
    join "CampaignMember" m on m."campaignId" = c.id and m."unitId" = s."unitId"
    left join "Phase" f on f."campaignId" = c.id and f.kind = 'appraisal'
    cross join lateral (
      select count(*)::int as items,
        count(*) filter (where l."appraisedAt" is not null and btrim(l."nextQuestion") = '')::int as decided,
        bool_and(k."sheetId" is not null) as "takenOver"
      from "CriterionOwner" i join mine on mine.id = i."unitId"
      left join "ScoreLine" l on l."sheetId" = s.id and l."criterionId" = i."criterionId"
      left join "OwnerTakeover" k on k."sheetId" = s.id and k."ownerUnitId" = i."unitId"
      where i."versionId" = v.id
    ) o
    where c.year >= ${Number(today.slice(0, 4)) - 1} and s.status <> 'draft'
      and s."unitId" <> ${actor.unitId}::uuid and not s."unitId" = any (${former}::uuid[])
      and v.id = case when s.status = 'agreed' then s."versionId" else
        (select x.id from "CriteriaVersion" x where x."tableId" = t.id order by x.number desc limit 1) end
    order by c.year desc, b.name, m."unitName"`);
  return rows.map(({ leftOn, ...row }) => ({ ...row, leftSince: leftSince(leftOn, today) }));
}

/** Points and counts of an owner's items alone. */
export function ownedSums({ lines, scores }: Scoring, owned: ReadonlySet<string>) {
  const { decided, asked } = tallyAppraisal(lines.filter((line) => owned.has(line.criterionId)));
  const points = scores.appraised.leaves.flatMap((leaf) =>
    owned.has(leaf.criterionId) && leaf.points ? [leaf.points.points] : [],
  );
  return { total: sumDecimals(points), decided, asked };
}

export type OwnedSheet = {
  key: ScoreKey;
  campaign: { name: string; year: number; blocName: string };
  unitName: string;
  status: ScoreStatus;
  sentAt: string | null;
  items: ScoreItem[];
  sums: { total: string; decided: number; asked: number };
  /** Claims that say what the rule computes and that nobody has looked at. */
  plain: number;
  takenOver: { by: string; reason: string; at: string } | null;
  /** The first day on which the scored unit no longer belonged to the bloc. */
  leftSince: string | null;
  can: { appraise: boolean };
};

/**
 * Of a sheet that was sent, the items that the table gives to the actor's unit, with their evidence; nothing else of it. Null
 * where there are none. What the meeting makes of them is shown once it is adopted.
 */
export async function getOwnedSheet(actor: Actor, key: ScoreKey): Promise<OwnedSheet | null> {
  if (!isId(key.campaignId) || !isId(key.unitId) || !actor.unitId) return null;
  const head = await readScoreHead(actor, db, key);
  if (!head || head.status === 'none' || head.status === 'draft') return null;
  const { status } = head;
  const duties = await readDuties(actor, db, { ...key, ...head });
  const mine = [...duties].filter(([, { actingUnitIds: ownerUnitIds }]) =>
    may(actor, 'scores.appraiseOwned', { ...key, ownerUnitIds }),
  );
  const scoring = mine.length > 0 ? await scoreStored(actor, db, key, head, false) : null;
  if (!scoring) return null;
  const owned = new Set(mine.map(([id]) => id));
  const facts = await readKnown(actor, db, key);
  const lastYear = await readLastYear(actor, db, { previousId: head.previousId, unitId: key.unitId });
  const left = leftSince(head.leftOn, head.today);
  const appraises = left === null && status === 'submitted';
  const seen = {
    appraisal: true,
    agreement: status === 'agreed',
    agrees: false,
    edit: false,
    asOwner: true,
    appraises,
    lastYear,
    status,
    duties,
    facts,
  };
  const items = itemsOf(scoring, seen).filter((item) => owned.has(item.criterionId));
  return {
    key: { campaignId: key.campaignId, unitId: key.unitId },
    campaign: { name: head.campaignName, year: head.year, blocName: head.blocName },
    ...{ unitName: head.unitName, status, sentAt: head.sentAt },
    leftSince: left,
    items,
    sums: ownedSums(scoring, owned),
    plain: [...plainClaims(scoring, facts).keys()].filter((id) => owned.has(id) && isOwnerTurn(duties.get(id))).length,
    takenOver: mine.map(([, duty]) => duty.takenOver).find((one) => one !== null) ?? null,
    can: { appraise: appraises && mine.some(([, duty]) => isOwnerTurn(duty)) },
  };
}
