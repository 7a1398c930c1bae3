import { CrossStatusBadge } from '@/components/cross-status';
import { LeftBadge } from '@/components/left-badge';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { Actor } from '@/lib/auth/actor';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { phaseState } from '@/lib/campaigns/rules/phases';
import type { CrossDuty } from '@/lib/cross-scores/queries/duties';
import { crossPartState } from '@/lib/duties/rules/cross';
import { formatNumber } from '@/lib/format';
import { crossTask } from '@/lib/tasks/rules/cross-tasks';
import { waitingWord, whenWord } from '@/lib/tasks/rules/words';

type CrossPanelProps = { campaignId: string; duties: readonly CrossDuty[]; role: Actor['role']; today: string };

/** The units that the reader's unit was given to score, each with what it waits for. */
export function CrossPanel({ campaignId, duties, role, today }: CrossPanelProps) {
  if (duties.length === 0) return null;
  return (
    <Panel description={`${formatNumber(duties.length)} đơn vị`} title="Đơn vị được phân công chấm chéo">
      <ul className="grid gap-3">
        {duties.map((duty) => {
          const { mine, text } = turnOf(campaignId, duty, role, today);
          return (
            <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2" key={duty.unitId}>
              <span className="min-w-0 font-medium">
                {duty.unitName} <LeftBadge since={leftSince(duty.scoredLeftOn, today)} />
              </span>
              <span className="flex flex-wrap items-center gap-3">
                {text !== '' && <span className="text-sm text-muted">{text}</span>}
                <CrossStatusBadge
                  decided={duty.decided}
                  phase={phaseState(duty.phase, today, duty.extendedUntil)}
                  status={duty.status}
                />
                <ButtonLink href={`/campaigns/${campaignId}/scores/cross/${duty.unitId}`} size="small">
                  {mine ? 'Chấm chéo' : 'Xem'}
                  <span className="sr-only"> {duty.unitName}</span>
                </ButtonLink>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Whether the reader may score now, and what it waits for otherwise. */
function turnOf(campaignId: string, duty: CrossDuty, role: Actor['role'], today: string) {
  const reader = { role: role === 'head' ? role : ('officer' as const), officerMaySubmit: duty.officerMaySubmit };
  const state = crossPartState(duty, duty, today);
  const task = crossTask(
    campaignId,
    { unitId: duty.unitId, state, opensOn: duty.phase?.opensOn ?? null },
    reader,
    today,
  );
  const open = duty.status === 'assigned' || duty.status === 'draft';
  if (leftSince(duty.scoredLeftOn, today) !== null) return { mine: false, text: open ? 'Không phải chấm nữa' : '' };
  const over = duty.scored === 'appraised' || duty.scored === 'agreed';
  if (!task) return { mine: false, text: over ? 'Đã thẩm định, không chấm chéo nữa' : '' };
  if (task.waitsFor === 'phase-opens') return { mine: false, text: whenWord(task, today) };
  return { mine: task.mine, text: task.waitsFor ? waitingWord(task.waitsFor) : whenWord(task, today) };
}
