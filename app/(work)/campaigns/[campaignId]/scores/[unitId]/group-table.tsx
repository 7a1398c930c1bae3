import { LocalLink } from '@/components/ui/local-link';
import { ProgressBar } from '@/components/ui/progress-bar';
import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import type { ScoreGroup, ScoreSheetView } from '@/lib/scores/queries/sheet';
import { groupProgress } from './group-progress';

function columnsOf(sheet: ScoreSheetView, path: 'explained' | undefined): Column<ScoreGroup>[] {
  const { key, can, appraisal, totals } = sheet;
  const root = `/campaigns/${key.campaignId}/scores/${key.unitId}` as const;
  const appraised: Column<ScoreGroup>[] = totals.appraised
    ? [{ header: 'Thẩm định', numeric: true, cell: (group) => formatNumber(group.appraised) }]
    : [];
  const agreed: Column<ScoreGroup>[] = totals.agreed
    ? [{ header: 'Thống nhất', numeric: true, cell: (group) => formatNumber(group.agreed) }]
    : [];
  const progress: Column<ScoreGroup>[] =
    can.edit || appraisal
      ? [{ header: appraisal ? 'Đã thẩm định' : 'Tiến độ', cell: (group) => <Progress group={group} sheet={sheet} /> }]
      : [{ header: 'Số tiêu chí', numeric: true, cell: (group) => formatNumber(group.items) }];
  return [
    {
      header: 'Mục',
      rowHeader: true,
      cell: (group) => (
        <LocalLink className="row-link" href={path ? `${root}/${path}?group=${group.id}` : `${root}/${group.id}`}>
          {group.code} {group.title}
        </LocalLink>
      ),
    },
    { header: 'Điểm chuẩn', numeric: true, cell: (group) => formatNumber(group.maximum) },
    { header: 'Được giao', numeric: true, cell: (group) => formatNumber(group.assigned) },
    { header: 'Tự chấm', numeric: true, cell: (group) => formatNumber(group.claimed) },
    ...appraised,
    ...agreed,
    ...progress,
  ];
}

type GroupTableProps = {
  sheet: ScoreSheetView;
  headline?: string;
  /** The page below the sheet that shows a group; nothing: where it is worked on. */
  path?: 'explained' | undefined;
};

/** The overview of a score: one row per top section of the table, then the total. */
export function GroupTable({ sheet, headline, path }: GroupTableProps) {
  return (
    <Table
      caption="Điểm theo mục của bảng tiêu chí"
      columns={columnsOf(sheet, path)}
      headline={headline}
      hideCaption
      rowKey={(group) => group.id}
      rows={sheet.groups}
    />
  );
}

function Progress({ sheet, group }: { sheet: ScoreSheetView; group: ScoreGroup }) {
  const done = groupProgress(sheet, group) ?? 0;
  return (
    <ProgressBar
      hideLabel
      label={`Tiến độ ${group.title}`}
      max={group.items}
      tone={done === group.items ? 'success' : 'progress'}
      unit="tiêu chí"
      value={done}
    />
  );
}
