import type { RowKind } from '@/components/save-leaving';
import { saveNarrativeCall, saveResultCall } from '@/lib/reports/actions';
import { saveScoreLineCall } from '@/lib/scores/actions';
import { saveTargetAction } from '@/lib/targets/actions';
import { refuseUpload, takeUpload } from '@/lib/upload';

/** The calls that save one row, by the kind of its sheet: those of the ordinary way. */
const calls: Readonly<Record<RowKind, (input: unknown) => Promise<unknown>>> = {
  scores: saveScoreLineCall,
  targets: saveTargetAction,
  results: saveResultCall,
  narratives: saveNarrativeCall,
};

const callOf = (kind: string) => (Object.hasOwn(calls, kind) ? calls[kind as RowKind] : undefined); // it is one of the keys

/**
 * Saves one row whose page is being left: an action would be given up with the page, a request of its own is finished by the
 * browser. It does what the action does.
 */
export async function POST(request: Request, { params }: RouteContext<'/api/rows/[kind]'>): Promise<Response> {
  const { kind } = await params;
  return takeUpload(request, async () => {
    const call = callOf(kind);
    if (!call) return refuseUpload(404, { reason: 'not-found' });
    const input: unknown = await request.json().catch(() => null);
    return Response.json(await call(input));
  });
}
