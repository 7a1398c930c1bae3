import 'server-only';
import { cleanFileName, mediaTypes } from '@/lib/evidence/rules/content';

/** The header that names a file: plain letters for old programs, UTF-8 as RFC 5987 says for all others. */
export function disposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A workbook as a download, always as an attachment that nobody keeps. `name` without its ending. */
export function workbookResponse(name: string, file: Buffer): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': mediaTypes.xlsx,
      'Content-Length': String(file.byteLength),
      'Content-Disposition': disposition(cleanFileName(`${name}.xlsx`)),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
