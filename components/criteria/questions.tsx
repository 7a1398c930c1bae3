'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useState } from 'react';
import { useRow, useRowSaver } from '@/components/row-saver';
import { RowState } from '@/components/row-state';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { answerImportCall } from '@/lib/criteria/actions';
import { QuestionBox } from './question-box';

export type Question = {
  id: string;
  row: number;
  text: string;
  /** What stands in the row, verbatim. */
  found: string;
  /** Equal for questions that may be answered alike. */
  kind: string;
  choices: readonly { value: string; label: string }[];
  answer: string | null;
};

type QuestionsProps = { importId: string; campaignId: string | null; questions: readonly Question[] };
type Answers = Readonly<Record<string, string>>;

const boxOf = (id: string) => document.getElementById(`question-${id}`);

/** Answers that save themselves; until the server has them they lie in the browser. */
function useAnswers({ importId, campaignId, questions }: QuestionsProps) {
  const router = useRouter();
  const saver = useRowSaver<Answers, { revision: number }>({
    sheet: `criteria-import/${importId}`,
    revisions: { answers: 1 },
    save: async (_, answers) => {
      const answer = await answerImportCall({ importId, campaignId: campaignId ?? '', answers });
      // The table below, and questions that follow from an answer, are then true again.
      if (answer.ok) startTransition(() => router.refresh());
      return answer;
    },
  });
  const { draft, status } = useRow(saver, 'answers');
  const [given, setGiven] = useState<Answers>({});
  const answerOf = ({ id, answer }: Question) => draft?.[id] ?? given[id] ?? answer;
  function give(ids: readonly string[], choice: string) {
    const fresh = Object.fromEntries(ids.map((id) => [id, choice]));
    setGiven((before) => ({ ...before, ...fresh }));
    saver.change('answers', { ...draft, ...fresh });
  }
  const open = questions.filter((one) => answerOf(one) === null);
  return { answerOf, give, open, status, retry: () => saver.flush('answers') };
}

/** Every doubtful row with its question: nothing is guessed, and each answer is kept at once. */
export function Questions(props: QuestionsProps) {
  const { questions } = props;
  const { answerOf, give, open, status, retry } = useAnswers(props);
  const alike = (one: Question, choice: string) =>
    open.filter(
      ({ id, kind, choices }) => id !== one.id && kind === one.kind && choices.some(({ value }) => value === choice),
    );
  return (
    <>
      <ol className="grid gap-3">
        {questions.map((one) => {
          const answer = answerOf(one);
          const rest = answer === null ? [] : alike(one, answer);
          return (
            <li key={one.id}>
              <QuestionBox
                alike={rest.length}
                answer={answer}
                onAnswer={(choice) => give([one.id], choice)}
                onAnswerAlike={() =>
                  answer !== null &&
                  give(
                    rest.map(({ id }) => id),
                    answer,
                  )
                }
                question={one}
              />
            </li>
          );
        })}
      </ol>
      <div className="sticky bottom-0 z-10 -mx-4 mt-3 -mb-4 flex flex-wrap items-center justify-between gap-2 rounded-b-lg border-t border-line bg-surface px-4 py-2">
        <p role="status">
          Đã trả lời {questions.length - open.length}/{questions.length} câu
        </p>
        <RowState isTold onRetry={retry} status={status} />
        {open[0] && (
          <Button
            onClick={() =>
              boxOf(open[0]?.id ?? '')
                ?.querySelector('input')
                ?.focus()
            }
            size="small"
          >
            Đến câu chưa trả lời
          </Button>
        )}
        {status.state === 'invalid' && (
          <Alert className="w-full" role="alert" tone="danger">
            {status.message}
          </Alert>
        )}
      </div>
    </>
  );
}
