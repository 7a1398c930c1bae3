import { ByGroup } from '@/components/scores/by-group';
import { ItemLink } from '@/components/scores/item-link';
import { StatusBadge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { Exact } from '@/lib/criteria/rules/exact';
import { formatNumber } from '@/lib/format';
import type { ScoreItem, ScoreSheetView } from '@/lib/scores/queries/sheet';
import { owedWords } from '@/lib/scores/rules/owed-words';

type Finding = { item: ScoreItem; text: string; kind: 'missing' | 'contested' | 'early' };

/** The two numbers with the reason given, and that the claim passes the standard where it does. */
function contestedText({ claimed, maximum, standing, draft }: ScoreItem): string {
  const passes = claimed !== null && new Exact(claimed).gt(maximum);
  const above = passes ? ` (cao hơn điểm chuẩn ${formatNumber(maximum)})` : '';
  const reason = draft.claimReason.trim() === '' ? '' : ` Lý do: ${draft.claimReason.trim()}`;
  return `Tự chấm ${formatNumber(claimed)}${above}, tính theo bảng ${formatNumber(standing.computed)}.${reason}`;
}

const earlyText =
  'Số liệu lấy từ kết quả chỉ tiêu, chưa tính báo cáo cả năm. Gửi bản tự chấm là chốt số này; nên gửi báo cáo cả năm trước.';

function findingsOf({ items }: ScoreSheetView): Finding[] {
  const missing = items.flatMap((item) =>
    item.standing.owed.map((owed): Finding => ({ item, kind: 'missing', text: owedWords[owed] })),
  );
  const contested = items
    .filter((item) => item.standing.contested && item.open)
    .map((item): Finding => {
      return { item, kind: 'contested', text: contestedText(item) };
    });
  // Sent now, the figure stays as it is though the report of the year would raise it.
  const early = items
    .filter((item) => item.open && item.inputs.some((input) => input.early))
    .map((item): Finding => ({ item, kind: 'early', text: earlyText }));
  return [...missing, ...contested, ...early];
}

/** What must be mended and what the secretariat will ask about, each with a link to its item. */
export function Findings({ sheet }: { sheet: ScoreSheetView }) {
  const findings = findingsOf(sheet);
  const missing = findings.filter((one) => one.kind === 'missing').length;
  if (findings.length === 0) return null;
  const description = `${formatNumber(missing)} việc phải bổ sung, ${formatNumber(findings.length - missing)} việc nên xem lại.`;
  const root = `/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}` as const;
  return (
    <Panel description={description} flush title="Kiểm tra">
      <ByGroup
        count={(own) => `${formatNumber(own.length)} việc`}
        groupOf={({ item }) => item.groupId}
        groups={sheet.groups.map(({ id, code, title }) => ({ id, title: `${code} ${title}` }))}
        items={findings}
      >
        {(own) => <FindingList findings={own} root={root} />}
      </ByGroup>
    </Panel>
  );
}

type FindingListProps = { findings: readonly Finding[]; root: `/campaigns/${string}/scores/${string}` };

function FindingList({ findings, root }: FindingListProps) {
  return (
    <ul className="grid gap-2 px-4 pb-4">
      {findings.map(({ item, kind, text }) => (
        <li className="grid gap-x-3 sm:grid-cols-[auto_1fr] sm:items-start" key={`${item.criterionId} ${kind} ${text}`}>
          <StatusBadge tone={kind === 'missing' ? 'danger' : 'warning'}>
            {kind === 'missing' ? 'Phải bổ sung' : 'Nên xem lại'}
          </StatusBadge>
          <div>
            <ItemLink item={item} root={root} />
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
