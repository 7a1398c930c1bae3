import { CrossStatusBadge } from '@/components/cross-status';
import { LeftBadge } from '@/components/left-badge';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { type Column, Table } from '@/components/ui/table';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { unassignCrossAction } from '@/lib/cross-scores/actions';
import type { Assignment, AssignmentPage, CrossUnit } from '@/lib/cross-scores/queries/assignments';
import { formatDate, formatNumber } from '@/lib/format';

/** One row per unit: whom it scores and how far it is, and how many score it. */
export function AssignmentTable({ page }: { page: AssignmentPage }) {
  const unitOf = (id: string) => page.units.find((unit) => unit.unitId === id);
  const columns: Column<CrossUnit>[] = [
    { header: 'Đơn vị chấm', rowHeader: true, cell: (unit) => <Scorer today={page.today} unit={unit} /> },
    {
      header: 'Chấm các đơn vị',
      className: 'long',
      cell: (unit) => (
        <Given campaignId={page.campaign.id} phase={page.phase} today={page.today} unit={unit} unitOf={unitOf} />
      ),
    },
    { header: 'Số lượt chấm', numeric: true, cell: (unit) => formatNumber(unit.gives.length) },
    { header: 'Số lượt được chấm', numeric: true, cell: (unit) => formatNumber(unit.takes) },
  ];
  const shown = page.units.filter((unit) => unit.present || unit.gives.length + unit.takes > 0);
  const units = shown.toSorted((left, right) => Number(right.present) - Number(left.present));
  return (
    <Table caption="Phân công chấm chéo" columns={columns} hideCaption rowKey={(unit) => unit.unitId} rows={units} />
  );
}

function Scorer({ unit, today }: { unit: CrossUnit; today: string }) {
  return (
    <>
      {unit.unitName} <LeftBadge since={leftSince(unit.leftOn, today)} />
      {unit.until && (
        <span className="block text-sm font-normal text-muted">được gia hạn đến {formatDate(unit.until)}</span>
      )}
    </>
  );
}

type GivenProps = {
  campaignId: string;
  phase: AssignmentPage['phase'];
  unit: CrossUnit;
  today: string;
  unitOf: (id: string) => CrossUnit | undefined;
};

function Given({ campaignId, phase, unit, today, unitOf }: GivenProps) {
  if (unit.gives.length === 0) return <span className="text-muted">chưa được phân công</span>;
  return (
    <ul className="grid gap-2 text-left">
      {unit.gives.map((one) => {
        const scored = unitOf(one.scoredId);
        const name = scored?.unitName ?? '';
        return (
          <li className="flex flex-wrap items-center gap-x-2 gap-y-1" key={one.id}>
            <span className="font-medium">{name}</span>
            <LeftBadge since={leftSince(scored?.leftOn ?? null, today)} />
            <CrossStatusBadge decided={one.decided} phase={phase} status={one.status} />
            <Notes one={one} />
            {one.status === 'assigned' && (
              <Unassign campaignId={campaignId} id={one.id} name={`${unit.unitName} chấm ${name}`} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const isOpen = ({ status }: Assignment) => status === 'assigned' || status === 'draft';

/** What the secretariat should know of an assignment. */
function Notes({ one }: { one: Assignment }) {
  const open = isOpen(one) && one.owed;
  const unsent = open && (one.scored === 'none' || one.scored === 'draft');
  const done = open && (one.scored === 'appraised' || one.scored === 'agreed');
  const notes = [
    isOpen(one) && !one.owed ? 'không phải chấm nữa' : '',
    unsent ? 'đơn vị được chấm chưa gửi bản tự chấm' : '',
    done ? 'đã thẩm định xong, không cần chấm nữa' : '',
    one.abstainReason ? `lý do: ${one.abstainReason}` : '',
    one.bothWays ? `chấm hai chiều${one.bothWaysReason ? `: ${one.bothWaysReason}` : ''}` : '',
  ].filter(Boolean);
  return notes.length > 0 ? <span className="text-sm text-muted">{notes.join('; ')}</span> : null;
}

function Unassign({ campaignId, id, name }: { campaignId: string; id: string; name: string }) {
  return (
    <ActionForm action={unassignCrossAction}>
      <input name="campaignId" type="hidden" value={campaignId} />
      <input name="sheetId" type="hidden" value={id} />
      <ConfirmButton
        confirmLabel="Bỏ phân công"
        consequence="Đơn vị chấm không còn thấy việc này. Chưa có nội dung nào bị mất."
        size="small"
        title={`Bỏ phân công ${name}?`}
        trigger={
          <>
            Bỏ<span className="sr-only"> phân công {name}</span>
          </>
        }
        variant="secondary"
      />
    </ActionForm>
  );
}
