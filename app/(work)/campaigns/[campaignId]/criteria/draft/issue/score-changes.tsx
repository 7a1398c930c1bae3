import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import type { VersionChanges } from '@/lib/scores/queries/version-changes';

type Change = VersionChanges['changes'][number];
type Leaf = Change['leaves'][number];

const stateWords: Readonly<Record<string, string>> = {
  missing: 'chưa đủ số liệu',
  refused: 'số liệu không hợp lệ',
  waiting: 'chờ số liệu của khối',
  notAssigned: 'không giao',
};
const wordsOf = (points: string | null, state: Leaf['stateBefore']) =>
  points === null ? (stateWords[state ?? ''] ?? 'không có trong bảng') : formatNumber(points);

/** Whose computed score another version changes, and at which criteria; adopted scores are named as untouched. */
export function ScoreChanges({ found, number }: { found: VersionChanges; number: number }) {
  const { changes, sent, adopted, begun } = found;
  if (sent + adopted + begun === 0) return null;
  const sentences = [
    sent > 0 && `${formatNumber(sent)} đơn vị đã gửi điểm và chưa thống nhất sẽ được tính theo phiên bản ${number}.`,
    adopted > 0 && `${formatNumber(adopted)} đơn vị đã thống nhất điểm giữ nguyên phiên bản cũ.`,
    begun > 0 && `${formatNumber(begun)} đơn vị đang tự chấm, chưa gửi, sẽ thấy bảng mới ngay.`,
  ];
  return (
    <Panel flush title="Điểm của các đơn vị thay đổi thế nào">
      <p className="p-4">
        {sentences.filter(Boolean).join(' ')}{' '}
        {sent > 0 && changes.length === 0 && 'Điểm tính theo bảng của các đơn vị đã gửi không thay đổi.'}
        {changes.length > 0 && 'Điểm dưới đây tính theo bảng, từ số liệu các đơn vị đã gửi.'}
      </p>
      {changes.length > 0 && (
        <Table
          caption="Điểm của các đơn vị thay đổi thế nào"
          columns={[
            { header: 'Đơn vị', rowHeader: true, cell: ({ unitName }: Change) => unitName },
            { header: 'Hiện nay', numeric: true, cell: ({ before }) => formatNumber(before) },
            { header: `Phiên bản ${number}`, numeric: true, cell: ({ after }) => formatNumber(after) },
            {
              header: 'Chênh lệch',
              numeric: true,
              cell: ({ difference }) => (difference.startsWith('-') ? '' : '+') + formatNumber(difference),
            },
            { header: 'Ở tiêu chí', className: 'long', cell: ({ leaves }) => <Leaves leaves={leaves} /> },
          ]}
          hideCaption
          rowKey={({ unitId }) => unitId}
          rows={changes}
        />
      )}
    </Panel>
  );
}

function Leaves({ leaves }: { leaves: readonly Leaf[] }) {
  if (leaves.length === 0) return 'Không đổi ở từng tiêu chí; đổi ở mức tối đa hoặc cách tính kết quả.';
  return (
    <ul className="text-sm">
      {leaves.map(({ criterionId, name, before, after, stateBefore, stateAfter }) => (
        <li key={criterionId}>
          {name}: {wordsOf(before, stateBefore)} → {wordsOf(after, stateAfter)}
        </li>
      ))}
    </ul>
  );
}
