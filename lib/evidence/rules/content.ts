import { hasZipEnd, type ZipEntry, zipTailLength } from './zip';

/** 20 MB, in bytes; the database has the same limit. */
export const largestFile = 20 * 1024 * 1024;

export const fileKinds = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;
export type FileKind = (typeof fileKinds)[number];

export const mediaTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

export type FileRefusal =
  | { reason: 'file-empty'; field: 'file' }
  | { reason: 'file-too-large'; field: 'file' }
  | { reason: 'file-kind'; field: 'file' }
  | { reason: 'file-not-as-named'; field: 'file'; extension: string }
  | { reason: 'file-broken'; field: 'file' }
  | { reason: 'file-two-in-one'; field: 'file' }
  | { reason: 'file-macros'; field: 'file' }
  | { reason: 'file-embedded'; field: 'file' }
  | { reason: 'file-inflated'; field: 'file' };

const field = 'file';
/** Office documents unpack to some times their size; a bomb to hundreds. */
const largestUnpacked = 400 * 1024 * 1024;
const largestRatio = 200;
const smallEnough = 20 * 1024 * 1024;

/** The kind that a file name claims, or null where it is none of ours. */
export function kindByName(name: string): FileKind | null {
  const extension = /\.([^.]+)$/.exec(name.trim().toLowerCase())?.[1] ?? '';
  if (extension === 'jpeg') return 'jpg';
  return fileKinds.find((kind) => kind === extension) ?? null;
}

/** A file name as it is kept: no folders, no control or direction marks, at most 150 characters, its ending intact. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  if (plain.length <= 150) return plain;
  const ending = /\.[^.]{1,5}$/.exec(plain)?.[0] ?? '';
  return plain.slice(0, 150 - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);
const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const endsWithPngEnd = (tail: Uint8Array) => text(tail.subarray(-8, -4)) === 'IEND';
const hasJpegEnd = (tail: Uint8Array) => tail.some((byte, index) => byte === 0xff && tail[index + 1] === 0xd9);

/** Whether a picture or PDF begins and ends as it must; `tail` are its last bytes. */
function isWhole(kind: FileKind, head: Uint8Array, tail: Uint8Array): boolean {
  if (kind === 'pdf')
    return startsWith(head, 0x25, 0x50, 0x44, 0x46, 0x2d) && text(tail.subarray(-2048)).includes('%%EOF');
  if (kind === 'png') return startsWith(head, 0x89, 0x50, 0x4e, 0x47) && endsWithPngEnd(tail);
  return startsWith(head, 0xff, 0xd8, 0xff) && hasJpegEnd(tail);
}

/** Why a PDF or picture is refused, or null. `sniffed` is the ending that its content calls for. */
export function refusePlainFile(
  kind: FileKind,
  sniffed: string | null,
  head: Uint8Array,
  tail: Uint8Array,
): FileRefusal | null {
  if (sniffed !== kind) return { reason: 'file-not-as-named', field, extension: kind };
  if (hasZipEnd(tail.subarray(-zipTailLength))) return { reason: 'file-two-in-one', field };
  return isWhole(kind, head, tail) ? null : { reason: 'file-broken', field };
}

const mainParts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;
const mainTypes = { docx: 'wordprocessingml.document.main+xml', xlsx: 'spreadsheetml.sheet.main+xml' } as const;
export const contentTypesName = '[Content_Types].xml';

function isInflated(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return unpacked > largestUnpacked || (unpacked > smallEnough && unpacked > largestRatio * packed);
}

const programs = /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|bin)$/i;
/** The one kind of binary part that office programs write by themselves and that runs nothing. */
const printerSettings = /\/printerSettings\d*\.bin$/i;

const isProgram = (name: string) => programs.test(name) && !printerSettings.test(name);
const leadsOut = (name: string) => name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');

/** Why the directory of an office file is refused, or null. Nothing is unpacked to know it. */
export function refuseEntries(kind: 'docx' | 'xlsx', entries: readonly ZipEntry[]): FileRefusal | null {
  const names = entries.map((entry) => entry.name);
  if (new Set(names).size !== names.length || names.some(leadsOut)) return { reason: 'file-broken', field };
  if (names.some((name) => /vbaproject|vbadata|\/macrosheets\//i.test(name))) return { reason: 'file-macros', field };
  if (names.some(isProgram)) return { reason: 'file-embedded', field };
  if (isInflated(entries)) return { reason: 'file-inflated', field };
  const complete = names.includes(contentTypesName) && names.includes(mainParts[kind]);
  return complete ? null : { reason: 'file-not-as-named', field, extension: kind };
}

/** The text with its character references resolved, as an office program reads it. */
function resolveReferences(xml: string): string {
  return xml.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (all, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Why the declared content of an office file is refused, or null: macros hide behind an innocent ending. */
export function refuseContentTypes(kind: 'docx' | 'xlsx', contentTypes: string): FileRefusal | null {
  const declared = resolveReferences(contentTypes);
  if (/macroEnabled|vbaProject|vbaData|macrosheet/i.test(declared)) return { reason: 'file-macros', field };
  return declared.includes(mainTypes[kind]) ? null : { reason: 'file-not-as-named', field, extension: kind };
}
