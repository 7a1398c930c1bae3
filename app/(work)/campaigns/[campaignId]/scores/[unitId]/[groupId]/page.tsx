import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import { BegunScope } from '@/components/begun';
import { checkLabel } from '@/components/check-label';
import { AppraiseGroup, type Crosses } from '@/components/scores/appraise-group';
import { groupLabel } from '@/components/scores/group-label';
import { hrefOf, PartNav } from '@/components/scores/part-nav';
import { ReadItem } from '@/components/scores/read-item';
import { SectionTitle } from '@/components/scores/section-title';
import { Alert } from '@/components/ui/alert';
import { requireActor } from '@/lib/auth/actor';
import { getCrossOfUnit } from '@/lib/cross-scores/queries/given';
import { refusalMessage } from '@/lib/messages/message';
import { readText } from '@/lib/page-parameters';
import { getScoreSheet, type ScoreGroup, type ScoreItem, type ScoreSheetView } from '@/lib/scores/queries/sheet';
import { getResentItems } from '@/lib/scores/queries/snapshots';
import { isUntouched } from '@/lib/scores/rules/appraisal';
import { type Part, partAt, partsOf } from '@/lib/scores/rules/parts';
import { SheetHeader } from '../sheet-header';
import { WithdrawnScore } from '../withdrawn-score';
import { ChangedFilter } from './changed-filter';
import { FillGroup } from './fill-group';
import { GroupNav } from './group-nav';

export const metadata: Metadata = { title: 'Chấm điểm theo mục' };

type Props = PageProps<'/campaigns/[campaignId]/scores/[unitId]/[groupId]'>;

export default async function ScoreGroupPage({ params, searchParams }: Props) {
  const [actor, { campaignId, unitId, groupId }, { only, item }] = await Promise.all([
    requireActor(),
    params,
    searchParams,
  ]);
  const [sheet, cross] = await Promise.all([
    getScoreSheet(actor, { campaignId, unitId }),
    getCrossOfUnit(actor, { campaignId, unitId }),
  ]);
  if (!sheet) return <WithdrawnScore actor={actor} campaignId={campaignId} unitId={unitId} />;
  const group = sheet.groups.find((one) => one.id === groupId);
  if (!group) notFound();
  const title = `${group.code} ${group.title}`;
  const decides = sheet.appraisal !== null || sheet.can.agree;
  const resent = decides ? await getResentItems(actor, { campaignId, unitId }) : null;
  const items = sheet.items.filter((item) => item.groupId === group.id);
  const changed = items.filter(({ criterionId }) => resent?.includes(criterionId));
  const onlyChanged = resent !== null && only === 'changed';
  const parts = partsOf(onlyChanged ? changed : items);
  const part = partAt(parts, readText(item), isLeft);
  const root = `/campaigns/${campaignId}/scores/${unitId}/${groupId}` as const;
  return (
    <BegunScope>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <SheetHeader crumb={title} sheet={sheet} title={title} />
        <GroupNav current={groupId} onlyChanged={onlyChanged} sheet={sheet} />
        {resent && <ChangedFilter all={items.length} changed={changed.length} onlyChanged={onlyChanged} />}
        {part && (
          <PartNav
            also={onlyChanged ? '&only=changed' : ''}
            current={part}
            isLeft={sheet.can.edit || sheet.appraisal ? isLeft : null}
            parts={parts}
            root={root}
          />
        )}
        <Content
          crosses={crossesOf(cross?.items, part)}
          group={group}
          items={part?.items ?? []}
          key={`${onlyChanged} ${part?.label}`}
          onward={onwardOf(sheet, groupId, parts, part)}
          sheet={sheet}
        />
      </div>
    </BegunScope>
  );
}

/** Only what is shown: a wide table has more of them than the page weighs. */
function crossesOf(all: Crosses = {}, part: Part<ScoreItem> | undefined): Crosses {
  const shown = part?.items.map(({ criterionId }) => criterionId) ?? [];
  return Object.fromEntries(Object.entries(all).filter(([id]) => shown.includes(id)));
}

