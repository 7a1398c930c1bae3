import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { runNode } from '../scripts/child-process.mjs';

const script = pathToFileURL(join(import.meta.dirname, '../scripts/child-process.mjs'));

it('tells how a program ended, and what it said', async () => {
  const said = ['-e', 'console.log("one"); console.error("two"); process.exit(3)'];
  expect(await runNode(said, { quiet: true })).toEqual({ code: 3, output: 'one\ntwo\n' });
  expect(await runNode(['-e', 'process.kill(process.pid)'])).toEqual({ code: 1, output: '' });
});

it('a program ends with the one that started it, when that is killed', async () => {
  const child = `process.on('exit', (code) => console.log('ended', code)); console.log('runs'); setInterval(() => {}, 1000)`;
  const code = `import(${JSON.stringify(script.href)}).then((m) => m.runNode(['-e', ${JSON.stringify(child)}]))`;
  const parent = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const text of parent.stdout.setEncoding('utf8')) {
    said += text;
    if (said === 'runs\n') parent.kill('SIGKILL');
  }
  // Both wrote there: it is at its end only when the second has ended too.
  expect([parent.signalCode, said]).toEqual(['SIGKILL', 'runs\nended 1\n']);
});
