'use client';

import { useMemo } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import { cellKey, type FactKind, type PlacedFact } from '@/lib/scores/rules/facts';
import { FactCell, StatedFact } from './fact-cell';
import { FillForm } from './fill-form';
import { boxId, type FactRow } from './rows';
import { type Facts, useFacts } from './use-facts';

type FactMatrixProps = { campaignId: string; facts: readonly PlacedFact[]; rows: FactRow[] };

const kinds: Readonly<Record<FactKind, string>> = { veto: 'Vi phạm', condition: 'Điều kiện' };

function FactHead({ fact }: { fact: PlacedFact }) {
  return (
    <>
      {fact.title}
      <span className="block text-sm font-normal text-muted">
        {kinds[fact.kind]}
        {fact.legalGround && ` · ${fact.legalGround}`}
      </span>
    </>
  );
}

function columnsOf({ campaignId, facts }: FactMatrixProps, { base, edits, edit }: Facts): Column<FactRow>[] {
  return [
    {
      header: 'Đơn vị',
      rowHeader: true,
      className: 'min-w-40',
      cell: (row) => (
        <>
          <LocalLink className="row-link" href={`/campaigns/${campaignId}/ranking/scores/facts/${row.unitId}`}>
            {row.name}
          </LocalLink>
          {row.closed && <span className="mt-1 block text-sm font-normal text-muted">{row.closed}</span>}
        </>
      ),
    },
    ...facts.map(
      (fact): Column<FactRow> => ({
        header: <FactHead fact={fact} />,
        label: `${kinds[fact.kind]}: ${fact.title}`,
        className: 'long min-w-52',
        cell: (row) => {
          const key = cellKey(row.unitId, fact.id);
          if (!row.edit) return <StatedFact base={base(key)} />;
          return (
            <FactCell
              base={base(key)}
              cell={key}
              edit={edit}
              key={edits.versions[key] ?? 0}
              name={`${fact.title}: ${row.name}`}
              problem={edits.problems[key]}
              typed={edits.typed[key]}
            />
          );
        },
      }),
    ),
  ];
}

type AnswerProps = Pick<Facts, 'answer'> & Pick<FactMatrixProps, 'rows' | 'facts'>;

/** What was refused, with a link to every cell; it takes the focus once, with the answer, and not while one mends. */
function Answer({ answer, rows, facts }: AnswerProps) {
  const items = useMemo(
    () =>
      rows.flatMap((row) =>
        facts.flatMap((fact) => {
          const key = cellKey(row.unitId, fact.id);
          const problem = answer.state === 'failed' ? answer.problems[key] : undefined;
          return problem ? [{ fieldId: boxId(key), message: `${row.name}, ${fact.title}: ${problem.message}` }] : [];
        }),
      ),
    [answer, rows, facts],
  );
  if (answer.state === 'failed') return <ErrorSummary items={items} title={answer.message} />;
  if (answer.state !== 'saved') return null;
  return (
    <Alert role="status" tone="success">
      Đã lưu {formatNumber(answer.count)} xác nhận.
    </Alert>
  );
}

function SaveBar({ facts: { edits, edit, save, answer } }: { facts: Facts }) {
  const count = Object.keys(edits.typed).length;
  const open = Object.values(edits.problems).some(({ current }) => current !== null);
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-canvas py-2 print:hidden">
      <p className="text-sm" role="status">
        {count === 0
          ? 'Chưa có thay đổi nào.'
          : `${formatNumber(count)} xác nhận chưa lưu. Những gì đã nhập vẫn được giữ trên máy này.`}
        {open && <span className="block text-warning">Chọn giữ của bạn hoặc lấy xác nhận kia trước khi lưu.</span>}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button disabled={count === 0 || answer.state === 'saving'} onClick={() => edit({ do: 'reset' })}>
          Bỏ thay đổi
        </Button>
        <Button disabled={count === 0 || open || answer.state === 'saving'} onClick={save} variant="primary">
          {answer.state === 'saving' ? 'Đang lưu…' : `Lưu ${formatNumber(count)} xác nhận`}
        </Button>
      </div>
    </div>
  );
}

/** Units × what the table asks about: many cells are marked and saved once. */
export function FactMatrix(props: FactMatrixProps) {
  const { campaignId, facts, rows } = props;
  const matrix = useFacts(campaignId, rows);
  const editable = rows.filter(({ edit }) => edit);
  function fill(factId: string, statement: Parameters<Parameters<typeof FillForm>[0]['onFill']>[1]) {
    const keys = editable
      .map(({ unitId }) => cellKey(unitId, factId))
      .filter((key) => (matrix.edits.typed[key] ?? matrix.base(key)).holds === 'unstated');
    matrix.edit({ do: 'fill', keys, statement });
    return keys.length;
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <Answer answer={matrix.answer} facts={facts} rows={rows} />
      <Panel flush>
        {editable.length > 0 && <FillForm facts={facts} onFill={fill} />}
        <Table
          caption="Điều kiện và vi phạm của các đơn vị"
          columns={columnsOf(props, matrix)}
          hideCaption
          rowKey={(row) => row.unitId}
          rows={rows}
          wide
        />
      </Panel>
      {editable.length > 0 && <SaveBar facts={matrix} />}
    </div>
  );
}
