import { DefinitionList } from '@/components/ui/definition-list';
import { Panel } from '@/components/ui/panel';
import { postHolderWords } from '@/lib/messages/campaigns';
import { memberCountWords } from '@/lib/messages/statuses';
import type { Overview } from '@/lib/phases/queries';

const visibilities = {
  none: 'Mỗi đơn vị chỉ xem phần của mình',
  status: 'Các đơn vị xem được tiến độ của nhau',
  results: 'Các đơn vị xem được tiến độ và kết quả của nhau',
};

/** Who leads, and the rules of the game in this year. */
export function PeoplePanel({ overview: { frame } }: { overview: Overview }) {
  return (
    <Panel title="Tổ chức thực hiện">
      <DefinitionList
        items={[
          { term: 'Khối trưởng', value: postHolderWords(frame.lead) ?? 'Chưa ghi nhận' },
          { term: 'Khối phó', value: postHolderWords(frame.deputy) ?? 'Chưa ghi nhận' },
          { term: 'Số đơn vị', value: memberCountWords(frame.counts.members, frame.counts.left) },
          { term: 'Xem của nhau', value: visibilities[frame.peerVisibility] },
          {
            term: 'Người gửi',
            value: frame.officerMaySubmit ? 'Thủ trưởng hoặc chuyên viên đơn vị' : 'Thủ trưởng đơn vị',
          },
          { term: 'Mức tính tối đa', value: `${frame.completionCap}% kế hoạch mỗi chỉ tiêu` },
        ]}
      />
    </Panel>
  );
}
