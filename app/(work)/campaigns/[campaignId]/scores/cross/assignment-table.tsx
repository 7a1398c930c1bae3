import { CrossStatusBadge } from '@/components/cross-status';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { type Column, Table } from '@/components/ui/table';
import { unassignCrossAction } from '@/lib/cross-scores/actions';
import type { Assignment, AssignmentPage, CrossUnit } from '@/lib/cross-scores/queries/assignments';
import { formatDate, formatNumber } from '@/lib/format';

/** One row per unit: whom it scores and how far it is, and how many score it. */
export function AssignmentTable({ page }: { page: AssignmentPage }) {
  const nameOf = (id: string) => page.units.find((unit) => unit.unitId === id)?.unitName ?? '';
  const columns: Column<CrossUnit>[] = [
    { header: 'Đơn vị chấm', rowHeader: true, cell: (unit) => <Scorer unit={unit} /> },
    {
      header: 'Chấm các đơn vị',
      className: 'long',
      cell: (unit) => <Given campaignId={page.campaign.id} nameOf={nameOf} unit={unit} />,
    },
    { header: 'Số lượt chấm', numeric: true, cell: (unit) => formatNumber(unit.gives.length) },
    { header: 'Số lượt được chấm', numeric: true, cell: (unit) => formatNumber(unit.takes) },
  ];
  const units = page.units.filter((unit) => unit.present || unit.gives.length + unit.takes > 0);
  return (
    <Table caption="Phân công chấm chéo" columns={columns} hideCaption rowKey={(unit) => unit.unitId} rows={units} />
  );
}

function Scorer({ unit }: { unit: CrossUnit }) {
  return (
    <>
      {unit.unitName}
      {!unit.present && (
        <span className="block text-sm font-normal text-muted">đã rời khối {formatDate(unit.leftOn)}</span>
      )}
      {unit.until && (
        <span className="block text-sm font-normal text-muted">được gia hạn đến {formatDate(unit.until)}</span>
      )}
    </>
  );
}

type GivenProps = { campaignId: string; unit: CrossUnit; nameOf: (id: string) => string };

function Given({ campaignId, unit, nameOf }: GivenProps) {
  if (unit.gives.length === 0) return <span className="text-muted">chưa được phân công</span>;
  return (
    <ul className="grid gap-2 text-left">
      {unit.gives.map((one) => (
        <li className="flex flex-wrap items-center gap-x-2 gap-y-1" key={one.id}>
          <span className="font-medium">{nameOf(one.scoredId)}</span>
          <CrossStatusBadge decided={one.decided} status={one.status} />
          <Notes one={one} />
          {one.status === 'assigned' && (
            <Unassign campaignId={campaignId} id={one.id} name={`${unit.unitName} chấm ${nameOf(one.scoredId)}`} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the secretariat should know of an assignment. */
function Notes({ one }: { one: Assignment }) {
  const open = one.status === 'assigned' || one.status === 'draft';
  const unsent = open && (one.scored === 'none' || one.scored === 'draft');
  const done = open && (one.scored === 'appraised' || one.scored === 'agreed');
  const notes = [
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
