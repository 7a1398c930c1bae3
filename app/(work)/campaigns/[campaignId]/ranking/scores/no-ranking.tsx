import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import type { NoBoard } from '@/lib/scores/queries/board';

const words: Readonly<Record<NoBoard['why'], { title: string; text: string }>> = {
  'not-issued': {
    title: 'Khối chưa ban hành bảng tiêu chí',
    text: 'Khi khối ban hành bảng tiêu chí và các đơn vị gửi bản tự chấm, xếp hạng theo điểm sẽ hiện ở đây.',
  },
  'not-sent': {
    title: 'Chưa đơn vị nào gửi bản tự chấm điểm',
    text: 'Khi có đơn vị gửi bản tự chấm, xếp hạng tạm tính theo điểm sẽ hiện ở đây.',
  },
  unpublished: {
    title: 'Kết quả thi đua chưa công bố',
    text: 'Tổ thư ký công bố sau khi hội nghị thông qua bảng điểm. Trước đó, mỗi đơn vị chỉ xem điểm của mình.',
  },
};

/** Nothing to rank yet, or nothing that this reader may see. */
export function NoRanking({ page }: { page: NoBoard }) {
  const { title, text } = words[page.why];
  const root = `/campaigns/${page.campaign.id}` as const;
  return (
    <>
      <PageHeader title={`Xếp hạng theo điểm thi đua năm ${page.campaign.year}`} />
      <Panel>
        <EmptyState title={title}>
          <p>{text}</p>
          <p className="mt-3 flex flex-wrap justify-center gap-2">
            <ButtonLink href={`${root}/ranking`}>Xem tiến độ chỉ tiêu</ButtonLink>
            <ButtonLink href={`${root}/scores`}>Đến trang chấm điểm</ButtonLink>
          </p>
        </EmptyState>
      </Panel>
    </>
  );
}
