/** How a piece of a code is written: I, A, a, 1. */
type PieceStyle = 'roman' | 'upper' | 'lower' | 'number';
export type Code = {
  /** As it stands, without the point or bracket behind it. */
  readonly text: string;
  /** "a7.1", "a.7.1" and "A7.1" are all a, 7, 1. */
  readonly segments: readonly string[];
  /** "lower.number", "dash": codes of one style stand on one level. */
  readonly style: string;
};

const ROMAN = /^[IVX]{1,6}$/u;
const PIECE = /\d+|[\p{L}]+/gu;

function styleOf(piece: string): PieceStyle | null {
  if (/^\d{1,4}$/u.test(piece)) return 'number';
  if (ROMAN.test(piece)) return 'roman';
  if (!/^\p{L}{1,2}$/u.test(piece)) return null;
  return piece === piece.toUpperCase() ? 'upper' : 'lower';
}

/** Reads "I", "A.", "1.1", "a)", "a.7.1", "-", "+"; null where a text is no code. */
export function readCode(raw: string): Code | null {
  const text = raw
    .trim()
    .replace(/[.)\]:]+$/u, '')
    .replace(/^[([]/u, '')
    .trim();
  if (/^[-–—•*]$/u.test(raw.trim())) return { text: '-', segments: ['-'], style: 'dash' };
  if (raw.trim() === '+') return { text: '+', segments: ['+'], style: 'plus' };
  if (text === '' || text.length > 20 || !/^[\p{L}\d.\s]+$/u.test(text)) return null;
  const pieces = text.match(PIECE) ?? [];
  const styles = pieces.map(styleOf);
  if (pieces.length === 0 || pieces.length > 8 || styles.includes(null)) return null;
  return { text, segments: pieces.map((one) => one.toLowerCase()), style: styles.join('.') };
}

const NAMED = /^(?:phần|mục|chương|nhóm|tiêu chuẩn|lĩnh vực)\s+([IVX]{1,6}|[A-Z]|\d{1,2})(?=[\s.:–-]|$)/iu;
const LEADING =
  /^((?:\d{1,2}(?:\.\d{1,2}){1,5}\.?)|(?:(?:\d{1,2}|[IVX]{1,6}|\p{L}|\p{L}\.?\d{1,2}(?:\.\d{1,2}){0,4})[.)])|[-+–•])\s+(?=\S)/u;

/** A code at the head of a title: "1.1. Lập kế hoạch", "- Có báo cáo", "Tiêu chuẩn 2: …" (whose words stay in the title). */
export function leadingCode(title: string): { readonly code: Code; readonly title: string } | null {
  const named = NAMED.exec(title);
  const namedCode = named && readCode(named[1] ?? '');
  if (namedCode) return { code: namedCode, title };
  const match = LEADING.exec(title);
  const code = match && readCode(match[1] ?? '');
  return match && code ? { code, title: title.slice(match[0].length) } : null;
}
