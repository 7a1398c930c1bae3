import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { formatDate, formatNumber, formatRelativeDue } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import type { LateUnit } from '@/lib/rankings/queries/late';
import { dutyStatusWords } from '@/lib/rankings/rules/words';
import type { Movement, Notice } from '@/lib/tasks/queries/tasks';
import { taskTitle } from '@/lib/tasks/rules/words';

const shownAtMost = 12;

type UnitPlace = { campaignId: string; unitId: string; unitName: string; blocName: string; year: number };

function UnitName({ place }: { place: UnitPlace }) {
  return (
    <div className="min-w-0">
      <LocalLink
        className="inline-flex min-h-6 items-center font-semibold text-accent-ink underline"
        href={`/campaigns/${place.campaignId}/units/${place.unitId}`}
      >
        {place.unitName}
      </LocalLink>
      <p className="text-sm text-muted">{place.blocName}</p>
    </div>
  );
}

type LateUnitsProps = { late: LateUnit[]; today: string; wholeProvince: boolean };

function byUnit(late: readonly LateUnit[]): LateUnit[][] {
  const units = new Map<string, LateUnit[]>();
  for (const one of late) {
    const key = `${one.campaignId}/${one.unitId}`;
    units.set(key, [...(units.get(key) ?? []), one]);
  }
  return [...units.values()];
}

/** All that one unit is late with. */
function LateLine({ duties, today }: { duties: LateUnit[]; today: string }) {
  const [first] = duties;
  if (!first) return null;
  return (
    <li className="task-line">
      <UnitName place={first} />
      <ul className="grid w-full gap-1 lg:col-span-3">
        {duties.map((one) => (
          <li className="flex flex-wrap items-center gap-x-3 gap-y-1" key={one.key}>
            <StatusBadge tone="danger">{one.begun ? 'Chưa gửi' : 'Chưa bắt đầu'}</StatusBadge>
            {taskTitle(one.duty, one.year)}
            <span className="text-sm text-danger">
              Hạn {formatDate(one.since)}, {formatRelativeDue(one.since, today)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Units that missed a last day, longest first. */
export function LateUnits({ late, today, wholeProvince }: LateUnitsProps) {
  const units = byUnit(late);
  const more = units.length - shownAtMost;
  return (
    <Panel
      actions={
        wholeProvince && (
          <ButtonLink href="/dashboard" size="small">
            Xem toàn tỉnh
          </ButtonLink>
        )
      }
      flush
      title={units.length > 0 ? `Đơn vị đang chậm (${formatNumber(units.length)})` : 'Đơn vị đang chậm'}
    >
      {late.length === 0 ? (
        <EmptyState title="Không đơn vị nào chậm">Các đơn vị đều đã gửi đúng hạn.</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {units.slice(0, shownAtMost).map((duties) => (
            <LateLine duties={duties} key={duties[0]?.key} today={today} />
          ))}
        </ul>
      )}
      {more > 0 && <p className="px-4 py-2 text-sm text-muted">Và {formatNumber(more)} đơn vị khác.</p>}
    </Panel>
  );
}

const tones = { submitted: 'info', returned: 'warning', accepted: 'success' } as const;

/** What was sent, returned or accepted in the last days. */
export function Moved({ moved }: { moved: Movement[] }) {
  const more = moved.length - shownAtMost;
  return (
    <Panel flush title="Chuyển biến trong 7 ngày qua">
      {moved.length === 0 ? (
        <EmptyState title="Chưa có chuyển biến">
          Trong 7 ngày qua chưa đơn vị nào gửi hay được duyệt nội dung mới.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {moved.slice(0, shownAtMost).map((one) => (
            <li className="task-line" key={one.key}>
              <UnitName place={one} />
              <div>
                <StatusBadge tone={tones[one.status]}>{dutyStatusWords[one.status]}</StatusBadge>{' '}
                {taskTitle(one.duty, one.year)}
              </div>
              <p className="text-sm text-muted">{formatDate(one.on)}</p>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="px-4 py-2 text-sm text-muted">Và {formatNumber(more)} chuyển biến khác.</p>}
    </Panel>
  );
}

/** Phases that open or close within two weeks. */
export function Notices({ notices, today }: { notices: Notice[]; today: string }) {
  if (notices.length === 0) return null;
  return (
    <Panel flush title="Trong 14 ngày tới">
      <ul className="divide-y divide-line">
        {notices.map((one) => (
          <li className="task-line" key={one.key}>
            <p className="min-w-0">
              <span className="font-semibold">{phaseNames[one.kind]}</span>
              <span className="block text-sm text-muted">
                {one.blocName} · năm {one.year}
              </span>
            </p>
            <p>
              {one.change === 'opens' ? 'Mở' : 'Kết thúc'} ngày {formatDate(one.on)}
            </p>
            <p className="text-sm text-muted">{formatRelativeDue(one.on, today)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
