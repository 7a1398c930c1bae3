import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { groupLink } from '@/components/criteria/overview';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SelectField } from '@/components/ui/form-fields';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { addCriterionAction, deleteCriterionAction, placeCriterionAction } from '@/lib/criteria/actions';
import { listEditorChoices } from '@/lib/criteria/queries/choices';
import { type Draft, getDraft } from '@/lib/criteria/queries/draft';
import { subtreeOf } from '@/lib/criteria/rules/arrange';
import { sumDecimals } from '@/lib/criteria/rules/exact';
import type { Criterion } from '@/lib/criteria/rules/table';
import { type Counted, tableTotals } from '@/lib/criteria/rules/totals';
import { deletionWords } from '../deletion-words';
import { CriterionEditor } from '../editor/criterion-editor';
import type { SumAbove } from '../editor/live';

export const metadata: Metadata = { title: 'Sửa tiêu chí' };

type Props = PageProps<'/campaigns/[campaignId]/criteria/draft/[criterionId]'>;

/** One criterion of the draft with all that belongs to it. */
export default async function CriterionPage({ params }: Props) {
  const [actor, { campaignId, criterionId }] = await Promise.all([requireActor(), params]);
  const draft = await getDraft(actor, campaignId);
  const stored = draft?.criteria.find(({ criterion }) => criterion.id === criterionId);
  if (!draft || !stored) notFound();
  const choices = await listEditorChoices(actor, campaignId);
  const { rows } = tableTotals(draft.table);
  const row = rows.find(({ criterion }) => criterion.id === criterionId);
  const { decimals, leafFloor, year } = draft.table;
  const isLeaf = row?.isLeaf ?? true;
  return (
    <>
      <Heading draft={draft} row={row} rows={rows} />
      <CriterionEditor
        key={criterionId}
        page={{
          ...{ tableId: draft.tableId, year, isLeaf },
          criterion: stored.criterion,
          revision: stored.revision,
          ...{ settings: { decimals, leafFloor }, choices },
          sums: sumsAbove(draft, rows, stored.criterion, isLeaf),
        }}
      />
      <Place criterion={stored.criterion} draft={draft} isLeaf={isLeaf} revision={stored.revision} row={row} />
    </>
  );
}

/** The sections above and the table, each without this criterion. */
function sumsAbove(draft: Draft, rows: readonly Counted[], criterion: Criterion, isLeaf: boolean): SumAbove[] {
  const own = isLeaf ? (criterion.points ?? '0') : '0';
  const without = (sum: string) => sumDecimals([sum, own.startsWith('-') ? own.slice(1) : `-${own}`]);
  const sums: SumAbove[] = [];
  for (let id = isLeaf ? criterion.parentId : criterion.id; id !== null; ) {
    const row = rows.find((one) => one.criterion.id === id);
    if (!row) break;
    const { code, title, points, parentId } = row.criterion;
    sums.push({ name: `${code} ${title}`.trim() || 'Mục', declared: points, rest: without(row.sum) });
    id = parentId;
  }
  const total = sumDecimals(rows.filter(({ depth }) => depth === 1).map(({ sum }) => sum));
  return [...sums, { name: 'Toàn bảng', declared: draft.table.declaredTotal, rest: without(total) }];
}

type HeadingProps = { draft: Draft; row: Counted | undefined; rows: readonly Counted[] };

function Heading({ draft, row, rows }: HeadingProps) {
  const path: Href = `/campaigns/${draft.frame.id}/criteria/draft`;
  const at = row ? rows.indexOf(row) : -1;
  const beside = [rows[at - 1], rows[at + 1]];
  const top = rows.find(({ criterion }) => criterion.id === row?.topId)?.criterion;
  return (
    <PageHeader
      actions={beside.map(
        (one, place) =>
          one && (
            <ButtonLink href={`${path}/${one.criterion.id}`} key={one.criterion.id}>
              {place === 0 ? `Trước: ${one.criterion.code}` : `Sau: ${one.criterion.code}`}
            </ButtonLink>
          ),
      )}
      breadcrumbs={[
        { label: 'Soạn bảng tiêu chí', href: path },
        ...(top ? [{ label: `Mục ${top.code}`, href: groupLink(path, top.id) }] : []),
        { label: 'Sửa' },
      ]}
      description="Nội dung được lưu tự động trong khi nhập."
      title={row?.isLeaf === false ? `Mục ${row.criterion.code}` : `Tiêu chí ${row?.criterion.code ?? ''}`}
    />
  );
}

type PlaceProps = { draft: Draft; row: Counted | undefined; criterion: Criterion; revision: number; isLeaf: boolean };

/** Where it stands: more below it, another section, or away. */
function Place({ draft, row, criterion, revision, isLeaf }: PlaceProps) {
  const { table, tableId } = draft;
  const inside = subtreeOf(table.criteria, criterion.id);
  const words = deletionWords({
    name: `${criterion.code} ${criterion.title}`.trim() || 'tiêu chí chưa có nội dung',
    below: inside.size - 1,
    points: row?.sum ?? '0',
  });
  const parents = tableTotals(table).rows.filter((one) => !one.criterion.rule && !inside.has(one.criterion.id));
  const ids = (
    <>
      <input name="tableId" type="hidden" value={tableId} />
      <input name="criterionId" type="hidden" value={criterion.id} />
    </>
  );
  return (
    <Panel className="mt-4" id="place" title="Vị trí trong bảng">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
        <ActionForm action={placeCriterionAction} className="flex flex-wrap items-end gap-2">
          {ids}
          <SelectField
            defaultValue={criterion.parentId ?? ''}
            label="Thuộc mục"
            name="parentId"
            options={parents.map(({ criterion: { id, code, title } }) => ({
              value: id,
              label: `${code} ${title}`.trim().slice(0, 80) || 'Mục chưa có tên',
            }))}
            placeholder="Ngoài cùng (mục lớn)"
          />
          <SubmitButton variant="secondary">Chuyển đến mục này</SubmitButton>
        </ActionForm>
        {!criterion.rule && (
          <ActionForm action={addCriterionAction}>
            <input name="tableId" type="hidden" value={tableId} />
            <SubmitButton name="parentId" pendingLabel="Đang thêm…" value={criterion.id} variant="secondary">
              Thêm tiêu chí vào trong
            </SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={deleteCriterionAction}>
          {ids}
          <input name="revision" type="hidden" value={revision} />
          <ConfirmButton
            confirmLabel={words.confirm}
            consequence={words.consequence}
            title={words.title}
            trigger={isLeaf ? 'Xóa tiêu chí' : 'Xóa mục'}
            variant="danger"
          />
        </ActionForm>
      </div>
    </Panel>
  );
}
