import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { LookAgain } from '@/components/look-again';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { type Actor, requireActor } from '@/lib/auth/actor';
import { listBlocOptions } from '@/lib/blocs/queries';
import { readChoice, readText } from '@/lib/page-parameters';
import { listUnitOptions } from '@/lib/units/queries/list';
import { getChangeReach, getUnit } from '@/lib/units/queries/unit';
import { predecessorsOf, refuseMerger, unitChangeLabels, unitChanges } from '@/lib/units/rules/life';
import { mergeRows } from '@/lib/units/schema';
import { unitPath } from '../../../paths';
import { ChooseUnits, MergeForm, type MergerWish } from './merge-steps';
import { DissolveForm, MoveForm, RenameForm } from './simple-forms';
import { SplitForm } from './split-form';

export const metadata: Metadata = { title: 'Thay đổi đơn vị' };

const forms = { rename: RenameForm, move: MoveForm, split: SplitForm, dissolve: DissolveForm };

const explanations = {
  rename: 'Năm thi đua đã qua vẫn giữ tên cũ; năm đang chạy dùng tên mới.',
  move: 'Đơn vị rời khối hiện tại và vào khối mới trong cùng một ngày. Năm thi đua đã lập không đổi.',
  merge:
    'Các đơn vị được sáp nhập kết thúc hoạt động vào ngày hiệu lực; hồ sơ các năm của các đơn vị này vẫn giữ nguyên.',
  split: 'Đơn vị này kết thúc hoạt động vào ngày hiệu lực; các đơn vị mới kế tục.',
  dissolve: 'Đơn vị kết thúc hoạt động vào ngày hiệu lực, không có đơn vị kế tục; hồ sơ các năm vẫn giữ nguyên.',
} as const;

type Parameters = Awaited<PageProps<'/admin/units/[unitId]/[change]'>['searchParams']>;
type Unit = NonNullable<Awaited<ReturnType<typeof getUnit>>>;

async function changeForm(actor: Actor, unit: Unit, change: keyof typeof forms) {
  const [blocs, reach] = await Promise.all([
    change === 'rename' || change === 'dissolve' ? [] : listBlocOptions(actor),
    getChangeReach(actor, [unit.id]),
  ]);
  const Form = forms[change];
  return <Form blocs={blocs} reach={reach?.[0] ?? null} unit={unit} />;
}

function readMerger(query: Parameters): MergerWish {
  const others = mergeRows.map((row) => readText(query[`unit${row}`])).filter(Boolean);
  return { others: [...new Set(others)], into: readText(query.into), again: readText(query.step) === 'choose' };
}

function chooseAgain(unit: Unit, { others, into }: MergerWish): Route {
  const chosen = others.map((id, index) => [`unit${mergeRows[index]}`, id]);
  const query = new URLSearchParams([...chosen, ['into', into], ['step', 'choose']]);
  return `${unitPath(unit.id, 'merge')}?${query}` as Route; // of our own routes
}

/** Choosing the units, until those chosen can merge at all; then the form, with what each of them leaves behind. */
async function mergeStep(actor: Actor, unit: Unit, wish: MergerWish) {
  const into = wish.into || null;
  const named = [unit.id, ...wish.others, ...(into ? [into] : [])];
  const chosen = wish.others.length > 0 || wish.into !== '';
  const refusal = refuseMerger(predecessorsOf(named, into), into);
  if (!chosen || wish.again || refusal) {
    const units = await listUnitOptions(actor);
    return <ChooseUnits refusal={chosen ? refusal : null} unit={unit} units={units} wish={wish} />;
  }
  const [reach, blocs] = await Promise.all([getChangeReach(actor, named), listBlocOptions(actor)]);
  if (reach?.length !== new Set(named).size) notFound();
  const parties = {
    ending: reach.filter((one) => one.unitId !== into),
    into: reach.find((one) => one.unitId === into) ?? null,
  };
  return <MergeForm {...parties} blocs={blocs} chooseAgain={chooseAgain(unit, wish)} unit={unit} />;
}

/** One of the addresses; the merger has two steps, the others one form. */
export default async function UnitChangePage({ params, searchParams }: PageProps<'/admin/units/[unitId]/[change]'>) {
  const [actor, { unitId, change: text }, query] = await Promise.all([requireActor(), params, searchParams]);
  const change = readChoice(text, ['', ...unitChanges], '');
  const unit = change === '' ? null : await getUnit(actor, unitId);
  if (change === '' || !unit?.can.change) notFound();
  return (
    <>
      <LookAgain mark={actor.now.toISOString()} />
      <PageHeader
        breadcrumbs={[
          { label: 'Đơn vị', href: '/admin/units' },
          { label: unit.name, href: unitPath(unit.id) },
        ]}
        description={explanations[change]}
        title={`${unitChangeLabels[change]} ${unit.name}`}
      />
      <Panel className="max-w-3xl">
        {change === 'merge' ? await mergeStep(actor, unit, readMerger(query)) : await changeForm(actor, unit, change)}
      </Panel>
    </>
  );
}
