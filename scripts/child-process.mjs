import { spawn } from 'node:child_process';

/** What Node is told first, so that the process ends with the one that started it, even when that is killed. */
export const endingWithParent = ['--import', new URL('end-with-parent.mjs', import.meta.url).href];

/**
 * Runs Node with these arguments and resolves to its exit code and, when `quiet`, all it printed.
 * A signal counts as code 1.
 */
export function runNode(args, { cwd = process.cwd(), env = process.env, quiet = false } = {}) {
  return runProgram(process.execPath, [...endingWithParent, ...args], { cwd, env, quiet });
}

/** Like `runNode`, for any program. */
export function runProgram(program, args, { quiet = false, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Whether a process with this id exists, whoever owns it. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
