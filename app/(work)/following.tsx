import { LateList, lateByUnit, unitOfBlocHtml } from '@/components/late-list';
import { badgeHtml } from '@/components/ui/badge-html';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { html } from '@/components/ui/html';
import { HtmlList } from '@/components/ui/html-row';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import type { LateUnit } from '@/lib/duties/queries/late';
import { formatDate, formatNumber, formatRelativeDue } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import { statusWords } from '@/lib/messages/statuses';
import { toldStatus } from '@/lib/reviews/rules/withdrawal';
import type { Movement, Notice, Elsewhere as Rest } from '@/lib/tasks/queries/tasks';
import { taskTitle } from '@/lib/tasks/rules/words';
import { onlyBloc } from './only-bloc';

const shownAtMost = 12;

type LateUnitsProps = { late: LateUnit[]; today: string; wholeProvince: boolean };

/** Units that missed a last day, longest first. */
export function LateUnits({ late, today, wholeProvince }: LateUnitsProps) {
  const units = lateByUnit(late);
  const more = units.length - shownAtMost;
  const only = onlyBloc(late);
  return (
    <Panel
      description={only ?? undefined}
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
        <EmptyState title="Không đơn vị nào chậm">Không có việc nào quá hạn.</EmptyState>
      ) : (
        <LateList alone={only !== null} today={today} units={units.slice(0, shownAtMost)} />
      )}
      {more > 0 && (
        <p className="px-4 py-2 text-sm text-muted">
          Và {formatNumber(more)} đơn vị khác
          {wholeProvince ? (
            <>
              : <LocalLink href="/dashboard/late">xem cả danh sách</LocalLink>
            </>
          ) : (
            '.'
          )}
        </p>
      )}
    </Panel>
  );
}

const tones = { submitted: 'info', returned: 'warning', accepted: 'success' } as const;

function MovedList({ moved, alone }: { moved: readonly Movement[]; alone: boolean }) {
  const lines = moved.map((one) => {
    const badge = badgeHtml(tones[one.status], statusWords[toldStatus(one.status, one.takenBack)]);
    return html`<li class="task-line"><div class="min-w-0">${unitOfBlocHtml(one, alone)}</div><div>${badge} ${taskTitle(one.duty, one.year)}</div><p class="text-sm text-muted">${formatDate(one.on)}</p></li>`;
  });
  return <HtmlList className="divide-y divide-line" items={html`${lines}`} />;
}

/** What was sent, returned or accepted in the last days: the newest, the rest when it is asked for. */
export function Moved({ moved }: { moved: Movement[] }) {
  const rest = moved.slice(shownAtMost);
  const only = onlyBloc(moved);
  return (
    <Panel description={only ?? undefined} flush title="Chuyển biến trong 7 ngày qua">
      {moved.length === 0 ? (
        <EmptyState title="Chưa có chuyển biến">
          Trong 7 ngày qua chưa đơn vị nào gửi hay được chấp nhận nội dung mới.
        </EmptyState>
      ) : (
        <MovedList alone={only !== null} moved={moved.slice(0, shownAtMost)} />
      )}
      {rest.length > 0 && (
        <details className="border-t border-line">
          <summary className="min-h-11 cursor-pointer px-4 py-2.5 text-sm">
            Và {formatNumber(rest.length)} chuyển biến khác
          </summary>
          <MovedList alone={only !== null} moved={rest} />
        </details>
      )}
    </Panel>
  );
}

/** Phases that open or close within two weeks. */
export function Notices({ notices, today }: { notices: Notice[]; today: string }) {
  if (notices.length === 0) return null;
  const only = onlyBloc(notices);
  return (
    <Panel description={only ?? undefined} flush title="Trong 14 ngày tới">
      <ul className="divide-y divide-line">
        {notices.map((one) => (
          <li className="task-line" key={one.key}>
            <p className="min-w-0">
              <span className="font-semibold">{phaseNames[one.kind]}</span>
              <span className="block text-sm text-muted">
                {!only && `${one.blocName} · `}năm {one.year}
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

/** The rest of the province, for who is in charge of some of its blocs. */
export function Elsewhere({ units, blocs }: Rest) {
  return (
    <Panel
      actions={
        <ButtonLink href="/dashboard" size="small">
          Xem toàn tỉnh
        </ButtonLink>
      }
      title="Các khối khác trong tỉnh"
    >
      {units === 0
        ? 'Không đơn vị nào của các khối khác đang chậm.'
        : `${formatNumber(units)} đơn vị của ${formatNumber(blocs)} khối đang chậm.`}
    </Panel>
  );
}