type ContentProps = {
  sheet: ScoreSheetView;
  group: ScoreGroup;
  items: readonly ScoreItem[];
  crosses: Crosses;
  onward: { href: string; label: string };
};

/** The unit writes, the secretariat appraises, everybody else reads. */
function Content({ sheet, group, items, crosses, onward }: ContentProps) {
  const shared = { items, sheetKey: sheet.key };
  if (sheet.can.edit) {
    return <FillGroup {...shared} allItems={sheet.items.length} onward={onward} sums={sumsOf(sheet, group)} />;
  }
  if (sheet.appraisal) {
    const { decided, asked, total } = sheet.appraisal;
    const sums = { total: sheet.totals.appraised?.points ?? '0', decided, asked };
    return <AppraiseGroup {...shared} crosses={crosses} mode="appraise" onward={onward} sums={sums} total={total} />;
  }
  if (sheet.can.agree) {
    const decided = sheet.items.filter((item) => item.verdict?.decided).length;
    const sums = { total: sheet.totals.agreed?.points ?? '0', decided, asked: 0 };
    return (
      <AppraiseGroup
        {...shared}
        crosses={crosses}
        mode="agree"
        onward={onward}
        sums={sums}
        total={sheet.items.length}
      />
    );
  }
  return (
    <>
      {sheet.sight === 'own' && sheet.closed && <Alert>{refusalMessage(sheet.closed)}</Alert>}
      <ReadGroup crosses={crosses} items={items} />
    </>
  );
}

function ReadGroup({ items, crosses }: { items: readonly ScoreItem[]; crosses: Crosses }) {
  return (
    <div className="rounded-lg border border-line bg-surface">
      {items.map((item, index) => (
        <Fragment key={item.criterionId}>
          <SectionTitle before={items[index - 1]} item={item} />
          <ReadItem cross={crosses[item.criterionId]} item={item} />
        </Fragment>
      ))}
    </div>
  );
}

function sumsOf(sheet: ScoreSheetView, group: ScoreGroup) {
  const done = sheet.items.filter((item) => item.standing.owed.length === 0).length;
  return { total: sheet.totals.claimed.points, group: group.claimed, done, groupDone: group.done };
}

/** Something to do for the viewer: the unit owes something, or the appraiser has neither decided nor asked. */
const isLeft = ({ open, standing, verdict }: ScoreItem) =>
  verdict ? isUntouched(verdict) : open && standing.owed.length > 0;

type Parts = readonly Part<ScoreItem>[];

/** The next part, else the next group, in which something is left; else where the whole is finished. */
function onwardOf(sheet: ScoreSheetView, groupId: string, parts: Parts, current: Part<ScoreItem> | undefined) {
  const { key, groups, items, can } = sheet;
  const root = `/campaigns/${key.campaignId}/scores/${key.unitId}`;
  const isNext = can.agree ? () => true : isLeft;
  const later = current ? parts.slice(parts.indexOf(current) + 1) : [];
  const part = later.find((one) => one.items.some(isNext));
  if (part) return { href: hrefOf(`${root}/${groupId}`, part), label: `Tiếp: ${part.label}` };
  if (can.agree) return { href: root, label: 'Đến tổng hợp điểm' };
  const here = groups.findIndex((group) => group.id === groupId);
  const others = [...groups.slice(here + 1), ...groups.slice(0, here)];
  const next = others.find((group) => items.some((item) => item.groupId === group.id && isLeft(item)));
  if (next) return { href: `${root}/${next.id}`, label: groupLabel(groups, here, next) };
  return can.edit
    ? { href: `${root}/check`, label: checkLabel(sheet.sender === null) }
    : { href: root, label: 'Đến kết quả thẩm định' };
}
