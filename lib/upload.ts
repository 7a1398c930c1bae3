import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { findWriter } from '@/lib/auth/writer';
import { isDiskFull } from '@/lib/disk-space';
import { getEnvironment } from '@/lib/env';
import { log } from '@/lib/log';
import { refusalMessage } from '@/lib/messages/message';
import type { Refusal, Result } from '@/lib/result';

/** An upload that was refused, in words. */
export function refuseUpload(status: number, refusal: Refusal): Response {
  return Response.json({ ok: false, message: refusalMessage(refusal) }, { status });
}

/** What a command made of an upload. */
export function answerUpload(result: Result<unknown>): Response {
  return result.ok ? Response.json(result) : refuseUpload(422, result.refusal);
}

/** Other sites cannot send files in somebody's name: the browser says where a request comes from. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.headers.get('host') || origin === new URL(getEnvironment().appUrl).origin;
}

/** Takes in one file as the body of a request; who asks is known before a byte of it is read. */
export async function takeUpload(request: Request, take: (actor: Actor) => Promise<Response>): Promise<Response> {
  if (!isOwnOrigin(request)) return refuseUpload(403, { reason: 'foreign-origin' });
  try {
    const writer = await findWriter();
    if (writer.ok) return await take(writer.value);
    return refuseUpload(writer.refusal.reason === 'session-ended' ? 401 : 409, writer.refusal);
  } catch (error) {
    if (isDiskFull(error)) {
      log().error({ err: error }, 'disk full');
      return refuseUpload(507, { reason: 'disk-full' });
    }
    const id = randomUUID().slice(0, 8);
    log().error({ err: error, id }, 'upload failed');
    return refuseUpload(500, { reason: 'unexpected', id });
  }
}
