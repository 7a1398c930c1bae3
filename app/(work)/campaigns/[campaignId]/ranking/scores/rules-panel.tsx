import { Panel } from '@/components/ui/panel';
import type { Board } from '@/lib/scores/rules/board/board';

/** By which rules the places and classes were given, as the table declares them. */
export function RulesPanel({ board }: { board: Board }) {
  return (
    <Panel description={`Bảng tiêu chí phiên bản ${board.table.number}`} title="Quy tắc xếp hạng và xếp loại">
      <div className="grid gap-4 md:grid-cols-3">
        <div>
          <h3 className="font-semibold">Khi có tiêu chí không giao</h3>
          <p>{board.table.policyWords}.</p>
        </div>
        <Rules
          empty="Bảng tiêu chí không quy định: đơn vị bằng điểm cùng hạng."
          rules={board.chain}
          title="Khi bằng điểm, xét lần lượt"
        />
        <Rules empty="Bảng tiêu chí không quy định xếp loại." rules={board.classes} title="Xếp loại" />
      </div>
    </Panel>
  );
}

function Rules({ title, rules, empty }: { title: string; rules: readonly string[]; empty: string }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {rules.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ol className="list-decimal pl-5">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
