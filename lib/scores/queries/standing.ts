import 'server-only';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { refusalMessage } from '@/lib/messages/message';
import { explainLeaf, nextStepSentence } from '@/lib/scores/rules/explanation/explanation';
import type { LeafScore, LeafState } from '@/lib/scores/rules/leaf-score';
import { isContested, type LineFacts, type Owed, owedFor } from '@/lib/scores/rules/line';

/** How one criterion stands: what the rule gives, how it came to that, what would give more, what is still owed. */
export type Standing = {
  state: LeafState;
  computed: string | null;
  steps: string[];
  next: string[];
  /** Why numbers that were given yield no points. */
  problems: string[];
  owed: Owed[];
  contested: boolean;
};

/** The standing of a criterion from its computed score and what the unit wrote about it. */
export function standingOf(criterion: Criterion, table: CriteriaTable, line: LineFacts, computed: LeafScore): Standing {
  return {
    state: computed.state,
    computed: computed.points?.points ?? null,
    steps: explainLeaf(computed),
    next: computed.next.map(nextStepSentence),
    problems: computed.refusals.map((refusal) => refusalMessage(refusal)),
    owed: owedFor(criterion, table, line, computed),
    contested: !line.notAssigned && isContested(line.claimed, computed),
  };
}
