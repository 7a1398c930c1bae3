import 'server-only';
import type { Scoring } from '@/lib/scores/queries/scoring';
import type { ScoreStage } from '@/lib/scores/rules/stages';

/** What was sent, appraised or adopted, as it is: later changes of tables, documents or names do not reach it. */
export function contentOf({ issued, lines, scores, computed }: Scoring, stage: ScoreStage) {
  const points = new Map(scores[stage].leaves.map((leaf) => [leaf.criterionId, leaf.points?.points ?? null]));
  const { points: total, result, percentage, assigned, maximum, open, sections, reductions, vetoes } = scores[stage];
  return {
    table: { title: issued.table.title, versionId: issued.id, number: issued.number },
    total: { points: total, result, percentage, assigned, maximum, open, reductions, vetoes },
    sections: sections.map(({ criterionId, points: sum, assigned: given }) => ({
      ...{ criterionId, points: sum, assigned: given },
    })),
    lines: lines.map(({ known: _known, nextQuestion: _next, revision: _revision, id: _id, ...line }) => {
      const leaf = issued.leafById.get(line.criterionId)?.criterion;
      const reckoned = computed.get(line.criterionId)?.points?.points ?? null;
      const names = { code: leaf?.code ?? '', title: leaf?.title ?? '' };
      return { ...line, ...names, computed: reckoned, points: points.get(line.criterionId) ?? null };
    }),
  };
}
