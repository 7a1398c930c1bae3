import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LookAgain } from '@/components/look-again';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { deleteAwardAction, updateAwardAction } from '@/lib/awards/actions';
import { getAward, getAwardChoices } from '@/lib/awards/queries';
import { listRegisterIssuers } from '@/lib/evidence/queries/issuers';
import { listUnitOptions } from '@/lib/units/queries/list';
import { AwardFields } from '../award-fields';

export const metadata: Metadata = { title: 'Sửa khen thưởng' };

export default async function AwardPage({ params }: PageProps<'/admin/awards/[awardId]'>) {
  const [actor, { awardId }] = await Promise.all([requireActor(), params]);
  const [award, choices, units, issuers] = await Promise.all([
    getAward(actor, awardId),
    getAwardChoices(actor),
    listUnitOptions(actor, 'all'),
    listRegisterIssuers(actor),
  ]);
  if (!award || !choices || !issuers) notFound();
  const ids = (
    <>
      <input name="awardId" type="hidden" value={award.id} />
      <input name="revision" type="hidden" value={award.revision} />
    </>
  );
  return (
    <>
      <LookAgain mark={actor.now.toISOString()} />
      <PageHeader
        breadcrumbs={[{ label: 'Sổ khen thưởng', href: '/admin/awards' }]}
        description={`${award.unitName}, năm ${award.year}`}
        title={award.name}
      />
      <Panel className="max-w-2xl">
        <ActionForm action={updateAwardAction} className="grid gap-4">
          {ids}
          <AwardFields award={award} issuers={issuers} types={choices.types} units={units} />
          <div>
            <SubmitButton>Lưu</SubmitButton>
          </div>
        </ActionForm>
        <ActionForm action={deleteAwardAction} className="mt-4 border-t border-line pt-4">
          {ids}
          <ConfirmButton
            confirmLabel="Xóa"
            consequence="Bản tự chấm đã gửi giữ nguyên số liệu; người thẩm định thấy chỗ khác nhau. Nhật ký vẫn giữ nội dung đã xóa."
            title={`Xóa “${award.name}” năm ${award.year} của ${award.unitName}?`}
            trigger="Xóa khỏi sổ"
            variant="danger"
          />
        </ActionForm>
      </Panel>
    </>
  );
}
