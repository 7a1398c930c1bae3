import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { listBlocOptions } from '@/lib/blocs/queries';
import { readChoice } from '@/lib/page-parameters';
import { getChangeReach, getUnit, listUnitOptions } from '@/lib/units/queries';
import { unitChangeLabels, unitChanges } from '@/lib/units/rules';
import { unitPath } from '../../../paths';
import { DissolveForm, MoveForm, RenameForm } from './simple-forms';
import { MergeForm, SplitForm } from './succession-forms';

export const metadata: Metadata = { title: 'Thay đổi đơn vị' };

const forms = { rename: RenameForm, move: MoveForm, merge: MergeForm, split: SplitForm, dissolve: DissolveForm };

const explanations = {
  rename: 'Năm thi đua đã qua vẫn giữ tên cũ; năm đang chạy dùng tên mới.',
  move: 'Đơn vị rời khối hiện tại và vào khối mới trong cùng một ngày. Năm thi đua đã lập không đổi.',
  merge:
    'Các đơn vị được sáp nhập kết thúc hoạt động vào ngày hiệu lực; hồ sơ các năm của các đơn vị này vẫn giữ nguyên.',
  split: 'Đơn vị này kết thúc hoạt động vào ngày hiệu lực; các đơn vị mới kế tục.',
  dissolve: 'Đơn vị kết thúc hoạt động vào ngày hiệu lực, không có đơn vị kế tục; hồ sơ các năm vẫn giữ nguyên.',
} as const;

export default async function UnitChangePage({ params }: PageProps<'/admin/units/[unitId]/[change]'>) {
  const [actor, { unitId, change: text }] = await Promise.all([requireActor(), params]);
  const change = readChoice(text, ['', ...unitChanges], '');
  const unit = change === '' ? null : await getUnit(actor, unitId);
  if (change === '' || !unit?.can.change) notFound();
  const [units, blocs, reach] = await Promise.all([
    change === 'merge' ? listUnitOptions(actor) : [],
    change === 'rename' || change === 'dissolve' ? [] : listBlocOptions(actor),
    getChangeReach(actor, unitId),
  ]);
  const Form = forms[change];
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: 'Đơn vị', href: '/admin/units' },
          { label: unit.name, href: unitPath(unit.id) },
        ]}
        description={explanations[change]}
        title={`${unitChangeLabels[change]} ${unit.name}`}
      />
      <Panel className="max-w-3xl">
        <Form blocs={blocs} reach={reach} unit={unit} units={units} />
      </Panel>
    </>
  );
}
