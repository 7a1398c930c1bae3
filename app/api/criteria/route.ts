import { uploadTable } from '@/lib/criteria/commands/upload';
import { getImportYear } from '@/lib/criteria/queries/import';
import { largestWorkbook } from '@/lib/criteria/rules/importing';
import { idField } from '@/lib/form-fields';
import type { Refusal } from '@/lib/result';
import { answerUpload, refuseUpload, takeUpload } from '@/lib/upload';

/** The body, or why it is not taken: no more than a workbook may hold is ever read. */
async function readBody(request: Request): Promise<Uint8Array | Refusal> {
  const tooLarge = { reason: 'workbook-too-large' };
  if (Number(request.headers.get('content-length')) > largestWorkbook) return tooLarge;
  if (!request.body) return { reason: 'file-empty' };
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request.body) {
      size += part.byteLength;
      if (size > largestWorkbook) return tooLarge;
      parts.push(part);
    }
  } catch {
    return { reason: 'upload-broken-off' };
  }
  return Buffer.concat(parts);
}

/** Takes in a workbook to be read as a criteria table: of a campaign, or without one as a template of the province. */
export async function POST(request: Request): Promise<Response> {
  return takeUpload(request, async (actor) => {
    const wish = new URL(request.url).searchParams;
    const campaign = idField.safeParse(wish.get('campaign') ?? '');
    const campaignId = campaign.success ? campaign.data : null;
    if (!campaign.success && wish.has('campaign')) return refuseUpload(404, { reason: 'not-found' });
    if ((await getImportYear(actor, campaignId)) === null) return refuseUpload(403, { reason: 'not-allowed' });
    const body = await readBody(request);
    if ('reason' in body) return refuseUpload(body.reason === 'workbook-too-large' ? 413 : 422, body);
    return answerUpload(await uploadTable(actor, { campaignId, name: wish.get('name') ?? '', bytes: body }));
  });
}
