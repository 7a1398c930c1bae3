import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for one test or one file of them; `end` is vitest's hook that removes it: onTestFinished or afterAll. */
export function makeFolder(end: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-'));
  end(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
