import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField } from '@/components/ui/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { formatDate } from '@/lib/format';
import { chooseMovementAction, leaveOutMovementAction } from '@/lib/movements/actions';
import { getMovementSettings, type MovementSettings } from '@/lib/movements/queries';
import { readText } from '@/lib/page-parameters';
import { CreateMovementForm, UpdateMovementForm } from './movement-forms';

export const metadata: Metadata = { title: 'Phong trào thi đua' };

type Props = PageProps<'/campaigns/[campaignId]/settings/movements'>;

export default async function MovementSettingsPage({ params, searchParams }: Props) {
  const [actor, { campaignId }, wish] = await Promise.all([requireActor(), params, searchParams]);
  const settings = await getMovementSettings(actor, campaignId);
  if (!settings) notFound();
  const edited = settings.movements.find((one) => one.id === readText(wish.edit) && one.canEdit);
  return (
    <>
      <PageHeader
        description="Phong trào có thể kéo dài nhiều năm; mỗi chỉ tiêu có thể gắn với một phong trào."
        title="Phong trào thi đua"
      />
      <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
        <MovementList settings={settings} />
        <div className="grid grid-cols-1 gap-4">
          {edited && (
            <Panel id="edit" title="Sửa phong trào">
              <UpdateMovementForm campaign={settings.frame} key={edited.id} movement={edited} />
            </Panel>
          )}
          <Panel title="Chọn phong trào đã có">
            <ChooseForm settings={settings} />
          </Panel>
          <Panel title="Thêm phong trào mới">
            <CreateMovementForm campaignId={campaignId} mayBeProvincial={settings.canCreateProvincial} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function ChooseForm({ settings: { choices, frame } }: { settings: MovementSettings }) {
  if (choices.length === 0) {
    return <EmptyState title="Không còn phong trào nào đang chạy để chọn" />;
  }
  return (
    <ActionForm action={chooseMovementAction} className="grid gap-3" resetOnSuccess>
      <input name="campaignId" type="hidden" value={frame.id} />
      <SelectField
        hint="Phong trào của tỉnh, hoặc của khối từ năm khác, còn hiệu lực trong năm."
        label="Phong trào"
        name="movementId"
        options={choices.map(({ id, name, provincial }) => ({
          value: id,
          label: provincial ? `${name} (của tỉnh)` : name,
        }))}
        placeholder="Chọn phong trào"
        required
      />
      <div>
        <SubmitButton variant="secondary">Đưa vào năm thi đua</SubmitButton>
      </div>
    </ActionForm>
  );
}

function MovementList({ settings: { movements, frame } }: { settings: MovementSettings }) {
  return (
    <Panel title={`Phong trào của năm ${frame.year}`}>
      {movements.length === 0 && <EmptyState title="Chưa có phong trào nào">Chọn hoặc thêm ở bên cạnh.</EmptyState>}
      <ul className="grid gap-4 divide-y divide-line">
        {movements.map((movement) => (
          <li className="grid gap-1 pt-4 first:pt-0" key={movement.id}>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-semibold">{movement.name}</span>
              <StatusBadge tone={movement.provincial ? 'info' : 'neutral'}>
                {movement.provincial ? 'Của tỉnh' : 'Của khối'}
              </StatusBadge>
            </p>
            <p className="whitespace-pre-line break-words">{movement.goal}</p>
            <p className="text-sm text-muted">
              {movement.endsOn
                ? `${formatDate(movement.startsOn)} – ${formatDate(movement.endsOn)}`
                : `Từ ${formatDate(movement.startsOn)}, chưa định ngày kết thúc`}
            </p>
            <MovementButtons campaignId={frame.id} movement={movement} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type ButtonsProps = { campaignId: string; movement: MovementSettings['movements'][number] };

function MovementButtons({ campaignId, movement }: ButtonsProps) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      {movement.canEdit && (
        <ButtonLink href={`/campaigns/${campaignId}/settings/movements?edit=${movement.id}#edit`} size="small">
          Sửa<span className="sr-only"> {movement.name}</span>
        </ButtonLink>
      )}
      <ActionForm action={leaveOutMovementAction}>
        <input name="campaignId" type="hidden" value={campaignId} />
        <input name="movementId" type="hidden" value={movement.id} />
        <ConfirmButton
          confirmLabel="Bỏ khỏi năm thi đua"
          consequence={
            movement.provincial
              ? 'Phong trào của tỉnh vẫn còn, chỉ không gắn với năm thi đua này nữa.'
              : 'Nếu không còn năm nào dùng, phong trào này sẽ mất hẳn.'
          }
          size="small"
          title={`Bỏ phong trào “${movement.name}”?`}
          trigger={
            <>
              Bỏ<span className="sr-only"> {movement.name}</span>
            </>
          }
          variant="danger"
        />
      </ActionForm>
    </div>
  );
}
