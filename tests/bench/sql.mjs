import { join } from 'node:path';
import { runNode } from '../../scripts/child-process.mjs';
import { projectFolder } from '../../scripts/installation.mjs';
import { atMost } from './report.mjs';

/** The product's own reads against the round trip of `select 1`, by a process that runs the product's modules. */
export async function measureSql(address, places) {
  const { code, output } = await runNode(
    ['--conditions=react-server', '--import', 'tsx', join(import.meta.dirname, 'sql-reads.ts'), JSON.stringify(places)],
    { cwd: projectFolder, quiet: true, env: { ...process.env, DATABASE_URL: address, DEMO: '1' } },
  );
  if (code !== 0) throw new Error(output);
  const { sheet, ranking, trend } = JSON.parse(output);
  return [
    atMost('SQL of one sheet against select 1', sheet, 10, '×'),
    atMost('SQL of a ranking of 300 units against select 1', ranking, 60, '×'),
    atMost('SQL of a trend of seven years against select 1', trend, 300, '×'),
  ];
}
