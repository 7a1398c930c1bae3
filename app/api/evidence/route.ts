import { mayUpload, storeUpload } from '@/lib/evidence/commands/files';
import { largestFile } from '@/lib/evidence/rules/content';
import { answerUpload, refuseUpload, takeUpload } from '@/lib/upload';

/** Takes in one file of a unit's library. */
export async function POST(request: Request): Promise<Response> {
  return takeUpload(request, async (actor) => {
    if (!mayUpload(actor)) return refuseUpload(403, { reason: 'not-allowed' });
    if (Number(request.headers.get('content-length')) > largestFile) {
      return refuseUpload(413, { reason: 'file-too-large' });
    }
    if (!request.body) return refuseUpload(422, { reason: 'file-empty' });
    const name = new URL(request.url).searchParams.get('name') ?? '';
    return answerUpload(await storeUpload(actor, { name, body: request.body }));
  });
}
