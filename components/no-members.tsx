import { ButtonLink } from './ui/button';
import { EmptyState } from './ui/empty-state';

/** Said where a year has no units yet: what would stand here (`what`: "đăng ký"), and to who may add units the way there. */
export function NoMembers({ campaignId, mayAdd, what }: { campaignId: string; mayAdd: boolean; what: string }) {
  const members = `/campaigns/${campaignId}/settings/members` as const;
  return (
    <EmptyState
      action={
        mayAdd && (
          <ButtonLink href={members} variant="primary">
            Đơn vị và phân công
          </ButtonLink>
        )
      }
      title="Năm thi đua chưa có đơn vị thành viên"
    >
      {mayAdd
        ? `Hãy thêm các đơn vị của khối ở “Đơn vị và phân công”; ${what} của từng đơn vị sẽ hiện ở đây.`
        : `Khi cơ quan thường trực hoặc tổ thư ký thêm đơn vị, ${what} của từng đơn vị sẽ hiện ở đây.`}
    </EmptyState>
  );
}
