/** Markup that is safe to put into a page: only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign) : text;
}

type Piece = Html | string | number | false | null | undefined | readonly Html[];

function toMarkup(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  return piece ? piece.map((one) => one.text).join('') : '';
}

/**
 * Markup with values in it. Texts are escaped, also inside quoted attributes; markup made by `html` stays; false and null
 * are nothing. For tables of hundreds of cells, which React would walk through once on the server and again in the browser.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let text = parts[0] ?? '';
  pieces.forEach((piece, index) => {
    text += toMarkup(piece) + (parts[index + 1] ?? '');
  });
  return new Html(text);
}
