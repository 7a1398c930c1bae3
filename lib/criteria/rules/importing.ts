/** How an imported table comes into the draft: in its place, or behind what stands there. */
export const importWays = ['replace', 'append'] as const;

/** 5 MB, in bytes: a table of 5 000 rows is a tenth of it. */
export const largestWorkbook = 5 * 1024 * 1024;

/** More than a table of 5 000 rows asks: what nobody asked must not pile up, the latest answers count. */
export const mostAnswers = 20_000;

export type ImportingRefusal =
  | { readonly reason: 'workbook-too-large' }
  | { readonly reason: 'workbook-old' }
  | { readonly reason: 'workbook-locked' }
  | { readonly reason: 'workbook-other' }
  | { readonly reason: 'workbook-overloaded' }
  | { readonly reason: 'import-nothing-read' }
  | { readonly reason: 'import-gone' }
  | { readonly reason: 'draft-changed-since' };

/** What an upload of evidence is told to save as a PDF, which is no way out for a table. */
const instead: Readonly<Record<string, ImportingRefusal['reason']>> = {
  'file-not-as-named': 'workbook-other',
  'file-inflated': 'workbook-overloaded',
  'file-embedded': 'workbook-overloaded',
  'file-two-in-one': 'workbook-overloaded',
};

/** Why a workbook is refused, where its reader says it in words for evidence. */
export function asWorkbook<Refusal extends { readonly reason: string }>(refusal: Refusal) {
  const reason = instead[refusal.reason];
  return reason ? { reason } : refusal;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
/** Of the files that office programs wrote before 2007, and of all that they lock with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const packed = [0x50, 0x4b, 0x03, 0x04];

/** Names of streams stand in UTF-16 in a compound file. */
const wide = (name: string) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

/** Why these bytes are no .xlsx, by what they are instead; null where they may be one, which only its reader knows. */
export function refuseWorkbook(bytes: Uint8Array): ImportingRefusal | null {
  if (bytes.length > largestWorkbook) return { reason: 'workbook-too-large' };
  if (bytes.length === 0 || startsWith(bytes, packed)) return null;
  if (!startsWith(bytes, compound)) return { reason: 'workbook-other' };
  if (holds(bytes, wide('EncryptedPackage'))) return { reason: 'workbook-locked' };
  return holds(bytes, wide('Workbook')) || holds(bytes, wide('Book'))
    ? { reason: 'workbook-old' }
    : { reason: 'workbook-other' };
}
