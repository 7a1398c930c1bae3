import { expect, it } from 'vitest';
import { cleanFileName, kindByName, refuseContentTypes, refuseEntries } from './content';
import { hasZipEnd, hasZipEntry } from './zip';

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
  expect(cleanFileName(`${'😀'.repeat(100)}.docx`)).toBe(`${'😀'.repeat(72)}.docx`);
});

it('refuses an office file with the same part twice', () => {
  const entry = { name: 'word/document.xml', method: 8, packed: 1, size: 1, offset: 0 };
  const list = { ...entry, name: '[Content_Types].xml' };
  expect(refuseEntries('docx', [list, entry])).toBeNull();
  expect(refuseEntries('docx', [list, entry, entry])).toEqual({ reason: 'file-broken', field: 'file' });
});

it('refuses programs, macros under another spelling, and parts that lead out of the file', () => {
  const part = (name: string) => ({ name, method: 8, packed: 1, size: 1, offset: 0 });
  const reason = (name: string) =>
    refuseEntries('docx', [part('[Content_Types].xml'), part('word/document.xml'), part(name)])?.reason ?? null;
  expect(['word/media/a.png', 'xl/printerSettings/printerSettings1.bin'].map(reason)).toEqual([null, null]);
  expect(['word/embeddings/oleObject1.bin', 'word/a.EXE', 'a.js'].map(reason)).toEqual([
    'file-embedded',
    'file-embedded',
    'file-embedded',
  ]);
  expect(['../a.xml', '/a.xml', 'word\\a.xml'].map(reason)).toEqual(['file-broken', 'file-broken', 'file-broken']);
  expect(reason('word/vbaProject.bin')).toBe('file-macros');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  expect(refuseContentTypes('docx', main)).toBeNull();
  for (const spelled of ['vbaProject', 'vba&#80;roject', 'vba&#x50;roject', 'macro&#x45;nabled']) {
    expect(refuseContentTypes('docx', `${main} application/vnd.ms-office.${spelled}`)?.reason).toBe('file-macros');
  }
});

it('finds where a ZIP begins, and is not led astray by four bytes', () => {
  const head = [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0];
  expect(hasZipEntry(new Uint8Array([1, 2, ...head, 9]))).toBe(true);
  expect(hasZipEntry(new Uint8Array([0x50, 0x4b, 3, 4, 200, 0, 0, 0, 8, 0]))).toBe(false);
  expect(hasZipEntry(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe(false);
});

it('finds no ZIP in a few bytes', () => expect(hasZipEnd(new Uint8Array(10))).toBe(false));
