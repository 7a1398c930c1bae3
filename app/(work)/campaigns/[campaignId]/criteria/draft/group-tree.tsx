import { indentOf, RuleWords } from '@/components/criteria/criterion-words';
import { SumWords } from '@/components/criteria/overview';
import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Glyph } from '@/components/ui/glyph';
import type { GlyphName } from '@/components/ui/glyph-paths';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { addCriterionAction, moveCriterionAction } from '@/lib/criteria/actions';
import type { MoveStep } from '@/lib/criteria/rules/arrange';
import type { TableProblem } from '@/lib/criteria/rules/problems/problem';
import type { Counted, TableTotals } from '@/lib/criteria/rules/totals';

type TreeProps = {
  tableId: string;
  totals: TableTotals;
  groupId: string;
  problems: readonly TableProblem[];
  path: Href;
};

/** One group as a tree with its buttons. Two forms for all rows: a form per button would weigh more than the rows. */
export function GroupTree({ tableId, totals, groupId, problems, path }: TreeProps) {
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
          { header: 'Ký hiệu', cell: ({ criterion }: Counted) => criterion.code || '–' },
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
            className: 'long',
            cell: ({ criterion, isLeaf }) => (
              <div className="max-w-prose text-sm">
                <RuleWords criterion={criterion} isLeaf={isLeaf} />
              </div>
            ),
          },
          { header: 'Thao tác', className: 'align-top', cell: (row) => <TreeButtons row={row} /> },
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

const steps: readonly { step: MoveStep; glyph: GlyphName; label: string }[] = [
  { step: 'up', glyph: 'up', label: 'Lên' },
  { step: 'down', glyph: 'down', label: 'Xuống' },
  { step: 'in', glyph: 'right', label: 'Vào trong' },
  { step: 'out', glyph: 'left', label: 'Ra ngoài' },
];

function TreeButtons({ row: { criterion } }: { row: Counted }) {
  const { id, code, title } = criterion;
  const name = `${code} ${title}`.trim();
  return (
    <div className="flex flex-wrap gap-1 lg:flex-nowrap">
      {steps.map(({ step, glyph, label }) => (
        <Button
          aria-label={`${label}: ${name}`}
          form="criteria-move"
          key={step}
          name="act"
          size="small"
          title={label}
          type="submit"
          value={`${step} ${id}`}
        >
          <Glyph name={glyph} />
        </Button>
      ))}
      {!criterion.rule && (
        <Button
          aria-label={`Thêm tiêu chí vào trong ${name}`}
          form="criteria-add"
          name="parentId"
          size="small"
          type="submit"
          value={id}
        >
          <span className="whitespace-nowrap">Thêm vào</span>
        </Button>
      )}
    </div>
  );
}
