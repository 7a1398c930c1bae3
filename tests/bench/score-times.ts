import { performance } from 'node:perf_hooks';
import { explainLeaf, nextStepSentence } from '@/lib/scores/rules/explanation/explanation';
import { prepareTable } from '@/lib/scores/rules/prepare';
import { scoreBloc } from '@/lib/scores/rules/score';
import { wideBloc, wideTable } from './score-table';

const rounds = 200;

/** The fastest of many warm rounds, in ms: the work is always the same, and what else runs on the machine only adds to it. */
function fastest(work: () => unknown): number {
  for (let round = 0; round < rounds / 2; round += 1) work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const bloc = wideBloc();
const prepared = prepareTable(wideTable);
const scores = scoreBloc(prepared, bloc, 'closed');
const open = scores.reduce((sum, one) => sum + one.open, 0);
if (open > 0) throw new Error(`${open} criteria were not scored`);
const leaves = scores.flatMap((one) => one.leaves);
console.log(
  JSON.stringify({
    prepare: fastest(() => prepareTable(wideTable)),
    score: fastest(() => scoreBloc(prepared, bloc, 'closed')),
    words: fastest(() => leaves.map((leaf) => [explainLeaf(leaf), leaf.next.map(nextStepSentence)])),
  }),
);
