import { indentOf, RuleWords } from '@/components/criteria/criterion-words';
import { SumWords } from '@/components/criteria/overview';
import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { addCriterionAction, moveCriterionAction } from '@/lib/criteria/actions';
import type { TableProblem } from '@/lib/criteria/rules/problems/problem';
import type { Counted, TableTotals } from '@/lib/criteria/rules/totals';
import { DragHandle, TreeButtons } from './tree-buttons';

type TreeProps = {
  tableId: string;
  totals: TableTotals;
  groupId: string;
  revisions: ReadonlyMap<string, number>;
  problems: readonly TableProblem[];
  path: Href;
};

/** How many rows stand below this one. */
function belowOf(rows: readonly Counted[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  const next = rows.findIndex((row, place) => place > index && row.depth <= depth);
  return (next === -1 ? rows.length : next) - index - 1;
}

/** One group as a tree with its buttons. Two forms for all rows: a form per button would weigh more than the rows. */
export function GroupTree({ tableId, totals, groupId, revisions, problems, path }: TreeProps) {
  const rows = totals.rows.filter(({ topId }) => topId === groupId);
  const [top] = rows;
  const wrong = new Map<string | null, number>();
  for (const { criterionId } of problems) wrong.set(criterionId, (wrong.get(criterionId) ?? 0) + 1);
  return (
    <Panel flush id="group" title={`${top?.criterion.code ?? ''}. ${top?.criterion.title || 'Mục chưa có tên'}`}>
      <div className="px-4 pt-2">
        <ActionForm action={addCriterionAction} id="criteria-add">
          <input name="tableId" type="hidden" value={tableId} />
        </ActionForm>
        <ActionForm action={moveCriterionAction} id="criteria-move">
          <input name="tableId" type="hidden" value={tableId} />
        </ActionForm>
      </div>
      <Table
        caption="Các tiêu chí của mục"
        columns={[
          {
            header: 'Ký hiệu',
            className: 'whitespace-nowrap',
            cell: (row: Counted) => (
              <span>
                <DragHandle isHead={row === top} row={row} />
                {row.criterion.code || '–'}
              </span>
            ),
          },
          {
            header: 'Tiêu chí',
            rowHeader: true,
            cell: (row) => <Named path={path} row={row} wrong={wrong.get(row.criterion.id) ?? 0} />,
          },
          {
            header: 'Điểm chuẩn',
            numeric: true,
            cell: ({ criterion, isLeaf, sum }) =>
              isLeaf && criterion.points === null ? (
                '–'
              ) : (
                <SumWords declared={isLeaf ? null : criterion.points} sum={sum} />
              ),
          },
          {
            header: 'Cách tính điểm',
            className: 'long sm:w-2/5',
            cell: ({ criterion, isLeaf }) => (
              <div className="line-clamp-4 max-w-prose text-sm">
                <RuleWords criterion={criterion} isLeaf={isLeaf} />
              </div>
            ),
          },
          {
            header: 'Thao tác',
            className: 'align-top print:hidden',
            cell: (row, index) => (
              <TreeButtons below={belowOf(rows, index)} revision={revisions.get(row.criterion.id) ?? 1} row={row} />
            ),
          },
        ]}
        hideCaption
        rowClassName={({ isLeaf }) => (isLeaf ? undefined : 'bg-sunken')}
        rowKey={({ criterion }) => criterion.id}
        rows={rows}
      />
    </Panel>
  );
}

function Named({ row, path, wrong }: { row: Counted; path: Href; wrong: number }) {
  const { criterion, depth } = row;
  return (
    <span className={`block ${indentOf(depth)}`}>
      <LocalLink className="row-link" href={`${path}/${criterion.id}`}>
        {criterion.title.trim() || 'Chưa có nội dung'}
      </LocalLink>
      {wrong > 0 && (
        <span className="ml-2 inline-block">
          <StatusBadge tone="warning">{wrong} điểm phải sửa</StatusBadge>
        </span>
      )}
    </span>
  );
}
