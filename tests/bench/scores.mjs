import { join } from 'node:path';
import { runNode } from '../../scripts/child-process.mjs';
import { projectFolder } from '../../scripts/installation.mjs';
import { startSettings } from './processes.mjs';
import { atMost } from './report.mjs';

/** Scoring a bloc in one warm process: 176 criteria × 15 units, each leaf with its steps and what would give the next points. */
export async function measureScores() {
  const { flags, env } = await startSettings();
  const { code, output } = await runNode([...flags, '--import', 'tsx', join(import.meta.dirname, 'score-times.ts')], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    quiet: true,
  });
  if (code !== 0) throw new Error(output);
  const { prepare, score, words } = JSON.parse(output);
  return [
    atMost('176 criteria × 15 units scored and explained', score, 20, 'ms'),
    atMost('the same worded in Vietnamese', words, 20, 'ms'),
    atMost('a table of 176 criteria made ready', prepare, 20, 'ms'),
  ];
}
