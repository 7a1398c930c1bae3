import { StatusBadge, type Tone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import type { Standing } from '@/lib/campaigns/rules';
import { formatDate } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import { statusWords } from '@/lib/messages/statuses';
import type { Overview } from '@/lib/phases/queries';
import { isOwed } from '@/lib/phases/rules';

const words: Record<Exclude<Standing, 'not-due'>, { text: string; tone: Tone; late?: true }> = {
  'not-started': { text: statusWords.none, tone: 'neutral' },
  'in-progress': { text: statusWords.draft, tone: 'progress' },
  sent: { text: statusWords.submitted, tone: 'info' },
  returned: { text: statusWords.returned, tone: 'warning' },
  accepted: { text: statusWords.accepted, tone: 'success' },
  'late-not-started': { text: statusWords.none, tone: 'danger', late: true },
  'late-in-progress': { text: statusWords.draft, tone: 'danger', late: true },
};

function StandingBadge({ standing }: { standing: Standing }) {
  if (standing === 'not-due') return <span className="text-muted">Không phải nộp</span>;
  const { text, tone, late } = words[standing];
  return (
    <>
      <StatusBadge tone={tone}>{text}</StatusBadge>
      {late && <span className="text-sm text-danger"> quá hạn</span>}
    </>
  );
}

/** The head of a column: the phase, how many have not finished it, until when. */
function PhaseHead({ owed, index }: { owed: Overview['owed']; index: number }) {
  const phase = owed.phases[index];
  if (!phase) return null;
  const owing = owed.units.filter((unit) => isOwed(unit.standings[index] ?? 'not-due')).length;
  const count = owing === 0 ? 'đã gửi đủ' : `${owing}/${owed.units.length} chưa xong`;
  return (
    <>
      {phaseNames[phase.kind]}
      <span className="block text-sm font-normal text-muted">
        {!owed.partial && `${count}, `}hạn {formatDate(phase.closesOn)}
      </span>
    </>
  );
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
        <EmptyState title="Không có việc nào đang chờ">
          {frame.members.length === 0
            ? 'Năm thi đua chưa có đơn vị thành viên.'
            : 'Mọi đơn vị đã hoàn thành các giai đoạn đã mở.'}
        </EmptyState>
      ) : (
        <OwedTable campaignId={frame.id} owed={owed} />
      )}
    </Panel>
  );
}

function OwedTable({ owed, campaignId }: { owed: Overview['owed']; campaignId: string }) {
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
          cell: (unit: Overview['owed']['units'][number]) => (
            <StandingBadge standing={unit.standings[index] ?? 'not-due'} />
          ),
        })),
      ]}
      hideCaption
      rowKey={(unit) => unit.unitId}
      rows={owed.units}
    />
  );
}
