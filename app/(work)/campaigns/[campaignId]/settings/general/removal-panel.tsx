import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Panel } from '@/components/ui/panel';
import { removeCampaignAction } from '@/lib/campaigns/actions';
import type { CampaignFrame } from '@/lib/campaigns/queries/frame';
import type { getCampaignRemoval } from '@/lib/campaigns/queries/work';
import { formatNumber } from '@/lib/format';

type RemovalPanelProps = { frame: CampaignFrame; removal: Awaited<ReturnType<typeof getCampaignRemoval>> };

/** Takes away a year made by mistake. Not there for years in which something was done: they are history. */
export function RemovalPanel({ frame, removal }: RemovalPanelProps) {
  if (!removal || removal.refusal) return null;
  const name = `${frame.blocName} năm ${frame.year}`;
  return (
    <Panel title="Xóa năm thi đua tạo nhầm">
      <ActionForm action={removeCampaignAction} className="grid justify-items-start gap-3">
        <input name="campaignId" type="hidden" value={frame.id} />
        <input name="revision" type="hidden" value={frame.revision} />
        <p>Chưa có đăng ký, báo cáo, bảng tiêu chí hay điểm nào trong năm này. Chỉ xóa khi năm được tạo do nhầm lẫn.</p>
        <ConfirmButton
          confirmLabel="Xóa năm thi đua"
          consequence={
            <>
              <p className="mb-2">
                Không hoàn tác được. Danh sách {formatNumber(frame.members.length)} đơn vị thành viên, các giai đoạn,
                chỉ tiêu mẫu, đề mục và phân công của năm này bị xóa; sau đó tạo lại được năm thi đua {frame.year} của
                khối.
              </p>
              <p>Nhật ký vẫn giữ việc xóa và nội dung đã xóa.</p>
            </>
          }
          title={`Xóa ${name}?`}
          trigger="Xóa năm thi đua tạo nhầm"
          variant="danger"
        />
      </ActionForm>
    </Panel>
  );
}
