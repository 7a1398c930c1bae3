import { ItemLink } from '@/components/scores/item-link';
import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import type { SnapshotComparison, WordedDifference } from '@/lib/scores/queries/snapshots';
import { differenceWords, wordNames } from '@/lib/scores/rules/snapshot/words';

type DifferenceTableProps = { comparison: SnapshotComparison; path: `/campaigns/${string}/scores/${string}` };

/** One row per criterion in which the two differ: points, then numbers, words and evidence, old before new. */
export function DifferenceTable({ comparison, path }: DifferenceTableProps) {
  const { before, after, place, lines } = comparison;
  const columns: Column<WordedDifference>[] = [
    { header: 'Tiêu chí', rowHeader: true, cell: (line) => <Name line={line} path={path} /> },
    { header: `Điểm lần ${before.number}`, numeric: true, cell: ({ points }) => formatNumber(points.before) },
    { header: `Điểm lần ${after.number}`, numeric: true, cell: ({ points }) => formatNumber(points.after) },
    {
      header: 'Chênh lệch',
      numeric: true,
      cell: ({ points }) => differenceWords(points.before, points.after),
    },
    { header: 'Nội dung thay đổi', className: 'long', cell: (line) => <Changes line={line} /> },
  ];
  return (
    <Table
      caption="Tiêu chí khác nhau giữa hai lần chốt điểm"
      columns={columns}
      headline={`${place.unitName}, năm ${place.year}: so sánh lần ${before.number} và lần ${after.number}`}
      hideCaption
      rowKey={({ criterionId }) => criterionId}
      rows={lines}
    />
  );
}

function Name({ line, path }: { line: WordedDifference; path: DifferenceTableProps['path'] }) {
  if (!line.groupId) return `${line.code} ${line.title}`;
  return <ItemLink item={{ ...line, groupId: line.groupId }} root={path} />;
}

const assignedWords = (isLeftOut: boolean) => (isLeftOut ? 'Không giao' : 'Được giao');

function Changes({ line }: { line: WordedDifference }) {
  const { notAssigned, inputs, words, documents } = line;
  return (
    <div className="grid gap-1 text-left">
      {notAssigned && (
        <Change
          after={assignedWords(notAssigned.after)}
          before={assignedWords(notAssigned.before)}
          name="Giao tiêu chí"
        />
      )}
      {inputs.map(({ label, before, after }) => (
        <Change after={after} before={before} key={label} name={label} />
      ))}
      {words.map(({ field, before, after }) => (
        <Change after={after} before={before} key={field} name={wordNames[field]} />
      ))}
      {documents.added.map((one) => (
        <p key={one.id}>Thêm minh chứng: {one.number}</p>
      ))}
      {documents.removed.map((one) => (
        <p key={one.id}>Bỏ minh chứng: {one.number}</p>
      ))}
    </div>
  );
}

function Change({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <p className="whitespace-pre-wrap">
      <span className="text-muted">{name}:</span> {before !== '' && <del>{before}</del>}
      {before !== '' && ' → '}
      {after === '' ? 'bỏ trống' : <ins className="no-underline">{after}</ins>}
    </p>
  );
}
