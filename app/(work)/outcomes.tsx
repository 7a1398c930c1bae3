import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { formatDate, formatNumber } from '@/lib/format';
import type { Outcomes } from '@/lib/tasks/queries/outcomes';

/** Rankings that wait for their publication, then those published of the own unit. */
export function OutcomePanels({ outcomes }: { outcomes: Outcomes }) {
  return (
    <>
      {outcomes.toPublish.length > 0 && (
        <Panel flush title="Công bố kết quả">
          <ul className="divide-y divide-line">
            {outcomes.toPublish.map(({ campaignId, blocName, year, units }) => (
              <li className="task-line" key={campaignId}>
                <div className="min-w-0">
                  <p className="font-semibold">Công bố kết quả thi đua năm {year}</p>
                  <p className="text-sm text-muted">{blocName}</p>
                </div>
                <div>
                  <StatusBadge tone="info">Điểm đã thống nhất</StatusBadge>
                </div>
                <p className="text-sm text-muted">{formatNumber(units)} đơn vị</p>
                <ButtonLink
                  href={`/campaigns/${campaignId}/ranking/scores?view=standing`}
                  size="small"
                  variant="primary"
                >
                  Công bố
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {outcomes.results.length > 0 && (
        <Panel flush title="Kết quả thi đua">
          <ul className="divide-y divide-line">
            {outcomes.results.map(({ campaignId, blocName, year, place, on }) => (
              <li className="task-line" key={campaignId}>
                <div className="min-w-0">
                  <p className="font-semibold">
                    Kết quả thi đua năm {year} đã công bố:{' '}
                    {place === null ? 'không có hạng' : `hạng ${formatNumber(place)}`}
                  </p>
                  <p className="text-sm text-muted">{blocName}</p>
                </div>
                <div>
                  <StatusBadge tone="success">Đã công bố</StatusBadge>
                </div>
                <p className="text-sm text-muted">{formatDate(on)}</p>
                <ButtonLink href={`/campaigns/${campaignId}/ranking/scores`} size="small">
                  Xem kết quả
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
