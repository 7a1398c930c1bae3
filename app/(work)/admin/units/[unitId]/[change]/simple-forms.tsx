import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import type { Option } from '@/components/ui/field';
import { DateField, SelectField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { moveUnitAction } from '@/lib/blocs/actions';
import type { FormAction } from '@/lib/form-state';
import { formatDate } from '@/lib/format';
import { dissolveUnitAction, renameUnitAction } from '@/lib/units/actions';
import type { ChangeReach, getUnit } from '@/lib/units/queries/unit';
import { unitPath } from '../../../paths';
import { NameFields } from '../../name-fields';
import { PaperFields } from '../../paper-fields';
import { EndConsequence, RenameConsequence } from './consequences';

export type UnitFormProps = {
  unit: NonNullable<Awaited<ReturnType<typeof getUnit>>>;
  blocs: readonly Option[];
  reach: ChangeReach | null;
};

type UnitFormFrameProps = {
  unit: UnitFormProps['unit'];
  action: FormAction;
  submit: string;
  /** What the change does beyond the unit itself: asked about before it is recorded. */
  consequence?: ReactNode;
  children: ReactNode;
};

/** A form about one unit as it was when the page was read. */
export function UnitForm({ unit, action, submit, consequence, children }: UnitFormFrameProps) {
  return (
    <ActionForm action={action} className="grid gap-4">
      <input name="unitId" type="hidden" value={unit.id} />
      <input name="revision" type="hidden" value={unit.revision} />
      {children}
      <div className="flex flex-wrap gap-2">
        {consequence ? (
          <ConfirmButton
            confirmLabel="Ghi nhận thay đổi"
            consequence={consequence}
            title={`${submit}?`}
            trigger={submit}
          />
        ) : (
          <SubmitButton pendingLabel="Đang ghi nhận…">{submit}</SubmitButton>
        )}
        <ButtonLink href={unitPath(unit.id)} variant="quiet">
          Hủy
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

export function RenameForm({ unit, reach }: UnitFormProps) {
  return (
    <UnitForm
      action={renameUnitAction}
      consequence={<RenameConsequence reach={reach} />}
      submit="Đổi tên đơn vị"
      unit={unit}
    >
      <NameFields defaults={unit} />
      <PaperFields today={formatDate(unit.today)} />
    </UnitForm>
  );
}

export function MoveForm({ unit, blocs }: UnitFormProps) {
  const current = unit.memberships.find((one) => one.validTo === null || one.validTo > unit.today);
  const others = blocs.filter((bloc) => bloc.value !== current?.blocId);
  return (
    <UnitForm action={moveUnitAction} submit="Chuyển khối" unit={unit}>
      <p>
        Khối hiện tại: <strong>{current ? current.blocName : 'chưa xếp khối'}</strong>
        {current && ` (từ ${formatDate(current.validFrom)})`}
      </p>
      <SelectField label="Chuyển sang khối" name="blocId" options={others} placeholder="Chọn khối" required />
      <DateField defaultValue={formatDate(unit.today)} label="Từ ngày" name="effectiveOn" required />
    </UnitForm>
  );
}

export function DissolveForm({ unit, reach }: UnitFormProps) {
  return (
    <UnitForm
      action={dissolveUnitAction}
      consequence={<EndConsequence reach={reach} unit={unit} />}
      submit={`Giải thể ${unit.shortName}`}
      unit={unit}
    >
      <PaperFields today={formatDate(unit.today)} />
    </UnitForm>
  );
}
