import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { formatDate } from '@/lib/format';
import type { WantedTable } from '@/lib/tasks/queries/tasks';

/** Blocs whose units cannot score themselves until the secretariat issues the criteria table. */
export function WantedTables({ tables, today }: { tables: readonly WantedTable[]; today: string }) {
  if (tables.length === 0) return null;
  return (
    <Panel flush title="Chưa ban hành bảng tiêu chí">
      <ul className="divide-y divide-line">
        {tables.map(({ campaignId, blocName, year, opensOn }) => (
          <li className="task-line" key={campaignId}>
            <p className="min-w-0">
              <span className="font-semibold">Bảng tiêu chí năm {year}</span>
              <span className="block text-sm text-muted">{blocName}</span>
            </p>
            <p className="text-sm">
              {opensOn > today
                ? `Tự chấm điểm mở ngày ${formatDate(opensOn)}; các đơn vị cần bảng tiêu chí trước ngày đó.`
                : `Tự chấm điểm đã mở từ ngày ${formatDate(opensOn)} nhưng các đơn vị chưa tự chấm được.`}
            </p>
            <ButtonLink
              className="lg:col-start-4 lg:justify-self-end"
              href={`/campaigns/${campaignId}/criteria`}
              size="small"
              variant="primary"
            >
              Soạn bảng<span className="sr-only"> tiêu chí năm {year}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
