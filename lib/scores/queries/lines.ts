import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { InputValues } from '@/lib/criteria/rules/rule';
import type { Transaction } from '@/lib/db/transaction';
import type { SheetDocument } from '@/lib/reports/queries/sheet';
import type { UnitAnswers } from '@/lib/scores/rules/answers';
import { answersAt, type StagedLine } from '@/lib/scores/rules/stages';
import { sentSnapshot } from './sent';

export type StoredScoreLine = StagedLine & {
  id: string;
  explanation: string;
  appraisedBy: string | null;
  appraisedAt: string | null;
  agreedBy: string | null;
  nextQuestion: string;
  question: string;
  answer: string;
  reopened: boolean;
  revision: number;
  documents: SheetDocument[];
};

/** What of a line was sent last, from its snapshot. */
export type SentScoreLine = Pick<
  StoredScoreLine,
  'criterionId' | 'inputs' | 'notAssigned' | 'claimed' | 'claimReason' | 'explanation' | 'answer' | 'documents'
>;

/** The stored lines of a sheet with their evidence; criteria nobody wrote about have none. */
export function readScoreLines(
  _actor: Actor,
  tx: Transaction,
  sheetId: string | null,
  criterionId: string | null = null,
): Promise<StoredScoreLine[]> {
  return tx.$queryRaw<StoredScoreLine[]>`
    select l.id, l."criterionId", l.inputs, l."notAssigned", trim_scale(l.claimed)::text as claimed, l."claimReason",
      l.explanation, trim_scale(l.appraised)::text as appraised, l."appraisedReason", l."appraisedBy",
      to_char(l."appraisedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "appraisedAt",
      trim_scale(l.agreed)::text as agreed, l."agreedReason", l."agreedBy", l."nextQuestion", l.question, l.answer,
      l.reopened, l.revision,
      coalesce((
        select json_agg(json_build_object('id', d.id, 'number', d.number, 'issuedOn', d."issuedOn", 'abstract', d.abstract,
          'fileName', d."fileName") order by d."issuedOn", d.number)
        from "ScoreLineEvidence" v join "Document" d on d.id = v."documentId" where v."lineId" = l.id
      ), '[]') as documents
    from "ScoreLine" l
    where l."sheetId" = ${sheetId}::uuid and (${criterionId}::uuid is null or l."criterionId" = ${criterionId}::uuid)`;
}

/** A reopened criterion that the version sent did not have: nothing of it was sent. */
export const nothingSent: Omit<SentScoreLine, 'criterionId' | 'answer'> = {
  ...{ inputs: {}, notAssigned: false, claimed: null, claimReason: '', explanation: '', documents: [] },
};

/** The lines as they were sent last, for those who must not read what the unit is writing since. */
export async function readSentLines(_actor: Actor, tx: Transaction, sheetId: string): Promise<SentScoreLine[]> {
  const rows = await tx.$queryRaw<{ lines: SentScoreLine[] }[]>`
    select p.content -> 'lines' as lines from "ScoreSnapshot" p
    where p."sheetId" = ${sheetId}::uuid and ${sentSnapshot} order by p.number desc limit 1`;
  return rows[0]?.lines ?? [];
}

/** The figures that the bloc's other units have sent, not what they are writing since: what relative criteria are compared with. */
export async function readOthersAnswers(
  _actor: Actor,
  tx: Transaction,
  { campaignId, unitId }: { campaignId: string; unitId: string },
): Promise<UnitAnswers[]> {
  const rows = await tx.$queryRaw<{ unitId: string; lines: StagedLine[] }[]>`
    select s."unitId", json_agg(json_build_object('criterionId', l."criterionId", 'appraised', l.appraised::text,
      'inputs', case when l.reopened then coalesce(n.line -> 'inputs', '{}') else l.inputs end,
      'notAssigned', case when l.reopened then coalesce((n.line -> 'notAssigned')::boolean, false) else l."notAssigned" end)) as lines
    from "ScoreSheet" s join "ScoreLine" l on l."sheetId" = s.id
    left join lateral (
      select x.line from jsonb_array_elements((select p.content -> 'lines' from "ScoreSnapshot" p
        where l.reopened and p."sheetId" = s.id and ${sentSnapshot} order by p.number desc limit 1)) as x (line)
      where x.line ->> 'criterionId' = l."criterionId"::text
    ) n on true
    where s."campaignId" = ${campaignId}::uuid and s."unitId" <> ${unitId}::uuid and s.status <> 'draft'
    group by s."unitId"`;
  return rows.map((row) => answersAt('computed', row.unitId, row.lines.map(inFull)));
}

const inFull = (line: StagedLine): StagedLine => ({
  ...line,
  inputs: line.inputs satisfies InputValues,
  ...{ claimed: null, claimReason: '', appraisedReason: '', agreed: null, agreedReason: '' },
});

/** Points of last year by criterion: agreed, else appraised, else claimed. */
export async function readLastYear(
  _actor: Actor,
  tx: Transaction,
  { previousId, unitId }: { previousId: string | null; unitId: string },
): Promise<Map<string, string>> {
  if (previousId === null) return new Map();
  const rows = await tx.$queryRaw<{ criterionId: string; points: string }[]>`
    select l."criterionId", trim_scale(coalesce(l.agreed, l.appraised, l.claimed))::text as points
    from "ScoreSheet" s join "ScoreLine" l on l."sheetId" = s.id
    where s."campaignId" = ${previousId}::uuid and s."unitId" = ${unitId}::uuid and s.status = 'agreed'
      and coalesce(l.agreed, l.appraised, l.claimed) is not null`;
  return new Map(rows.map((row) => [row.criterionId, row.points]));
}
