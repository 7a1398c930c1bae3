import { LeftBadge } from '@/components/left-badge';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { LeftCampaign } from '@/lib/tasks/queries/tasks';

type LeftPanelProps = { left: readonly LeftCampaign[]; unitName: string | null };

/** Years in which the reader's unit takes no more part: nothing waits for it or for anybody else there. */
export function LeftPanel({ left, unitName }: LeftPanelProps) {
  return (
    <Panel
      description="Đơn vị không còn việc phải làm trong các năm thi đua này. Nội dung đã gửi vẫn xem được, không sửa và không gửi thêm."
      flush
      title={`${unitName ?? 'Đơn vị'} đã rời khối`}
    >
      <ul className="divide-y divide-line">
        {left.map(({ campaignId, blocName, year, since }) => (
          <li className="task-line" key={campaignId}>
            <div className="min-w-0">
              <p className="font-semibold">Năm thi đua {year}</p>
              <p className="text-sm text-muted">{blocName}</p>
            </div>
            <div>
              <LeftBadge since={since} />
            </div>
            <ButtonLink className="lg:col-start-4" href={`/campaigns/${campaignId}`} size="small">
              Xem
              <span className="sr-only">
                {' '}
                năm {year}, {blocName}
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
