import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const command = join(import.meta.dirname, '../../scripts/command.mjs');

// Like the framework it tells every error that nobody caught; it ends with how many there were.
const program = `
  await import(${JSON.stringify(command)});
  let untold = 0;
  process.on('uncaughtException', (error) => {
    untold += 1;
    console.error(error);
    if (untold === 99) process.exit(untold);
  });
  process.stdin.once('end', () => {
    process.stdout.write('nobody hears this');
    process.stderr.write('nor this');
    setTimeout(() => process.exit(untold), 300);
  }).resume();`;

it('a process whose readers are gone goes on without a word', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'pipe' });
  child.stdout.destroy();
  child.stderr.destroy();
  await Promise.all([once(child.stdout, 'close'), once(child.stderr, 'close')]);
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([0, null]);
});
