import { DutyStateBadge } from '@/components/duty-state';
import { LeftBadge } from '@/components/left-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { type Duty, isOwed } from '@/lib/duties/rules/state';
import { dutyStatusWord } from '@/lib/duties/rules/words';
import { formatDate, inSentence } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import { askToRegister, heldWords, unregisteredWords } from '@/lib/messages/statuses';
import type { Overview } from '@/lib/phases/queries';

type Owed = Overview['owed'];
type OwedUnit = Owed['units'][number];

/** Where the reader finds what was sent or begun. */
function hrefOf(campaignId: string, duty: Duty, unit: OwedUnit): Href {
  const campaign: Href = `/campaigns/${campaignId}`;
  if (duty === 'registration') return `${campaign}/targets/${unit.unitId}`;
  if (duty === 'score') return `${campaign}/scores/${unit.unitId}`;
  if (duty === 'cross') return unit.own ? `${campaign}/scores` : `${campaign}/scores/cross`;
  return `${campaign}/reports/${unit.unitId}/${duty}`;
}

type CellProps = { campaignId: string; unit: OwedUnit; index: number; owed: Owed };

/** One unit in one phase: what it owes, since when, and the way to it for those who may go there. */
function OwedCell({ campaignId, unit, index, owed }: CellProps) {
  const [cell, column] = [unit.cells[index], owed.phases[index]];
  if (!cell || !column) return <span className="text-muted">Không hiển thị</span>;
  const { state, held, opens } = cell;
  if (state.status === 'not-owed') return <span className="text-muted">{dutyStatusWord(state)}</span>;
  const more = isOwed(state) && state.lateSince === null && state.dueOn !== null && state.dueOn !== column.closesOn;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 max-md:justify-end">
      <DutyStateBadge state={state} />
      {held && <span className="text-sm text-muted">{inSentence(heldWords[held])}</span>}
      {more && (
        <span className="text-sm text-muted">
          {state.status === 'returned' ? 'giải trình đến ' : 'gia hạn đến '}
          {formatDate(state.dueOn)}
        </span>
      )}
      {opens && (
        <LocalLink className="row-link text-sm print:hidden" href={hrefOf(campaignId, column.duty, unit)}>
          Xem
          <span className="sr-only">
            {' '}
            {inSentence(phaseNames[column.kind])} của {unit.unitName}
          </span>
        </LocalLink>
      )}
    </div>
  );
}

/** The head of a column: the phase, how many have not finished it, until when. */
function PhaseHead({ owed, index }: { owed: Owed; index: number }) {
  const phase = owed.phases[index];
  if (!phase) return null;
  const count = phase.owing === 0 ? 'đã gửi đủ' : `${phase.owing}/${owed.units.length} chưa xong`;
  return (
    <>
      {phaseNames[phase.kind]}
      <span className="block text-sm font-normal text-muted">
        {!owed.partial && phase.owing !== null && `${count}, `}hạn {formatDate(phase.closesOn)}
      </span>
    </>
  );
}

function nothingOwed({ members, phases, today }: Overview['frame']): string {
  if (members.length === 0) return 'Năm thi đua chưa có đơn vị thành viên.';
  return phases.some(({ opensOn }) => opensOn !== null && opensOn <= today)
    ? 'Mọi đơn vị đã hoàn thành các giai đoạn đã mở.'
    : 'Chưa giai đoạn nào mở.';
}

/** Who still owes what: units × phases that are open, or past and not finished. */
export function OwedPanel({ overview: { owed, frame } }: { overview: Overview }) {
  const nothing = owed.phases.length === 0 || owed.units.length === 0;
  return (
    <Panel
      description={owed.partial ? 'Theo quy định của khối, bạn chỉ xem được phần của đơn vị mình.' : undefined}
      flush
      title="Ai còn việc phải làm"
    >
      {nothing ? (
        <EmptyState title="Không có việc nào đang chờ">{nothingOwed(frame)}</EmptyState>
      ) : (
        <OwedTable campaignId={frame.id} owed={owed} />
      )}
      {owed.unregistered.length > 0 && <Unregistered owed={owed} />}
      {owed.left.length > 0 && <LeftUnits campaignId={frame.id} left={owed.left} />}
    </Panel>
  );
}

/** Who joined after the registration had ended, and how it can register all the same. */
function Unregistered({ owed }: { owed: Owed }) {
  return (
    <ul className="grid gap-2 border-t border-line px-4 py-3 text-sm">
      {owed.unregistered.map((one) => (
        <li key={one.unitId}>
          <strong>{one.unitName}.</strong> {unregisteredWords(one)}{' '}
          {one.extend ? (
            <LocalLink className="row-link" href="#extensions">
              Nếu khối cần đơn vị đăng ký, hãy gia hạn đăng ký cho đơn vị
            </LocalLink>
          ) : (
            askToRegister
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who has left: nothing is owed about them, and no page counts them. */
function LeftUnits({ left, campaignId }: { left: Owed['left']; campaignId: string }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line px-4 py-3">
      {left.map(({ unitId, unitName, leftSince, linked }) => (
        <li className="flex flex-wrap items-center gap-2 text-sm" key={unitId}>
          {linked ? (
            <LocalLink className="row-link" href={`/campaigns/${campaignId}/units/${unitId}`}>
              {unitName}
            </LocalLink>
          ) : (
            unitName
          )}
          <LeftBadge since={leftSince} />
        </li>
      ))}
    </ul>
  );
}

function OwedTable({ owed, campaignId }: { owed: Owed; campaignId: string }) {
  return (
    <Table
      caption="Tình hình từng đơn vị theo giai đoạn"
      columns={[
        {
          header: 'Đơn vị',
          rowHeader: true,
          className: 'min-w-40',
          cell: (unit) =>
            unit.linked ? (
              <LocalLink className="row-link" href={`/campaigns/${campaignId}/units/${unit.unitId}`}>
                {unit.unitName}
                {unit.own && ' (đơn vị của bạn)'}
              </LocalLink>
            ) : (
              unit.unitName
            ),
        },
        ...owed.phases.map(({ kind }, index) => ({
          header: <PhaseHead index={index} owed={owed} />,
          label: phaseNames[kind],
          cell: (unit: OwedUnit) => <OwedCell campaignId={campaignId} index={index} owed={owed} unit={unit} />,
        })),
      ]}
      hideCaption
      rowKey={(unit) => unit.unitId}
      rows={owed.units}
      wide
    />
  );
}
