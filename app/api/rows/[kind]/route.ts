import { z } from 'zod';
import type { RowKind } from '@/components/save-leaving';
import type { CallResult } from '@/lib/action';
import { saveCrossLineCall } from '@/lib/cross-scores/actions';
import { saveNarrativeCall, saveResultCall } from '@/lib/reports/actions';
import { setVerdictCall } from '@/lib/reviews/actions';
import { agreeLineCall, appraiseLineCall, saveScoreLineCall } from '@/lib/scores/actions';
import { saveTargetAction } from '@/lib/targets/actions';
import { refuseUpload, takeUpload } from '@/lib/upload';

type Call = (input: unknown) => Promise<CallResult<{ revision: number }>>;

/** The calls that save one row, by the kind of its sheet: those of the ordinary way. */
const calls: Readonly<Record<RowKind, Call>> = {
  scores: saveScoreLineCall,
  targets: saveTargetAction,
  results: saveResultCall,
  narratives: saveNarrativeCall,
  verdicts: setVerdictCall,
  appraisals: appraiseLineCall,
  agreements: agreeLineCall,
  crosses: saveCrossLineCall,
};

const callOf = (kind: string) => (Object.hasOwn(calls, kind) ? calls[kind as RowKind] : undefined); // it is one of the keys

/** One input, or the one that was under way when the page was left and then what was typed since. */
const inputsSchema = z.array(z.record(z.string(), z.unknown())).min(1).max(2);

/** Saves each on top of the one before, which may have arrived by itself: the same words again are saved already. */
async function saveInTurn(call: Call, inputs: z.infer<typeof inputsSchema>) {
  const [first, then] = inputs;
  const answer = await call(first);
  if (!then) return answer;
  return call(answer.ok ? { ...then, revision: answer.value.revision } : then);
}

/**
 * Saves one row whose page is being left: an action would be given up with the page, a request of its own is finished by the
 * browser. It does what the action does.
 */
export async function POST(request: Request, { params }: RouteContext<'/api/rows/[kind]'>): Promise<Response> {
  const { kind } = await params;
  return takeUpload(request, async () => {
    const call = callOf(kind);
    if (!call) return refuseUpload(404, { reason: 'not-found' });
    const inputs = inputsSchema.safeParse(await request.json().catch(() => null));
    if (!inputs.success) return refuseUpload(400, { reason: 'invalid-input' });
    return Response.json(await saveInTurn(call, inputs.data));
  });
}
