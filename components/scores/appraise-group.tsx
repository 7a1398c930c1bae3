'use client';

import { Fragment, useState } from 'react';
import { useRowSaver } from '@/components/row-saver';
import { saveLeaving } from '@/components/save-leaving';
import type { CrossOnItem } from '@/lib/cross-scores/queries/given';
import { formatNumber } from '@/lib/format';
import { agreeLineCall, appraiseLineCall } from '@/lib/scores/actions';
import type { SavedAppraisal } from '@/lib/scores/commands/appraise';
import type { ScoreItem } from '@/lib/scores/queries/sheet';
import type { AppraisalDraft } from '@/lib/scores/rules/appraisal';
import { AppraiseItem, type Mode } from './appraise-item';
import { ReadItem } from './read-item';
import { SectionTitle } from './section-title';
import { type Onward, WorkBar } from './work-bar';

type Sums = SavedAppraisal['sums'];
/** What other units gave, by criterion, where the viewer may see it. */
export type Crosses = Readonly<Record<string, CrossOnItem>>;
type AppraiseGroupProps = {
  mode: Mode;
  sheetKey: { campaignId: string; unitId: string };
  items: readonly ScoreItem[];
  sums: Sums;
  total: number;
  crosses?: Crosses;
  /** Where to go when all is done; the sheet unless told. */
  onward?: Onward;
};

/** One group of the table as the secretariat appraises it: every verdict saves itself, unseen by the unit. */
export function AppraiseGroup(props: AppraiseGroupProps) {
  const { mode, sheetKey, items, sums: start, total, crosses = {}, onward } = props;
  const [latest, setLatest] = useState<Record<string, SavedAppraisal>>({});
  const [sums, setSums] = useState(start);
  // The page comes anew after many verdicts were given at once: what it brings counts until the next save.
  const [sent, setSent] = useState(start);
  if (sent !== start) {
    setSent(start);
    setSums(start);
  }
  const saver = useRowSaver<AppraisalDraft, SavedAppraisal>({
    sheet: `${mode}/${sheetKey.campaignId}/${sheetKey.unitId}`,
    revisions: Object.fromEntries(items.map((item) => [item.criterionId, item.revision])),
    save: async (criterionId, draft, revision) => {
      const call = mode === 'agree' ? agreeLineCall : appraiseLineCall;
      const answer = await call({ ...sheetKey, criterionId, revision, ...draft });
      if (answer.ok) {
        setLatest((all) => ({ ...all, [criterionId]: answer.value }));
        setSums(answer.value.sums);
      }
      return answer;
    },
    saveLeaving: (criterionId, drafts, revision) =>
      saveLeaving(
        mode === 'agree' ? 'agreements' : 'appraisals',
        drafts.map((draft) => ({ ...sheetKey, criterionId, revision, ...draft })),
      ),
  });
  return (
    <>
      <div className="rounded-lg border border-line bg-surface [&>form:first-child]:border-t-0">
        {items.map((item, index) => (
          <Fragment key={item.criterionId}>
            <SectionTitle before={items[index - 1]} item={item} />
            {item.verdict ? (
              <AppraiseItem
                cross={crosses[item.criterionId]}
                mode={mode}
                item={item}
                latest={latest[item.criterionId]}
                saver={saver}
              />
            ) : (
              <ReadItem cross={crosses[item.criterionId]} item={item} />
            )}
          </Fragment>
        ))}
      </div>
      <WorkBar onward={onward ?? sheetOf(mode, sheetKey)} saver={saver}>
        <SumsWords mode={mode} sums={sums} total={total} />
      </WorkBar>
    </>
  );
}

function sheetOf(mode: Mode, { campaignId, unitId }: AppraiseGroupProps['sheetKey']) {
  const label = mode === 'agree' ? 'Đến tổng hợp điểm' : 'Đến kết quả thẩm định';
  return { href: `/campaigns/${campaignId}/scores/${unitId}`, label };
}

/** What nobody decided yet stands in the sum as it was claimed. */
function totalTerm(mode: Mode, complete: boolean): string {
  if (mode === 'agree') return 'Tổng điểm thống nhất';
  return complete ? 'Tổng điểm thẩm định' : 'Tổng điểm tạm tính';
}

type SumsWordsProps = { mode: Mode; sums: Sums; total: number };

/** Sums that follow every save. */
function SumsWords({ mode, sums, total }: SumsWordsProps) {
  return (
    <>
      {totalTerm(mode, sums.decided === total)} <strong className="tabular-nums">{formatNumber(sums.total)}</strong> ·{' '}
      {mode === 'agree' ? 'Khác điểm thẩm định' : 'Đã thẩm định'}{' '}
      <strong className="tabular-nums">
        {formatNumber(sums.decided)}/{formatNumber(total)}
      </strong>
      {sums.asked > 0 && ` · ${formatNumber(sums.asked)} tiêu chí yêu cầu giải trình`}
    </>
  );
}
