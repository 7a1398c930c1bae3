import { StatusBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Choice, Choices } from '@/components/ui/choices';
import type { Question } from './questions';

type QuestionBoxProps = {
  question: Question;
  answer: string | null;
  onAnswer: (choice: string) => void;
  /** How many open questions of the same kind could be answered alike. */
  alike: number;
  onAnswerAlike: () => void;
};

/** One doubtful row: what stands there, the question, and the readings to choose from. */
export function QuestionBox({ question, answer, onAnswer, alike, onAnswerAlike }: QuestionBoxProps) {
  const { id, row, text, found, choices } = question;
  const name = `question-${id}`;
  return (
    <div className="rounded-md border border-line p-3" id={name}>
      <div className="mb-1.5 flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <p className="min-w-0 break-words text-sm text-muted">
          Dòng {row}
          {found !== '' && <>: “{found}”</>}
        </p>
        {answer === null ? (
          <StatusBadge tone="warning">Chưa trả lời</StatusBadge>
        ) : (
          <StatusBadge tone="success">Đã trả lời</StatusBadge>
        )}
      </div>
      <Choices
        id={`${name}-first`}
        label={
          <>
            {text}
            <span className="sr-only"> (dòng {row})</span>
          </>
        }
        radio
      >
        {choices.map(({ value, label }, place) => (
          <Choice
            checked={answer === value}
            id={place === 0 ? `${name}-first` : undefined}
            key={value}
            label={label}
            name={name}
            onChange={() => onAnswer(value)}
            type="radio"
            value={value}
          />
        ))}
      </Choices>
      {alike > 0 && (
        <Button className="mt-1" onClick={onAnswerAlike} size="small">
          Chọn như vậy cho {alike} câu cùng loại chưa trả lời
        </Button>
      )}
    </div>
  );
}
