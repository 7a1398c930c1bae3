import { Readable } from 'node:stream';
import { findActor } from '@/lib/auth/actor';
import { disposition } from '@/lib/download';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { openFile } from '@/lib/file-store';
import { log } from '@/lib/log';

const missing = () => new Response('Không tìm thấy tệp này, hoặc bạn không được xem.', { status: 404 });

/** Hands out the file of a document to those who may see it, always as a download. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/evidence/[documentId]'>,
): Promise<Response> {
  const actor = await findActor();
  if (!actor || actor.passwordTemporary) return new Response('Hãy đăng nhập lại.', { status: 401 });
  const file = await findDocumentFile(actor, (await params).documentId);
  if (!file) return missing();
  const handle = await openFile(file.hash);
  if (!handle) {
    log().error({ hash: file.hash }, 'a stored file is missing');
    return missing();
  }
  const body = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>; // the same thing, typed twice
  return new Response(body, {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Content-Disposition': disposition(file.name),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
