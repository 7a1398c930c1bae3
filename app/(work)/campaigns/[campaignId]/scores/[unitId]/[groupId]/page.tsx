import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import { AppraiseGroup, type Crosses } from '@/components/scores/appraise-group';
import { ReadItem } from '@/components/scores/read-item';
import { SectionTitle } from '@/components/scores/section-title';
import { Alert } from '@/components/ui/alert';
import { requireActor } from '@/lib/auth/actor';
import { getCrossOfUnit } from '@/lib/cross-scores/queries/given';
import { refusalMessage } from '@/lib/messages/message';
import { getScoreSheet, type ScoreGroup, type ScoreItem, type ScoreSheetView } from '@/lib/scores/queries/sheet';
import { getResentItems } from '@/lib/scores/queries/snapshots';
import { SheetHeader } from '../sheet-header';
import { ChangedFilter } from './changed-filter';
import { FillGroup } from './fill-group';
import { GroupNav } from './group-nav';

export const metadata: Metadata = { title: 'Chấm điểm theo mục' };

type Props = PageProps<'/campaigns/[campaignId]/scores/[unitId]/[groupId]'>;

export default async function ScoreGroupPage({ params, searchParams }: Props) {
  const [actor, { campaignId, unitId, groupId }, { only }] = await Promise.all([requireActor(), params, searchParams]);
  const [sheet, cross] = await Promise.all([
    getScoreSheet(actor, { campaignId, unitId }),
    getCrossOfUnit(actor, { campaignId, unitId }),
  ]);
  const group = sheet?.groups.find((one) => one.id === groupId);
  if (!sheet || !group) notFound();
  const title = `${group.code} ${group.title}`;
  const decides = sheet.appraisal !== null || sheet.can.agree;
  const resent = decides ? await getResentItems(actor, { campaignId, unitId }) : null;
  const items = sheet.items.filter((item) => item.groupId === group.id);
  const changed = items.filter(({ criterionId }) => resent?.includes(criterionId));
  const onlyChanged = resent !== null && only === 'changed';
  return (
    <div className="grid gap-4">
      <SheetHeader crumb={title} sheet={sheet} title={title} />
      <GroupNav current={groupId} onlyChanged={onlyChanged} sheet={sheet} />
      {resent && <ChangedFilter all={items.length} changed={changed.length} onlyChanged={onlyChanged} />}
      <Content
        accountId={actor.accountId}
        crosses={cross?.items ?? {}}
        group={group}
        items={onlyChanged ? changed : items}
        key={String(onlyChanged)}
        sheet={sheet}
      />
    </div>
  );
}

type ContentProps = {
  sheet: ScoreSheetView;
  group: ScoreGroup;
  items: readonly ScoreItem[];
  accountId: string;
  crosses: Crosses;
};

/** The unit writes, the secretariat appraises, everybody else reads. */
function Content({ sheet, group, items, accountId, crosses }: ContentProps) {
  const shared = { accountId, items, sheetKey: sheet.key };
  if (sheet.can.edit) {
    const onward = onwardOf(sheet, group.id);
    return <FillGroup {...shared} allItems={sheet.items.length} onward={onward} sums={sumsOf(sheet, group)} />;
  }
  if (sheet.appraisal) {
    const { decided, asked, total } = sheet.appraisal;
    const sums = { total: sheet.totals.appraised?.points ?? '0', decided, asked };
    return <AppraiseGroup {...shared} crosses={crosses} mode="appraise" sums={sums} total={total} />;
  }
  if (sheet.can.agree) {
    const decided = sheet.items.filter((item) => item.verdict?.decided).length;
    const sums = { total: sheet.totals.agreed?.points ?? '0', decided, asked: 0 };
    return <AppraiseGroup {...shared} crosses={crosses} mode="agree" sums={sums} total={sheet.items.length} />;
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

/** The next group that is not finished, else the check page. */
function onwardOf({ key, groups, items }: ScoreSheetView, groupId: string) {
  const root = `/campaigns/${key.campaignId}/scores/${key.unitId}`;
  const here = groups.findIndex((group) => group.id === groupId);
  const later = [...groups.slice(here + 1), ...groups.slice(0, here)];
  const open = (id: string) => items.some((item) => item.groupId === id && item.open && item.standing.owed.length > 0);
  const next = later.find((group) => open(group.id));
  return next
    ? { href: `${root}/${next.id}`, label: `Tiếp: mục ${next.code}` }
    : { href: `${root}/check`, label: 'Kiểm tra trước khi gửi' };
}
