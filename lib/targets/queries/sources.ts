import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import type { Period } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import { isId } from '@/lib/db/values';
import {
  findTwins,
  isPresent,
  type PreviousTarget,
  resultOf,
  resultPeriod,
  weightToday,
  withoutContinued,
} from '../rules/carry-over';
import { toCells } from '../rules/cells';
import { type LineValues, sameAim } from '../rules/line';

type Place = { campaignId: string; unitId: string; formerUnitIds: readonly string[] };

/**
 * Accepted targets with their results: of last year those of the unit and of the units it came from, whatever bloc they were
 * in then; of this year those of the units it came from. This year's first, of units that ended one after the other the last one's.
 */
export async function readPreviousTargets(
  tx: Transaction,
  { campaignId, unitId, formerUnitIds }: Place,
): Promise<PreviousTarget[]> {
  return tx.$queryRaw<PreviousTarget[]>`
    select t.id, r."unitId", m."unitName", before.year, t."previousId", t."takenFromId", t."groupCode", t."movementId", t.text,
      t.measure, t.direction::text, t.accumulation::text,
      trim_scale(t.baseline)::text as baseline, t."baselineOn"::text, trim_scale(t.planned)::text as planned,
      t."plannedOn"::text, t."dueOn"::text, trim_scale(t.weight)::text as weight, t."ownerDivision", t.note,
      coalesce((
        select json_agg(json_build_object('period', p.period, 'actual', trim_scale(l.actual)::text,
          'actualOn', l."actualOn", 'actualYes', l."actualYes"))
        from "ReportLine" l join "Report" p on p.id = l."reportId"
        where l."targetId" = t.id and l.status in ('submitted', 'accepted')
      ), '[]') as actuals
    from "Campaign" c
    join "Campaign" before on before.year in (c.year - 1, c.year)
    join "Registration" r on r."campaignId" = before.id
    join "Unit" u on u.id = r."unitId"
    join "CampaignMember" m on m."campaignId" = before.id and m."unitId" = r."unitId"
    join "Target" t on t."registrationId" = r.id and t.status = 'accepted'
    join "TargetGroup" g on g.code = t."groupCode"
    where c.id = ${campaignId}::uuid
      and (r."unitId" = any (${[...formerUnitIds]}::uuid[]) or (r."unitId" = ${unitId}::uuid and before.year < c.year))
    order by before.year desc, u."validTo" desc nulls first, m."unitName", g.ordinal, t.ordinal`;
}

export type SourceLine = {
  id: string;
  group: string;
  text: string;
  measure: string;
  plan: string;
  result: string;
  /** How far the result reaches; nothing without one. */
  resultPeriod: Period | null;
  weight: string;
  from: string;
  fromId: string;
  required: boolean;
  present: boolean;
  /** It comes with a target above: a template that one says as well, or a target that one goes on from. */
  twin: boolean;
  /** The unit whose target above says the same: of two units that became one, both had it. */
  twinOf: string | null;
};

type Group = { code: string; name: string };
type Present = { text: string; measure: string; previousId: string | null; takenFromId: string | null };
type TemplateRow = {
  id: string;
  group: string;
  text: string;
  measure: string;
  weight: string | null;
  required: boolean;
};

async function readTemplates(campaignId: string): Promise<TemplateRow[]> {
  return db.$queryRaw<TemplateRow[]>`
    select t.id, g.name as group, t.text, t.measure, trim_scale(t.weight)::text as weight, t.required
    from "TargetTemplate" t join "TargetGroup" g on g.code = t."groupCode"
    where t."campaignId" = ${campaignId}::uuid order by g.ordinal, t.ordinal`;
}

/** The campaign, the unit and what its sheet has already, or nothing where the unit is no member. */
async function readPlace(campaignId: string, unitId: string) {
  const rows = await db.$queryRaw<{ unitName: string; year: number; groups: Group[]; present: Present[] }[]>`
    select m."unitName", c.year,
      (select json_agg(json_build_object('code', code, 'name', name)) from "TargetGroup") as groups,
      coalesce((select json_agg(json_build_object('text', t.text, 'measure', t.measure, 'previousId', t."previousId", 'takenFromId', t."takenFromId")) from "Target" t
        join "Registration" r on r.id = t."registrationId"
        where r."campaignId" = c.id and r."unitId" = m."unitId"), '[]') as present
    from "CampaignMember" m join "Campaign" c on c.id = m."campaignId"
    where m."campaignId" = ${campaignId}::uuid and m."unitId" = ${unitId}::uuid`;
  return rows[0];
}

const shownWeight = ({ weight }: TemplateRow) => weight?.replace('.', ',') ?? '';

type Sheet = { groups: Group[]; present: Present[]; templates: readonly TemplateRow[] };

function previousLines(previous: readonly PreviousTarget[], { groups, present, templates }: Sheet): SourceLine[] {
  const weigh = weightToday(templates);
  const required = new Set(templates.filter((one) => one.required).map(sameAim));
  const [twins, offered] = [findTwins(previous), new Set(withoutContinued(previous))];
  return previous.map((one, index) => {
    const values: LineValues = { ...one, ...resultOf(one), weight: weigh(one) };
    const cells = toCells(values, '');
    return {
      id: one.id,
      group: groups.find((group) => group.code === one.groupCode)?.name ?? one.groupCode,
      text: one.text,
      measure: one.measure,
      plan: cells.planned,
      result: cells.baseline,
      resultPeriod: resultPeriod(one),
      weight: cells.weight,
      from: one.unitName,
      fromId: one.unitId,
      required: required.has(sameAim(one)),
      present: isPresent(present, one),
      twin: !offered.has(one),
      twinOf: offered.has(one) ? (twins[index]?.unitName ?? null) : null,
    };
  });
}

function templateLine(one: TemplateRow, present: Present[], previous: readonly PreviousTarget[]): SourceLine {
  const aim = sameAim(one);
  return {
    ...one,
    weight: shownWeight(one),
    ...{ plan: '', result: '', resultPeriod: null, from: '', fromId: '', twinOf: null },
    present: present.some((line) => sameAim(line) === aim),
    twin: previous.some((line) => sameAim(line) === aim),
  };
}

/**
 * What a unit may add to its sheet: the bloc's templates, last year's targets, and what units that it came from have
 * registered this year; null where it is not its sheet.
 */
export async function getSources(actor: Actor, campaignId: string, unitId: string) {
  if (!isId(campaignId) || !isId(unitId) || !may(actor, 'targets.edit', { campaignId, unitId })) return null;
  const [place, templates, previous] = await Promise.all([
    readPlace(campaignId, unitId),
    readTemplates(campaignId),
    readPreviousTargets(db, { campaignId, unitId, formerUnitIds: actor.formerUnitIds }),
  ]);
  if (!place) return null;
  const { unitName, year, groups, present } = place;
  const lines = previousLines(previous, { groups, present, templates });
  const taken = previous.filter((one) => one.year === year).length;
  return {
    unitName,
    year,
    templates: templates.map((one) => templateLine(one, present, previous)),
    taken: lines.slice(0, taken),
    previous: lines.slice(taken),
  };
}
