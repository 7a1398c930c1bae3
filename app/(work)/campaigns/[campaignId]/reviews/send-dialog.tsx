'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type Ref, useRef, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { DialogBox, DialogClose } from '@/components/ui/dialog';
import { DateInput, Field, fieldAria } from '@/components/ui/field';
import type { Href } from '@/components/ui/local-link';
import { formatDate, formatNumber } from '@/lib/format';
import { acceptedUnprovenWords, answerDayHint } from '@/lib/messages/reviews';
import { sendReviewCall } from '@/lib/reviews/actions';
import type { ReviewTally } from '@/lib/reviews/rules/verdicts';
import type { SheetKind } from '@/lib/reviews/schema';

type SendDialogProps = {
  ref: Ref<HTMLDialogElement>;
  sheet: SheetKind;
  sheetId: string;
  unitName: string;
  tally: ReviewTally;
  returned: { number: number; text: string; reason: string }[];
  /** The numbers of the accepted items that nothing proves. */
  unproven: readonly number[];
  queueHref: Href;
  /** The day proposed for the unit's answer. */
  proposedDay: string;
};

/** "Trả lại 2 mục, chấp nhận 16 mục của Sở Tài chính." */
function consequence({ accepted, returned }: ReviewTally, unitName: string): string {
  if (returned === 0) return `Chấp nhận ${formatNumber(accepted)} mục của ${unitName}`;
  if (accepted === 0) return `Trả lại ${formatNumber(returned)} mục của ${unitName}`;
  return `Trả lại ${formatNumber(returned)} mục, chấp nhận ${formatNumber(accepted)} mục của ${unitName}`;
}

type Sending = { sending: boolean; problem: string; dayErrors: readonly string[] };

function useSending({ sheet, sheetId, tally, queueHref }: SendDialogProps) {
  const router = useRouter();
  const [state, setState] = useState<Sending>({ sending: false, problem: '', dayErrors: [] });
  const day = useRef<HTMLInputElement>(null);
  async function send() {
    if (state.sending) return;
    setState({ sending: true, problem: '', dayErrors: [] });
    const expected = { accepted: tally.accepted, returned: tally.returned };
    const answer = await sendReviewCall({ sheet, sheetId, expected, answerBy: day.current?.value }).catch(() => null);
    if (answer?.ok) {
      router.push(`${queueHref}?sent=${sheetId}` as Route); // an Href of ours with a query
      return;
    }
    const dayErrors = answer?.errors.answerBy ?? [];
    const problem = answer?.message ?? 'Chưa gửi được. Hãy kiểm tra kết nối mạng rồi thử lại.';
    setState({ sending: false, problem: dayErrors.length > 0 ? '' : problem, dayErrors });
    if (dayErrors.length > 0) day.current?.focus();
  }
  return { ...state, day, send };
}

type AnswerDayProps = { proposed: string; errors: readonly string[]; ref: Ref<HTMLInputElement> };

/** Until when the unit answers: proposed, to be changed. */
function AnswerDay({ proposed, errors, ref }: AnswerDayProps) {
  const texts = { hint: answerDayHint, errors, required: true };
  return (
    <Field className="mt-4" id="answer-by" label="Giải trình chậm nhất ngày" {...texts}>
      <DateInput defaultValue={formatDate(proposed)} id="answer-by" ref={ref} {...fieldAria('answer-by', texts)} />
    </Field>
  );
}

/** Names what sending does, and does it. */
export function SendDialog(props: SendDialogProps) {
  const { ref, unitName, tally, returned, unproven, proposedDay } = props;
  const { sending, problem, dayErrors, day, send } = useSending(props);
  return (
    <DialogBox ref={ref} title={`${consequence(tally, unitName)}?`}>
      {problem && (
        <Alert className="mb-3" role="alert" tone="danger">
          {problem}
        </Alert>
      )}
      <p>
        {tally.returned > 0
          ? 'Chỉ các mục trả lại mở ra để đơn vị sửa và giải trình; các mục đã chấp nhận được khóa. Gửi rồi không rút lại được.'
          : 'Toàn bộ nội dung được khóa. Sau này đơn vị chỉ thay đổi được qua đề nghị điều chỉnh.'}
      </p>
      {unproven.length > 0 && (
        <Alert className="mt-3" tone="warning">
          {acceptedUnprovenWords(unproven)}
        </Alert>
      )}
      {returned.length > 0 && (
        <ul className="mt-3 grid max-h-60 gap-2 overflow-auto text-sm">
          {returned.map((line) => (
            <li key={line.number}>
              <span className="font-medium">
                {line.number}. {line.text}
              </span>
              <span className="block text-muted">{line.reason}</span>
            </li>
          ))}
        </ul>
      )}
      {tally.returned > 0 && <AnswerDay errors={dayErrors} proposed={proposedDay} ref={day} />}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <DialogClose />
        <Button aria-disabled={sending || undefined} onClick={send} variant="primary">
          {sending
            ? 'Đang gửi…'
            : tally.returned > 0
              ? `Gửi, trả lại ${formatNumber(tally.returned)} mục`
              : 'Gửi, chấp nhận toàn bộ'}
        </Button>
      </div>
    </DialogBox>
  );
}
