import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeDocx, makePdf, zip } from '../tests/support/files';
import { inspectFile } from './file-inspection';

const folder = mkdtempSync(join(tmpdir(), 'inspection-'));
afterAll(() => rmSync(folder, { recursive: true }));

function inspect(kind: 'docx' | 'pdf', bytes: Buffer) {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return inspectFile(path, bytes.length, kind);
}

test('an office file is unpacked and counted, whatever its directory claims', async () => {
  const big = (claimedSize?: number) => {
    const entry = { name: 'word/media/a.xml', content: Buffer.alloc(60_000_000) };
    return makeDocx('Báo cáo', [claimedSize === undefined ? entry : { ...entry, claimedSize }]);
  };
  expect(await inspect('docx', makeDocx())).toBeNull();
  expect(await inspect('docx', big(1000))).toEqual({ reason: 'file-inflated', field: 'file' });
  expect(await inspect('docx', big())).toEqual({ reason: 'file-inflated', field: 'file' });
});

test('a PDF with a ZIP inside is two files in one', async () => {
  expect(await inspect('pdf', makePdf())).toBeNull();
  const inside = Buffer.concat([makePdf(), zip([{ name: 'a.txt', content: 'a' }]), Buffer.alloc(2_000_000), makePdf()]);
  expect(await inspect('pdf', inside)).toEqual({ reason: 'file-two-in-one', field: 'file' });
});
