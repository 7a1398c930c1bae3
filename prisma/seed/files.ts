import { crc32, deflateSync } from 'node:zlib';
import { foldVietnamese } from '@/lib/fold';

/** Small real files for the evidence, written by hand so that the same words always give the same bytes. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'png';

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
};

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A zip archive of uncompressed entries (APPNOTE 6.3, no dates). */
function zip(entries: readonly (readonly [string, string])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0021, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, content]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, entry, path]));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';

function officePackage(part: string, type: string, rest: readonly (readonly [string, string])[], more = ''): Buffer {
  const types = `${xml}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/>${more}</Types>`;
  const relations = `${xml}<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${part}"/></Relationships>`;
  return zip([['[Content_Types].xml', types], ['_rels/.rels', relations], ...rest]);
}

function docx(lines: readonly string[]): Buffer {
  const names = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`).join('');
  const document = `${xml}<w:document xmlns:w="${names}"><w:body>${body}</w:body></w:document>`;
  return officePackage('word/document.xml', `${mediaTypes.docx}.main+xml`, [['word/document.xml', document]]);
}

function xlsx(lines: readonly string[]): Buffer {
  const names = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cells = lines.map(
    (line, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${escapeXml(line)}</t></is></c></row>`,
  );
  const sheet = `${xml}<worksheet xmlns="${names}"><sheetData>${cells.join('')}</sheetData></worksheet>`;
  const workbook = `${xml}<workbook xmlns="${names}" xmlns:r="${office}"><sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const relations = `${xml}<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  return officePackage(
    'xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    [
      ['xl/workbook.xml', workbook],
      ['xl/_rels/workbook.xml.rels', relations],
      ['xl/worksheets/sheet1.xml', sheet],
    ],
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}"/>`,
  );
}

/** One page in a built-in font, which knows no Vietnamese letters: the words stand without tones. */
function pdf(lines: readonly string[]): Buffer {
  const words = lines.map((line) =>
    foldVietnamese(line)
      .replace(/[()\\]/g, ' ')
      .replace(/[^\x20-\x7e]/g, '-')
      .toUpperCase(),
  );
  const content = `BT /F1 11 Tf 56 780 Td 18 TL ${words.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of bars, one for each line: one byte a pixel, light ground and crimson bars by a palette of two. */
function png(lines: readonly string[]): Buffer {
  const [width, height] = [320, 200];
  const pixels = Buffer.alloc((width + 1) * height);
  for (const [index, line] of lines.entries()) {
    const tall = 40 + ((line.length * 7) % 140);
    const left = 1 + Math.floor((index * width) / lines.length) + 8;
    for (let y = height - tall; y < height; y++) pixels.fill(1, y * (width + 1) + left, y * (width + 1) + left + 40);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const palette = Buffer.from([245, 246, 248, 158, 27, 50]);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(pixels))];
  return Buffer.concat([mark, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

const writers = { pdf, docx, xlsx, png };

/** A file of this kind that says these lines. */
export function makeFile(kind: FileKind, lines: readonly string[]): Buffer {
  return writers[kind](lines);
}
