import { expect, it } from 'vitest';
import { crossWorkflow } from '@/lib/cross-scores/rules/sheet';
import { adjustmentWorkflow } from '@/lib/reviews/rules/adjustments';
import { sheetWorkflow } from '@/lib/reviews/rules/sheet';
import { scoreWorkflow } from '@/lib/scores/rules/sheet';
import { toMermaid } from '@/lib/workflow';

const cycles = [
  { title: 'Registration and report', note: 'A sheet and each of its lines.', diagram: toMermaid(sheetWorkflow) },
  { title: 'Adjustment of an accepted target', note: 'A request of the unit.', diagram: toMermaid(adjustmentWorkflow) },
  { title: 'Score of a unit', note: 'Claimed, appraised, agreed.', diagram: toMermaid(scoreWorkflow) },
  { title: 'Cross-score', note: 'One unit scores another one, once.', diagram: toMermaid(crossWorkflow) },
];

// When a life cycle changes: npx vitest run --project unit tests/life-cycles.test.ts -u
it('docs/life-cycles.md says what the workflow tables say', async () => {
  const parts = cycles.map(
    ({ title, note, diagram }) => `## ${title}\n\n${note}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`,
  );
  const page = [
    '# Life cycles\n',
    'Printed from the tables in `lib/*/rules` by `tests/life-cycles.test.ts`.\n',
    ...parts,
  ];
  await expect(page.join('\n')).toMatchFileSnapshot('../docs/life-cycles.md');
});
