import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Panel } from '@/components/ui/panel';
import { refusalMessage } from '@/lib/messages/message';
import { removeUnitAction } from '@/lib/units/actions';
import type { getRemoval, getUnit } from '@/lib/units/queries/unit';
import { mayBecomeRemovable } from '@/lib/units/rules/life';

type RemovalPanelProps = {
  unit: NonNullable<Awaited<ReturnType<typeof getUnit>>>;
  removal: Awaited<ReturnType<typeof getRemoval>>;
};

/** Takes away a unit entered by mistake. Not there for units that work: they are dissolved, and stay in history. */
export function RemovalPanel({ unit, removal }: RemovalPanelProps) {
  if (!removal || (removal.refusal && !mayBecomeRemovable(removal.refusal))) return null;
  return (
    <Panel title="Xóa đơn vị nhập nhầm">
      {removal.refusal ? (
        <p>{refusalMessage(removal.refusal)}</p>
      ) : (
        <ActionForm action={removeUnitAction} className="grid justify-items-start gap-3">
          <input name="unitId" type="hidden" value={unit.id} />
          <input name="revision" type="hidden" value={unit.revision} />
          <p>
            Chưa có tài khoản, khối thi đua, năm thi đua hay hồ sơ nào gắn với đơn vị này. Chỉ xóa khi đơn vị được nhập
            do nhầm lẫn; đơn vị có thật mà ngừng hoạt động thì giải thể.
          </p>
          <ConfirmButton
            confirmLabel="Xóa đơn vị"
            consequence={
              <>
                <p className="mb-2">
                  Không hoàn tác được. {unit.name} (mã {unit.code}) bị xóa khỏi danh sách đơn vị cùng tên qua các thời
                  kỳ và quyết định đã nhập; mã và tên này lại dùng được cho đơn vị khác.
                </p>
                <p>Nhật ký vẫn giữ việc xóa và toàn bộ nội dung đã xóa.</p>
              </>
            }
            title={`Xóa ${unit.name}?`}
            trigger="Xóa đơn vị nhập nhầm"
            variant="danger"
          />
        </ActionForm>
      )}
    </Panel>
  );
}
