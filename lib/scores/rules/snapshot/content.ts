import type { Criterion } from '@/lib/criteria/rules/table';
import type { LeafScore } from '../leaf-score';
import type { UnitScore } from '../score';
import type { StagedLine } from '../stages';
import type { CapReduction } from '../tally';

export type CitedDocument = {
  id: string;
  number: string;
  issuedOn: string;
  abstract: string;
  fileName: string | null;
};

/** Everything that people wrote about a criterion, as far as a snapshot keeps it. */
export type WrittenLine = StagedLine & {
  readonly explanation: string;
  readonly appraisedBy: string | null;
  readonly appraisedAt: string | null;
  readonly agreedBy: string | null;
  readonly question: string;
  readonly answer: string;
  readonly reopened: boolean;
  readonly documents: CitedDocument[];
};

/** `computed`: what the rule made of the numbers; `points`: those of the stage. Both null where there are none. */
export type SnapshotLine = WrittenLine & {
  readonly code: string;
  readonly title: string;
  readonly computed: string | null;
  readonly points: string | null;
};

/** The JSON of a stored snapshot. Points and percentages are decimal text. */
export type SnapshotContent = {
  readonly table: { readonly title: string; readonly versionId: string; readonly number: number };
  readonly total: Pick<UnitScore, 'points' | 'result' | 'percentage' | 'assigned' | 'maximum' | 'open'> & {
    readonly reductions: CapReduction[];
    /** Those that held; snapshots of earlier days do not tell. */
    readonly vetoes?: UnitScore['vetoes'][number][];
  };
  readonly sections: { readonly criterionId: string; readonly points: string; readonly assigned: string }[];
  readonly lines: SnapshotLine[];
};

/** A score as it was reckoned: with which table, from which lines. */
export type ReckonedScore = {
  readonly issued: {
    readonly id: string;
    readonly number: number;
    readonly table: { readonly title: string };
    readonly leafById: ReadonlyMap<string, { readonly criterion: Pick<Criterion, 'code' | 'title'> }>;
  };
  readonly lines: readonly WrittenLine[];
  readonly computed: ReadonlyMap<string, LeafScore>;
};

function writtenLine(line: WrittenLine): WrittenLine {
  const { criterionId, inputs, notAssigned, claimed, claimReason, explanation, documents } = line;
  const { appraised, appraisedReason, appraisedBy, appraisedAt, agreed, agreedReason, agreedBy } = line;
  const { question, answer, reopened } = line;
  return {
    ...{ criterionId, inputs, notAssigned, claimed, claimReason, explanation, documents },
    ...{ appraised, appraisedReason, appraisedBy, appraisedAt, agreed, agreedReason, agreedBy },
    ...{ question, answer, reopened },
  };
}

/** What was sent, appraised or adopted, as it is: later changes of tables, documents or names do not reach it. */
export function snapshotContent({ issued, lines, computed }: ReckonedScore, score: UnitScore): SnapshotContent {
  const points = new Map(score.leaves.map((leaf) => [leaf.criterionId, leaf.points?.points ?? null]));
  const { points: total, result, percentage, assigned, maximum, open, sections, reductions, vetoes } = score;
  return {
    table: { title: issued.table.title, versionId: issued.id, number: issued.number },
    total: {
      ...{ points: total, result, percentage, assigned, maximum, open },
      ...{ reductions: [...reductions], vetoes: [...vetoes] },
    },
    sections: sections.map(({ criterionId, points: sum, assigned: given }) => ({
      ...{ criterionId, points: sum, assigned: given },
    })),
    lines: lines.map((line) => {
      const leaf = issued.leafById.get(line.criterionId)?.criterion;
      const reckoned = computed.get(line.criterionId)?.points?.points ?? null;
      const names = { code: leaf?.code ?? '', title: leaf?.title ?? '' };
      return { ...writtenLine(line), ...names, computed: reckoned, points: points.get(line.criterionId) ?? null };
    }),
  };
}
