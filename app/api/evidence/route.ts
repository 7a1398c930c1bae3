import { randomUUID } from 'node:crypto';
import { findActor } from '@/lib/auth/actor';
import { isDiskFull } from '@/lib/disk-space';
import { getEnvironment } from '@/lib/env';
import { mayUpload, storeUpload } from '@/lib/evidence/commands/files';
import { largestFile } from '@/lib/evidence/rules/content';
import { log } from '@/lib/log';
import { refusalMessage } from '@/lib/messages/message';
import type { Refusal } from '@/lib/result';

function answer(status: number, refusal: Refusal) {
  return Response.json({ ok: false, message: refusalMessage(refusal) }, { status });
}

/** Other sites cannot send files in somebody's name: the browser says where a request comes from. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.headers.get('host') || origin === new URL(getEnvironment().appUrl).origin;
}

/** Takes in one file as the body of the request; who asks is known before a byte of it is read. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return answer(403, { reason: 'foreign-origin' });
  try {
    const actor = await findActor();
    if (!actor || actor.passwordTemporary) return answer(401, { reason: 'session-ended' });
    if (!mayUpload(actor)) return answer(403, { reason: 'not-allowed' });
    if (Number(request.headers.get('content-length')) > largestFile) return answer(413, { reason: 'file-too-large' });
    if (!request.body) return answer(422, { reason: 'file-empty' });
    const name = new URL(request.url).searchParams.get('name') ?? '';
    const result = await storeUpload(actor, { name, body: request.body });
    return result.ok ? Response.json(result) : answer(422, result.refusal);
  } catch (error) {
    if (isDiskFull(error)) {
      log().error({ err: error }, 'disk full');
      return answer(507, { reason: 'disk-full' });
    }
    const id = randomUUID().slice(0, 8);
    log().error({ err: error, id }, 'upload failed');
    return answer(500, { reason: 'unexpected', id });
  }
}
