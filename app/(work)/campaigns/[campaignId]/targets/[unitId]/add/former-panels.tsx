import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { formatDate } from '@/lib/format';
import type { Relative } from '@/lib/successions/queries';
import type { SourceLine } from '@/lib/targets/queries/sources';
import { BroughtTable } from './source-tables';

type FormerPanelsProps = { predecessors: readonly Relative[]; lines: readonly SourceLine[]; year: number };

/** What each unit that the own one came from has registered this year, with what it has reported so far. */
export function FormerPanels({ predecessors, lines, year }: FormerPanelsProps) {
  return predecessors.map((one) => {
    const own = lines.filter((line) => line.fromId === one.unitId);
    return (
      <Panel
        actions={
          one.registration && (
            <LocalLink className="row-link" href={`/campaigns/${one.campaignId}/targets/${one.unitId}`}>
              Xem bản đăng ký
            </LocalLink>
          )
        }
        description={`Đơn vị tiền thân, trước ngày ${formatDate(one.on)}. Chỉ tiêu đưa vào giữ nguyên kế hoạch, thời hạn và số liệu năm trước; kết quả đã báo cáo không tự cộng, đơn vị báo cáo lại cho cả năm.`}
        flush
        key={one.unitId}
        title={`Chỉ tiêu năm ${year} của ${one.unitName}`}
      >
        {own.length === 0 ? (
          <EmptyState title={`Không có chỉ tiêu năm ${year} nào đã được chấp nhận.`} />
        ) : (
          <BroughtTable lines={own} runs year={year} />
        )}
      </Panel>
    );
  });
}
