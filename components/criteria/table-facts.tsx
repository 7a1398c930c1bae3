import { type Definition, DefinitionList } from '@/components/ui/definition-list';
import { classWords, leafFloorNames, notAssignedNames, tieBreakWords } from '@/lib/criteria/rules/setting-words';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { pointsWords } from '@/lib/criteria/rules/words';

function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return '–';
  return (
    <ol className="list-decimal pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

/** What a table says besides its criteria. */
export function TableFacts({ table }: { table: CriteriaTable }) {
  const { classification, tieBreaks, vetoes, criteria, bonusCap, deductionCap } = table;
  const titles = new Map(criteria.map(({ id, title }) => [id, title]));
  const classes = classification.classes.map((one) => classWords(one, classification.basis, classification.conditions));
  const most = (cap: string | null) => (cap === null ? 'Không giới hạn' : pointsWords(cap));
  const items: Definition[] = [
    { term: 'Căn cứ', value: table.legalGround || null },
    { term: 'Tổng điểm chuẩn', value: pointsWords(table.declaredTotal) },
    { term: 'Tổng điểm thưởng tối đa', value: most(bonusCap) },
    { term: 'Tổng điểm trừ tối đa', value: most(deductionCap) },
    { term: 'Làm tròn', value: `${table.decimals} chữ số thập phân ở từng tiêu chí` },
    { term: 'Điểm thấp nhất', value: leafFloorNames[table.leafFloor] },
    { term: 'Khi có tiêu chí không giao', value: notAssignedNames[table.notAssigned] },
    { term: 'Xếp loại', value: <Lines lines={classes} /> },
    {
      term: 'Khi bằng điểm, lần lượt xét',
      value: <Lines lines={tieBreaks.map((one) => tieBreakWords(one, (id) => titles.get(id) ?? 'mục đã xóa'))} />,
    },
    { term: 'Không xếp loại khi', value: <Lines lines={vetoes.map(({ title }) => title)} /> },
  ];
  return <DefinitionList items={items} />;
}
