import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import type { Judgement, ScoreGroup, ScoreItem, ScoreSheetView } from '@/lib/scores/queries/sheet';

type PrintedGroupProps = { sheet: ScoreSheetView; group: ScoreGroup; headline: string };

const judged = (judgement: Judgement | null) => {
  if (!judgement) return '–';
  return judgement.points === null ? 'Không giao' : formatNumber(judgement.points);
};

function columnsOf({ totals }: ScoreSheetView): Column<ScoreItem>[] {
  const appraised: Column<ScoreItem>[] = totals.appraised
    ? [{ header: 'Thẩm định', numeric: true, cell: (item) => judged(item.appraisal) }]
    : [];
  const agreed: Column<ScoreItem>[] = totals.agreed
    ? [{ header: 'Thống nhất', numeric: true, cell: (item) => judged(item.agreement ?? item.appraisal) }]
    : [];
  return [
    {
      header: 'Tiêu chí',
      className: 'sm:w-[28%] print:w-[28%]',
      rowHeader: true,
      cell: ({ code, title }) => `${code} ${title}`,
    },
    { header: 'Điểm chuẩn', numeric: true, cell: ({ maximum }) => formatNumber(maximum) },
    { header: 'Số liệu', className: 'long sm:w-[26%] print:w-[26%]', cell: (item) => <Numbers item={item} /> },
    { header: 'Tính theo bảng', numeric: true, cell: ({ standing }) => formatNumber(standing.computed) },
    {
      header: 'Tự chấm',
      numeric: true,
      cell: ({ draft, claimed }) => (draft.notAssigned ? 'Không giao' : formatNumber(claimed)),
    },
    ...appraised,
    ...agreed,
    { header: 'Lý do', className: 'long', cell: (item) => <Reasons item={item} /> },
  ];
}

/** One group of the table on paper: a line per criterion with every party's points, and the sum. */
export function PrintedGroup({ sheet, group, headline }: PrintedGroupProps) {
  const columns = columnsOf(sheet);
  return (
    <Table
      caption={`Điểm của mục ${group.code} ${group.title}`}
      columns={columns}
      footer={<Sum group={group} totals={sheet.totals} />}
      headline={headline}
      hideCaption
      rowKey={({ criterionId }) => criterionId}
      rows={sheet.items.filter(({ groupId }) => groupId === group.id)}
    />
  );
}

/** Has the columns that the table has: who may see no agreed total sees no sum of it either. */
function Sum({ group, totals }: { group: ScoreGroup; totals: ScoreSheetView['totals'] }) {
  return (
    <tr>
      <th scope="row">Cộng mục {group.code}</th>
      <td className="numeric" data-label="Điểm chuẩn">
        {formatNumber(group.maximum)}
      </td>
      <td />
      <td />
      <td className="numeric" data-label="Tự chấm">
        {formatNumber(group.claimed)}
      </td>
      {totals.appraised && (
        <td className="numeric" data-label="Thẩm định">
          {formatNumber(group.appraised)}
        </td>
      )}
      {totals.agreed && (
        <td className="numeric" data-label="Thống nhất">
          {formatNumber(group.agreed)}
        </td>
      )}
      <td />
    </tr>
  );
}

function Numbers({ item }: { item: ScoreItem }) {
  if (item.draft.notAssigned) return 'Không giao';
  return item.inputs.map(({ label, words }) => `${label}: ${words}`).join('; ');
}

/** Why the parties differ, each with its name; nothing where they agree. */
function Reasons({ item }: { item: ScoreItem }) {
  const { draft, appraisal, agreement } = item;
  const said = [
    ...(draft.claimReason ? [`Tự chấm: ${draft.claimReason}`] : []),
    ...(appraisal?.reason ? [`Thẩm định: ${appraisal.reason}`] : []),
    ...(agreement?.reason ? [`Thống nhất: ${agreement.reason}`] : []),
  ];
  return (
    <>
      {said.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </>
  );
}
