import { crc32, deflateRawSync } from 'node:zlib';

/** Tiny but real files of the kinds that may be uploaded, made here so that nothing unreadable lies in the repository. */

type Entry = { name: string; content: string | Uint8Array; claimedSize?: number };

function localHeader(name: Buffer, packed: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
}

function directoryEntry(name: Buffer, packed: Buffer, content: Buffer, size: number, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(content), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

/** A ZIP of these entries, deflated. `claimedSize` lets the directory lie about one, as a bomb does. */
export function zip(entries: Entry[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, claimedSize } of entries) {
    const [nameBytes, plain] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(plain);
    const body = localHeader(nameBytes, packed, plain);
    directory.push(directoryEntry(nameBytes, packed, plain, claimedSize ?? plain.length, offset));
    bodies.push(body);
    offset += body.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, table, end]);
}

const contentTypes = (part: string, type: string) => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
});
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export function makeDocx(text = 'Báo cáo', more: Entry[] = [], type = word): Buffer {
  const document = { name: 'word/document.xml', content: `<w:document><w:body>${text}</w:body></w:document>` };
  return zip([contentTypes('word/document.xml', type), document, ...more]);
}

export function makeXlsx(text = 'Biểu'): Buffer {
  return zip([
    contentTypes('xl/workbook.xml', sheet),
    { name: 'xl/workbook.xml', content: `<workbook>${text}</workbook>` },
  ]);
}

export function makePdf(text = 'Báo cáo'): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

export function makePng(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}

export function makeJpg(): Buffer {
  const start = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([start, Buffer.alloc(64, 7), Buffer.from('ffd9', 'hex')]);
}

/** The bytes as they come in over the network. */
export async function* streamOf(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk;
}
