import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Period } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { type Declared, lastYearResult } from '../rules/last-year';
import type { SheetLine } from './sheet';

type Line = Omit<SheetLine, 'open'>;
type SentLine = Partial<Pick<Line, 'actual' | 'actualOn' | 'actualYes' | 'note' | 'answer'>>;
type Row = Line & { sent: SentLine | null } & Pick<Declared, 'baseline' | 'baselineOn'>;

/** One statement for the whole sheet: targets, this period's lines with evidence, earlier periods, last year. */
function readRows(
  { campaignId, unitId, period }: { campaignId: string; unitId: string; period: Period },
  reportId: string | null,
): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select t.id as "targetId", g.name as "group", t.text, t.measure, m.name as movement,
      t.direction::text as direction, t.accumulation::text as accumulation, trim_scale(t.planned)::text as planned,
      t."plannedOn"::text as "plannedOn", trim_scale(t.weight)::text as weight,
      trim_scale(t.baseline)::text as baseline, t."baselineOn"::text as "baselineOn", t."previousId" is not null as follows,
      coalesce((
        select json_agg(json_build_object('period', p.period, 'actual', trim_scale(e.actual)::text, 'actualOn', e."actualOn",
          'actualYes', e."actualYes") order by p.period)
        from "ReportLine" e join "Report" p on p.id = e."reportId"
        where e."targetId" = t.id and p.period < ${period}::"Period" and e.status in ('submitted', 'accepted')
      ), '[]') as earlier,
      (
        select json_build_object('actual', trim_scale(e.actual)::text, 'actualOn', e."actualOn", 'actualYes', e."actualYes")
        from "ReportLine" e join "Report" p on p.id = e."reportId"
        where e."targetId" = t."previousId" and p.period = ${period}::"Period" and e.status in ('submitted', 'accepted')
      ) as "lastYear",
      trim_scale(l.actual)::text as actual, l."actualOn"::text as "actualOn", l."actualYes", coalesce(l.note, '') as note,
      coalesce(l.status::text, 'draft') as status, coalesce(l."returnReason", '') as "returnReason",
      coalesce(l.answer, '') as answer, coalesce(l.revision, 0) as revision,
      coalesce((
        select json_agg(json_build_object('id', d.id, 'number', d.number, 'issuedOn', d."issuedOn", 'abstract', d.abstract,
          'fileName', d."fileName") order by d."issuedOn", d.number)
        from "ReportLineEvidence" v join "Document" d on d.id = v."documentId" where v."lineId" = l.id
      ), '[]') as documents,
      (
        select one from "ReportSnapshot" s, jsonb_array_elements(s.content -> 'lines') one
        where l.status = 'returned' and s."reportId" = l."reportId" and s.kind = 'submitted' and one ->> 'targetId' = t.id::text
          and not exists (select from "ReportSnapshot" w
            where w."reportId" = s."reportId" and w.number = s.number + 1 and w.kind = 'withdrawn')
        order by s.number desc limit 1
      ) as sent
    from "Registration" r join "Target" t on t."registrationId" = r.id and t.status = 'accepted'
    join "TargetGroup" g on g.code = t."groupCode" left join "Movement" m on m.id = t."movementId"
    left join "ReportLine" l on l."targetId" = t.id and l."reportId" = ${reportId}::uuid
    where r."campaignId" = ${campaignId}::uuid and r."unitId" = ${unitId}::uuid
    order by g.ordinal, g.code, t.ordinal`;
}

/** The line as it is shown, beside last year's result of the same period. */
function withLastYear({ baseline, baselineOn, ...row }: Row, period: Period): Omit<Row, 'baseline' | 'baselineOn'> {
  const { direction, accumulation } = row;
  const lastYear = lastYearResult(row.lastYear, { direction, accumulation, baseline, baselineOn }, period);
  return { ...row, lastYear };
}

/** What somebody outside the unit sees of a line: what was sent, never what is being written since. */
function asSent({ sent, ...line }: Omit<Row, 'baseline' | 'baselineOn'>): Line[] {
  if (line.status === 'draft') return [];
  if (line.status !== 'returned' || !sent) return [line];
  const { actual = null, actualOn = null, actualYes = null, note = '', answer = '' } = sent;
  return [{ ...line, actual, actualOn, actualYes, note, answer }];
}

/** The lines of a report. Whoever calls has decided that the viewer may see the report; `own` shows drafts too. */
export async function readSheetLines(
  _actor: Actor,
  key: { campaignId: string; unitId: string; period: Period },
  reportId: string | null,
  own: boolean,
): Promise<Line[]> {
  const rows = (await readRows(key, reportId)).map((row) => withLastYear(row, key.period));
  return own ? rows.map(({ sent: _sent, ...line }) => line) : rows.flatMap(asSent);
}
