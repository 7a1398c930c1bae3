/** A problem the reader can solve: its message is one clear sentence, printed without a stack. */
export class Failure extends Error {}

/** Whether a program's words say that the disk is full: Node's, PostgreSQL's and Prisma's. */
export const saysDiskFull = (words) => /ENOSPC|No space left on device|\b53100\b/i.test(words);

/** The one sentence for any error: ours as it is, the file system's in words, anything else with its stack. */
function wordError(error) {
  if (error instanceof Failure) return error.message;
  if (saysDiskFull(`${error?.code} ${error?.message}`))
    return 'There is no disk space left: free some and start again.';
  if (error?.path && ['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return `This user may not write to ${error.path}: correct its permissions, or choose another folder with DATA_DIR.`;
  }
  return error?.stack ?? String(error);
}

/** Runs a script's main function and ends the process; after a failure with its sentence and exit code 1. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(`\nError: ${wordError(error)}`);
    process.exitCode = 1;
  }
  // Whatever still waits (a timer, a watcher) must not hold up the end.
  process.exit();
}
