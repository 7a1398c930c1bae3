import { type Column, Table } from '@/components/ui/table';
import { periodInSentence } from '@/lib/format';
import type { SourceLine } from '@/lib/targets/queries/sources';
import { SelectAll } from './select-all';

function choose(name: string): Column<SourceLine> {
  return {
    header: <SelectAll name={name} />,
    label: 'Chọn',
    cell: (line) =>
      line.present || line.twin ? (
        <span className="whitespace-nowrap text-sm text-muted">{line.present ? 'Đã có' : 'Có ở trên'}</span>
      ) : (
        <label className="choice-alone">
          <span className="sr-only">Chọn: {line.text}</span>
          <input
            className="choice"
            data-weight={line.weight.replace(',', '.')}
            defaultChecked={line.required && line.twinOf === null}
            name={name}
            type="checkbox"
            value={line.id}
          />
        </label>
      ),
  };
}

const text: Column<SourceLine> = {
  header: 'Nội dung chỉ tiêu',
  rowHeader: true,
  cell: (line) => (
    <>
      {line.text}
      {line.required && <span className="ml-1 text-sm font-semibold text-warning">(bắt buộc)</span>}
      {line.twinOf !== null && !line.present && (
        <span className="block text-sm text-muted">
          Trùng với chỉ tiêu của {line.twinOf} ở trên nên không chọn sẵn: chọn một trong hai.
        </span>
      )}
    </>
  ),
};
const group: Column<SourceLine> = { header: 'Nhóm', cell: (line) => line.group };
const measure: Column<SourceLine> = { header: 'Đơn vị tính', cell: (line) => line.measure };
const weight: Column<SourceLine> = { header: 'Trọng số', numeric: true, cell: (line) => line.weight || '–' };

const from: Column<SourceLine> = { header: 'Của đơn vị', cell: (line) => line.from };

const planOf = (year: number): Column<SourceLine> => ({
  header: `Kế hoạch năm ${year}`,
  numeric: true,
  cell: (line) => line.plan || '–',
});

/** What was reached; of the year that runs it goes as far as the last report. */
const resultOf = (year: number, runs: boolean): Column<SourceLine> => ({
  header: runs ? `Đã thực hiện năm ${year}` : `Kết quả năm ${year}`,
  numeric: true,
  cell: (line) =>
    line.resultPeriod === null ? (
      'chưa có'
    ) : (
      <>
        {line.result}
        {(runs || line.resultPeriod !== 'year') && (
          <span className="block text-sm text-muted">
            {runs ? 'đến hết' : 'mới đến'} {periodInSentence(line.resultPeriod, year)}
          </span>
        )}
      </>
    ),
});

type BroughtTableProps = {
  lines: readonly SourceLine[];
  year: number;
  /** The year still runs: what former units have registered in it. */
  runs?: boolean;
  /** Several units stand in one list. */
  foreign?: boolean;
};

/** Targets of a year that has them already, with plan and result. */
export function BroughtTable({ lines, year, runs = false, foreign = false }: BroughtTableProps) {
  return (
    <Table
      caption={`${lines.length} chỉ tiêu`}
      columns={[
        ...[choose('previousIds'), text, group, measure, planOf(year), resultOf(year, runs), weight],
        ...(foreign ? [from] : []),
      ]}
      rowKey={(line) => line.id}
      rows={lines}
    />
  );
}

/** The bloc's templates. */
export function TemplateTable({ lines }: { lines: readonly SourceLine[] }) {
  return (
    <Table
      caption={`${lines.length} chỉ tiêu mẫu`}
      columns={[choose('templateIds'), text, group, measure, weight]}
      rowKey={(line) => line.id}
      rows={lines}
    />
  );
}
