import { Panel } from '@/components/ui/panel';
import { type TextColumn, TextTable } from '@/components/ui/text-table';
import { countMembers } from '@/lib/campaigns/rules/membership';
import { formatNumber, formatPercent } from '@/lib/format';
import { memberCountWords } from '@/lib/messages/statuses';
import type { RankingPage, RankingRow } from '@/lib/rankings/queries/ranking';
import { placeSentence, placeWord, unreportedSentence } from '@/lib/rankings/rules/words';
import { sortLink, type TableInput } from './sort-link';
import { unitNameHtml } from './unit-name';

function reasonOf({ placed, states }: RankingRow, { seesDistances, through }: RankingPage): string {
  return placed ? placeSentence(placed, seesDistances, unreportedSentence(states, through)) : '';
}

/** The provisional ranking: place, completion, and why. Only rows whose result the reader may see. */
export function RankingTable(input: TableInput) {
  const { page, rows } = input;
  const shown = rows.filter((row) => row.result);
  const columns: TextColumn<RankingRow>[] = [
    {
      header: 'Hạng',
      cell: (row) => placeWord(row.placed),
      sort: sortLink(input, 'place'),
      className: 'whitespace-nowrap font-semibold',
    },
    {
      header: 'Đơn vị',
      cell: (row) => unitNameHtml(row, page.campaign.id),
      rowHeader: true,
      sort: sortLink(input, 'name'),
      headerClass: 'min-w-56',
    },
    {
      header: 'Hoàn thành có trọng số (%)',
      cell: (row) => (row.placed?.unranked ? '–' : formatNumber(row.result?.completion, { decimals: 2 })),
      numeric: true,
      headerClass: 'min-w-32',
      sort: sortLink(input, 'completion', true),
    },
    {
      header: 'Vì sao',
      cell: (row) => reasonOf(row, page),
      className: 'long',
      headerClass: 'min-w-72',
    },
  ];
  if (shown.length === 0) return null;
  return (
    <Panel description={sentenceOf(input)} flush title="Xếp hạng tạm tính">
      <TextTable caption="Xếp hạng tạm tính và lý do" columns={columns} hideCaption rows={shown} wide />
    </Panel>
  );
}

/** The message of the table in one sentence. */
function sentenceOf({ page }: TableInput): string {
  if (!page.seesDistances) return 'Hạng và kết quả của đơn vị bạn.';
  const first = page.rows.filter((row) => row.placed?.place === 1);
  const [leader] = first;
  if (!leader) return 'Chưa đơn vị nào đủ điều kiện xếp hạng.';
  const { members, left } = countMembers(page.rows);
  const names = first.map((row) => row.name).join(', ');
  const shared = first.length > 1 ? 'cùng dẫn đầu' : 'dẫn đầu';
  const share = formatPercent(leader.result?.completion, { decimals: 2 });
  return `${names} ${shared} với ${share}; ${formatNumber(page.rankedCount)}/${memberCountWords(members, left)} được xếp hạng. Đơn vị bằng điểm cùng hạng.`;
}
