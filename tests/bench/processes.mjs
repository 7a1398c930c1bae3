import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '../../scripts/installation.mjs';

/** Flags and variables of `npm start`: how much memory the server may take, and how it clears it, is part of what is measured. */
export async function startSettings() {
  const { scripts } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  const variables = [...scripts.start.matchAll(/(?<=^|\s)([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]);
  return { flags: scripts.start.match(/--\S+/g), env: Object.fromEntries(variables) };
}

/** Starts a server and resolves when its address answers; `seconds` is how long that took. */
export async function startServer(args, { cwd, env, address, log, allow = (status) => status < 500 }) {
  const began = performance.now();
  const output = log && (await open(log, 'w'));
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output?.fd ?? 'ignore', 'inherit'],
  });
  await output?.close();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let over = false;
  ended.then(() => {
    over = true;
  });
  for (;;) {
    if (over) throw new Error(`${args.join(' ')} ended before it answered`);
    const status = await fetch(address, { redirect: 'manual' }).then(
      (answer) => answer.status,
      () => 599,
    );
    if (allow(status)) break;
    await wait(50);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { pid: child.pid, seconds: (performance.now() - began) / 1000, stop };
}

const ticksPerSecond = 100;

/** Processor seconds a process has used so far, its threads included. */
export async function processorSeconds(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Resident memory of a process in MB. */
export async function residentMegabytes(pid) {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024;
}
