import type { Route } from 'next';
import { Fragment, type ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import type { Option } from '@/components/ui/field';
import { CheckboxField } from '@/components/ui/form-choices';
import { SelectField } from '@/components/ui/form-fields';
import { formatDate } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { mergeUnitsAction } from '@/lib/units/actions';
import type { ChangeReach } from '@/lib/units/queries/unit';
import type { UnitRefusal } from '@/lib/units/rules/life';
import { mergeRows } from '@/lib/units/schema';
import { unitPath } from '../../../paths';
import { NameFields } from '../../name-fields';
import { PaperFields } from '../../paper-fields';
import { MergeConsequence, MergerReach } from './consequences';
import { UnitForm, type UnitFormProps } from './simple-forms';

/** The units chosen beside the one of the page, and the one that takes them in; '' for a new one. */
export type MergerWish = {
  others: string[];
  into: string;
  /** Whether to choose once more. */
  again: boolean;
};

type ChooseUnitsProps = Pick<UnitFormProps, 'unit'> & {
  units: readonly Option[];
  wish: MergerWish;
  refusal: UnitRefusal | null;
};

/** First step: which units, sent as the address, so that what the merger reaches can be read before it is agreed to. */
export function ChooseUnits({ unit, units, wish, refusal }: ChooseUnitsProps) {
  const others = units.filter((one) => one.value !== unit.id);
  return (
    <form action={unitPath(unit.id, 'merge')} className="grid gap-4" method="get">
      {refusal && <Alert tone="danger">{refusalMessage(refusal)}</Alert>}
      <fieldset className="grid gap-3">
        <legend className="text-lg font-semibold">Các đơn vị được sáp nhập</legend>
        <p>1. {unit.name}</p>
        {mergeRows.map((row, index) => (
          <SelectField
            defaultValue={wish.others[index] ?? ''}
            key={row}
            label={`${row}. Đơn vị`}
            name={`unit${row}`}
            options={others}
            placeholder={row === 2 ? 'Chọn đơn vị' : 'Không có'}
          />
        ))}
      </fieldset>
      <SelectField
        defaultValue={wish.into}
        hint="Chọn đơn vị có sẵn nếu các đơn vị khác nhập vào đơn vị đó."
        label="Nhập vào"
        name="into"
        options={units}
        placeholder="Thành lập đơn vị mới"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Tiếp tục
        </Button>
        <ButtonLink href={unitPath(unit.id)} variant="quiet">
          Hủy
        </ButtonLink>
      </div>
    </form>
  );
}

type MergeFormProps = Pick<UnitFormProps, 'unit' | 'blocs'> & {
  /** The units that end, and the one that takes them in; without it a new one is made. */
  ending: readonly ChangeReach[];
  into: ChangeReach | null;
  /** The first step, filled with what was chosen. */
  chooseAgain: Route;
};

/** Every unit named but that of the page, with the revision that its consequences were read at. */
function NamedUnits({ unit, ending, into }: Pick<MergeFormProps, 'unit' | 'ending' | 'into'>) {
  const rows = ending.filter((one) => one.unitId !== unit.id);
  return (
    <>
      {rows.map((one, index) => (
        <Fragment key={one.unitId}>
          <input name={`unitId${index + 2}`} type="hidden" value={one.unitId} />
          <input name={`revision${index + 2}`} type="hidden" value={one.revision} />
        </Fragment>
      ))}
      {into && (
        <>
          <input name="intoUnitId" type="hidden" value={into.unitId} />
          <input name="intoRevision" type="hidden" value={into.revision} />
        </>
      )}
    </>
  );
}

function Successor({ unit, blocs, into }: Pick<MergeFormProps, 'unit' | 'blocs' | 'into'>) {
  const blocId = unit.memberships.find((one) => one.validTo === null)?.blocId;
  return (
    <fieldset className="grid gap-3">
      <legend className="text-lg font-semibold">Đơn vị sau sáp nhập</legend>
      {into ? <p>{into.name}</p> : <NameFields blocs={blocs} withCode {...(blocId ? { blocId } : {})} />}
      <CheckboxField
        hint="Người dùng phải đăng nhập lại. Không chọn thì chuyển từng tài khoản sau."
        label="Chuyển tài khoản của các đơn vị cũ sang đơn vị sau sáp nhập"
        name="moveAccounts"
      />
    </fieldset>
  );
}

/** Told before the paper is typed: why units of those chosen cannot end or take others in, each by its name. */
function Impossible({ refusals, children }: { refusals: readonly UnitRefusal[]; children: ReactNode }) {
  return (
    <div className="grid gap-4">
      <Alert title="Chưa sáp nhập được các đơn vị này" tone="danger">
        {refusals.map(refusalMessage).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Alert>
      <div>{children}</div>
    </div>
  );
}

/** Second step: what the merger leaves behind of each unit, then the paper. */
export function MergeForm({ unit, blocs, ending, into, chooseAgain }: MergeFormProps) {
  const refusals = [...ending, ...(into ? [into] : [])].flatMap(({ endRefusal }) => endRefusal ?? []);
  const again = <ButtonLink href={chooseAgain}>Chọn lại đơn vị</ButtonLink>;
  if (refusals.length > 0) return <Impossible refusals={refusals}>{again}</Impossible>;
  return (
    <UnitForm
      action={mergeUnitsAction}
      consequence={<MergeConsequence ending={ending} into={into} />}
      submit="Sáp nhập các đơn vị"
      unit={unit}
    >
      <NamedUnits ending={ending} into={into} unit={unit} />
      <section className="grid gap-3">
        <h2 className="text-lg font-semibold">Đơn vị kết thúc hoạt động và hệ quả</h2>
        <MergerReach ending={ending} into={into} />
        <div>{again}</div>
      </section>
      <Successor blocs={blocs} into={into} unit={unit} />
      <PaperFields today={formatDate(unit.today)} />
    </UnitForm>
  );
}
