import { CrossStatusBadge } from '@/components/cross-status';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { CrossDuty } from '@/lib/cross-scores/queries/duties';
import { formatNumber } from '@/lib/format';

/** The units that the reader's unit was given to score. */
export function CrossPanel({ campaignId, duties }: { campaignId: string; duties: readonly CrossDuty[] }) {
  if (duties.length === 0) return null;
  return (
    <Panel description={`${formatNumber(duties.length)} đơn vị`} title="Đơn vị được phân công chấm chéo">
      <ul className="grid gap-3">
        {duties.map((duty) => (
          <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2" key={duty.unitId}>
            <span className="min-w-0 font-medium">{duty.unitName}</span>
            <span className="flex flex-wrap items-center gap-3">
              <CrossStatusBadge decided={duty.decided} status={duty.status} />
              <ButtonLink href={`/campaigns/${campaignId}/scores/cross/${duty.unitId}`} size="small">
                {duty.status === 'assigned' || duty.status === 'draft' ? 'Chấm chéo' : 'Xem'}
                <span className="sr-only"> {duty.unitName}</span>
              </ButtonLink>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
