import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Option } from '@/components/ui/field';
import { DateField, SelectField, TextField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { addMemberAction, closeBlocAction, updateBlocAction } from '@/lib/blocs/actions';

type Bloc = { id: string; revision: number; name: string; ordinal: number; members: readonly unknown[] };

export function AddMemberForm({ blocId, units, today }: { blocId: string; units: readonly Option[]; today: string }) {
  return (
    <Panel title="Thêm đơn vị vào khối">
      <ActionForm action={addMemberAction} className="grid gap-4" resetOnSuccess>
        <input name="blocId" type="hidden" value={blocId} />
        {/* Inside the form, which says what became of the last unit. */}
        {units.length === 0 ? <NoFreeUnit blocId={blocId} /> : <MemberFields today={today} units={units} />}
      </ActionForm>
    </Panel>
  );
}

function MemberFields({ units, today }: { units: readonly Option[]; today: string }) {
  return (
    <>
      <SelectField
        hint="Gồm các đơn vị chưa thuộc khối nào. Đơn vị đang ở khối khác: dùng “Chuyển khối” ở trang đơn vị."
        label="Đơn vị"
        name="unitId"
        options={units}
        placeholder="Chọn đơn vị"
        required
      />
      <DateField defaultValue={today} label="Từ ngày" name="effectiveOn" required />
      <SubmitButton className="justify-self-start" pendingLabel="Đang thêm…">
        Thêm vào khối
      </SubmitButton>
    </>
  );
}

/** Every unit is in a bloc, or there is none yet: the way on is a new unit, which enters this bloc at once. */
function NoFreeUnit({ blocId }: { blocId: string }) {
  const add = <ButtonLink href={`/admin/units/new?bloc=${blocId}`}>Thêm đơn vị vào khối này</ButtonLink>;
  return (
    <EmptyState action={add} title="Không có đơn vị nào chưa thuộc khối">
      Đơn vị đang ở khối khác thì dùng “Chuyển khối” ở trang đơn vị.
    </EmptyState>
  );
}

export function EditBlocForm({ bloc }: { bloc: Bloc }) {
  return (
    <Panel title="Sửa thông tin khối">
      <ActionForm action={updateBlocAction} className="grid gap-4">
        <input name="blocId" type="hidden" value={bloc.id} />
        <input name="revision" type="hidden" value={bloc.revision} />
        <TextField defaultValue={bloc.name} label="Tên khối" maxLength={250} name="name" required />
        <TextField
          className="max-w-24"
          defaultValue={String(bloc.ordinal)}
          inputMode="numeric"
          label="Thứ tự"
          name="ordinal"
          required
        />
        <SubmitButton className="justify-self-start" pendingLabel="Đang lưu…" variant="secondary">
          Lưu thông tin khối
        </SubmitButton>
      </ActionForm>
    </Panel>
  );
}

export function CloseBlocForm({ bloc, today }: { bloc: Bloc; today: string }) {
  return (
    <Panel
      description="Khối không còn đơn vị thành viên mới kết thúc được. Các năm thi đua đã qua vẫn giữ nguyên."
      title="Kết thúc khối"
    >
      <ActionForm action={closeBlocAction} className="grid gap-4">
        <input name="blocId" type="hidden" value={bloc.id} />
        <input name="revision" type="hidden" value={bloc.revision} />
        <DateField defaultValue={today} label="Kết thúc từ ngày" name="effectiveOn" required />
        <SubmitButton className="justify-self-start" pendingLabel="Đang ghi nhận…" variant="danger">
          Kết thúc khối thi đua
        </SubmitButton>
      </ActionForm>
    </Panel>
  );
}
