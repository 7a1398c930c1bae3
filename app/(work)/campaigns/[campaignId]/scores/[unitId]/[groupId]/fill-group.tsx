'use client';

import { Fragment, useCallback, useRef, useState } from 'react';
import { useBegin } from '@/components/begun';
import { EvidencePicker, type Picking } from '@/components/evidence-picker';
import { useRowSaver } from '@/components/row-saver';
import { saveLeaving } from '@/components/save-leaving';
import { SectionTitle } from '@/components/scores/section-title';
import { Alert } from '@/components/ui/alert';
import type { SheetDocument } from '@/lib/reports/queries/sheet';
import { attachScoreEvidenceCall, detachScoreEvidenceCall, saveScoreLineCall } from '@/lib/scores/actions';
import type { SavedScoreLine, ScoreSums } from '@/lib/scores/commands/lines';
import type { ScoreItem } from '@/lib/scores/queries/sheet';
import type { ScoreDraft } from '@/lib/scores/rules/line';
import { FillBar } from './fill-bar';
import { FillItem } from './fill-item';

type FillGroupProps = {
  sheetKey: { campaignId: string; unitId: string };
  items: readonly ScoreItem[];
  sums: ScoreSums;
  allItems: number;
  onward: { href: string; label: string };
};

const lost = 'Chưa lưu được minh chứng. Hãy kiểm tra kết nối mạng rồi thử lại.';

/** What the server answered last about each criterion, and the sums it told with the latest answer. */
function useAnswers(start: ScoreSums) {
  const [latest, setLatest] = useState<Record<string, SavedScoreLine>>({});
  const [sums, setSums] = useState(start);
  const keep = useCallback((criterionId: string, saved: SavedScoreLine) => {
    setLatest((all) => ({ ...all, [criterionId]: saved }));
    setSums(saved.sums);
  }, []);
  return { latest, sums, keep };
}

/** Evidence of every criterion; attaching and detaching are saved at once. */
function useEvidence({ sheetKey, items }: FillGroupProps, keep: (id: string, saved: SavedScoreLine) => void) {
  const begin = useBegin();
  const start = () => Object.fromEntries(items.map((item) => [item.criterionId, item.documents]));
  const [documents, setDocuments] = useState<Record<string, readonly SheetDocument[]>>(start);
  const [problem, setProblem] = useState('');
  const { campaignId, unitId } = sheetKey;
  const change = useCallback(
    async (criterionId: string, document: SheetDocument, attached: boolean) => {
      const call = attached ? attachScoreEvidenceCall : detachScoreEvidenceCall;
      const answer = await call({ campaignId, unitId, criterionId, documentId: document.id }).catch(() => null);
      setProblem(answer?.ok ? '' : (answer?.message ?? lost));
      if (!answer?.ok) return;
      begin();
      keep(criterionId, answer.value);
      setDocuments((all) => {
        const others = (all[criterionId] ?? []).filter((one) => one.id !== document.id);
        return { ...all, [criterionId]: attached ? [...others, document] : others };
      });
    },
    [campaignId, unitId, keep, begin],
  );
  const detach = useCallback((id: string, document: SheetDocument) => void change(id, document, false), [change]);
  return { documents, problem, attach: (id: string, one: SheetDocument) => change(id, one, true), detach };
}

/** One group of the table as the unit fills it in: every criterion saves itself. */
export function FillGroup(props: FillGroupProps) {
  const { sheetKey, items, allItems, onward } = props;
  const { latest, sums, keep } = useAnswers(props.sums);
  const saver = useRowSaver<ScoreDraft, SavedScoreLine>({
    sheet: `scores/${sheetKey.campaignId}/${sheetKey.unitId}`,
    revisions: Object.fromEntries(items.map((item) => [item.criterionId, item.revision])),
    save: async (criterionId, draft, revision) => {
      const answer = await saveScoreLineCall({ ...sheetKey, criterionId, revision, ...draft });
      if (answer.ok) keep(criterionId, answer.value);
      return answer;
    },
    saveLeaving: (criterionId, drafts, revision) =>
      saveLeaving(
        'scores',
        drafts.map((draft) => ({ ...sheetKey, criterionId, revision, ...draft })),
      ),
  });
  const evidence = useEvidence(props, keep);
  const [picking, setPicking] = useState<Picking | null>(null);
  const box = useRef<HTMLDialogElement>(null);
  const pick = useCallback((next: Picking) => {
    setPicking(next);
    box.current?.showModal();
  }, []);
  const owed = (item: ScoreItem) => (latest[item.criterionId]?.standing ?? item.standing).owed.length > 0;
  const next = items.find((item) => item.open && owed(item))?.criterionId ?? null;
  return (
    <>
      {evidence.problem && (
        <Alert role="alert" tone="danger">
          {evidence.problem}
        </Alert>
      )}
      <div className="rounded-lg border border-line bg-surface [&>form:first-child]:border-t-0">
        {items.map((item, index) => (
          <Fragment key={item.criterionId}>
            <SectionTitle before={items[index - 1]} item={item} />
            <FillItem
              documents={evidence.documents[item.criterionId] ?? item.documents}
              item={item}
              latest={latest[item.criterionId]}
              onDetach={evidence.detach}
              onPick={pick}
              saver={saver}
            />
          </Fragment>
        ))}
      </div>
      <EvidencePicker box={box} onChoose={evidence.attach} picking={picking} />
      <FillBar items={allItems} next={next} onward={onward} saver={saver} sums={sums} />
    </>
  );
}
