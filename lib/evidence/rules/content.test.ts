import { expect, it } from 'vitest';
import { cleanFileName, kindByName, refuseEntries } from './content';
import { hasZipEnd } from './zip';

it('knows a kind by the last ending only', () => {
  const names = ['a.pdf', 'A.PDF', 'ảnh.JPEG', 'a.pdf.exe', 'a.exe.pdf', 'a.docm', 'pdf', '.', ''];
  expect(names.map(kindByName)).toEqual(['pdf', 'pdf', 'jpg', null, 'pdf', null, null, null, null]);
});

it('keeps a name readable and harmless', () => {
  expect(cleanFileName('C:\\Hồ sơ\\Báo cáo quý I.pdf')).toBe('Báo cáo quý I.pdf');
  expect(cleanFileName('../../etc/passwd')).toBe('passwd');
  // A mark that turns the direction of writing would show "exe.pdf" as something else.
  expect(cleanFileName('a\u202efdp.exe\r\n.pdf')).toBe('afdp.exe.pdf');
  expect(cleanFileName(`${'a'.repeat(300)}.docx`)).toBe(`${'a'.repeat(145)}.docx`);
});

it('refuses an office file with the same part twice', () => {
  const entry = { name: 'word/document.xml', method: 8, packed: 1, size: 1, offset: 0 };
  const list = { ...entry, name: '[Content_Types].xml' };
  expect(refuseEntries('docx', [list, entry])).toBeNull();
  expect(refuseEntries('docx', [list, entry, entry])).toEqual({ reason: 'file-broken', field: 'file' });
});

it('finds no ZIP in a few bytes', () => expect(hasZipEnd(new Uint8Array(10))).toBe(false));
