import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { getDraft } from '@/lib/criteria/queries/draft';
import { tableProblems } from '@/lib/criteria/rules/problems/table';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { db } from '@/lib/db/client';
import { scoreChanges } from '@/lib/scores/rules/changes';
import { vetoesOf } from '@/lib/scores/rules/facts';
import { answersAt } from '@/lib/scores/rules/stages';
import { readBloc } from './bloc';

const nameIn = (tables: readonly CriteriaTable[], criterionId: string) => {
  const found = tables.flatMap(({ criteria }) => criteria.find(({ id }) => id === criterionId) ?? [])[0];
  return found ? `${found.code} ${found.title}`.trim() : '';
};

/**
 * Whose score the draft would change if it were issued as the next version, reckoned from the figures that units have sent; adopted
 * scores keep their version. Null for who may not edit, while nothing was issued, and while the draft has problems.
 */
export async function getVersionChanges(actor: Actor, campaignId: string) {
  const draft = await getDraft(actor, campaignId);
  if (!draft?.issued || tableProblems(draft.table).length > 0) return null;
  const bloc = await readBloc(actor, db, campaignId);
  if (!bloc) return null;
  const sent = bloc.units.filter(({ status }) => status !== 'none' && status !== 'draft');
  const adopted = new Set(sent.flatMap(({ unitId, status }) => (status === 'agreed' ? [unitId] : [])));
  const names = new Map(sent.map(({ unitId, name }) => [unitId, name]));
  // Adopted scores stay, but their figures are what relative criteria of the others are compared with.
  const answers = sent.map(({ unitId, lines, facts }) => answersAt('computed', unitId, lines, vetoesOf(facts)));
  const tables = [draft.table, draft.issued.content];
  const changes = scoreChanges(draft.issued.content, draft.table, answers, bloc.stage)
    .filter(({ unitId }) => !adopted.has(unitId))
    .map(({ leaves, ...change }) => ({
      ...change,
      unitName: names.get(change.unitId) ?? '',
      leaves: leaves.map((leaf) => ({ ...leaf, name: nameIn(tables, leaf.criterionId) })),
    }));
  const begun = bloc.statuses.filter((status) => status === 'draft').length;
  return { changes, sent: sent.length - adopted.size, adopted: adopted.size, begun };
}
export type VersionChanges = NonNullable<Awaited<ReturnType<typeof getVersionChanges>>>;
