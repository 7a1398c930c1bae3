import { Alert } from '@/components/ui/alert';
import type { Href } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { compareDecimals } from '@/lib/criteria/rules/exact';
import { tableProblems } from '@/lib/criteria/rules/problems/table';
import type { Reading } from '@/lib/criteria/rules/reading/read';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { tableTotals } from '@/lib/criteria/rules/totals';
import { pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { GroupTable } from './group-table';
import { Overview } from './overview';

/** What the table adds up to, against what it states itself. */
function totalWords(declared: string | null, sum: string): string {
  if (declared === null) return `Các tiêu chí cộng lại được ${pointsWords(sum)}; trong tệp không ghi tổng điểm.`;
  return compareDecimals(declared, sum) === 0
    ? `Các tiêu chí cộng lại được ${pointsWords(sum)}, đúng bằng tổng điểm ghi trong tệp.`
    : `Các tiêu chí cộng lại được ${pointsWords(sum)}, nhưng tổng điểm ghi trong tệp là ${pointsWords(declared)}.`;
}

type ReadTableProps = { reading: Reading; year: number; path: Href; group: string };

/** The table as it reads with the answers so far: totals, groups, one group in full, and what is still to be mended. */
export function ReadTable({ reading: { table }, year, path, group }: ReadTableProps) {
  const totals = tableTotals(table);
  const tops = totals.rows.filter(({ depth }) => depth === 1);
  const shown = tops.find(({ criterion }) => criterion.id === group) ?? tops[0];
  const isRight = table.declaredTotal === null || compareDecimals(table.declaredTotal, totals.sum) === 0;
  return (
    <>
      <Panel flush title="Bảng đọc được">
        <div className="grid gap-2 p-4">
          <Alert tone={isRight ? 'info' : 'warning'}>{totalWords(table.declaredTotal, totals.sum)}</Alert>
          {table.year !== year && (
            <Alert>
              Tệp là bảng của năm {table.year}: các ngày ghi trong cách tính được chuyển sang năm {year}.
            </Alert>
          )}
        </div>
        <Overview path={path} shownId={shown?.criterion.id ?? null} table={table} totals={totals} />
      </Panel>
      {shown && (
        <Panel flush id="group" title={`${shown.criterion.code}. ${shown.criterion.title}`}>
          <GroupTable groupId={shown.criterion.id} totals={totals} />
        </Panel>
      )}
      <ToMend table={table} />
    </>
  );
}

/** What keeps the table from being issued; it may come in all the same. */
function ToMend({ table }: { table: CriteriaTable }) {
  const problems = tableProblems(table);
  const criteria = new Map(table.criteria.map((one) => [one.id, one]));
  if (problems.length === 0) return null;
  return (
    <Panel
      description="Không cản trở việc nhập; sửa trong trình soạn trước khi ban hành."
      title={`${formatNumber(problems.length)} điểm sẽ phải sửa trước khi ban hành`}
    >
      <ul className="grid max-h-96 gap-1 overflow-y-auto">
        {problems.map((problem) => {
          const found = problem.criterionId === null ? undefined : criteria.get(problem.criterionId);
          const name = found ? `${found.code} ${found.title}`.trim() : 'Quy định chung';
          const words = refusalMessage(problem);
          return (
            <li className="break-words" key={`${problem.criterionId} ${words}`}>
              <span className="font-medium">{name}</span>: {words}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
