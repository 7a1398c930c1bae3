'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type Ref, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { DialogBox, DialogClose } from '@/components/ui/dialog';
import type { Href } from '@/components/ui/local-link';
import { formatNumber } from '@/lib/format';
import { sendReviewCall } from '@/lib/reviews/actions';
import type { ReviewTally } from '@/lib/reviews/rules';
import type { SheetKind } from '@/lib/reviews/schema';

type SendDialogProps = {
  ref: Ref<HTMLDialogElement>;
  sheet: SheetKind;
  sheetId: string;
  unitName: string;
  tally: ReviewTally;
  returned: { number: number; text: string; reason: string }[];
  queueHref: Href;
};

/** "Trả lại 2 mục, chấp nhận 16 mục của Sở Tài chính." */
function consequence({ accepted, returned }: ReviewTally, unitName: string): string {
  if (returned === 0) return `Chấp nhận ${formatNumber(accepted)} mục của ${unitName}`;
  if (accepted === 0) return `Trả lại ${formatNumber(returned)} mục của ${unitName}`;
  return `Trả lại ${formatNumber(returned)} mục, chấp nhận ${formatNumber(accepted)} mục của ${unitName}`;
}

function useSending({ sheet, sheetId, tally, queueHref }: SendDialogProps) {
  const router = useRouter();
  const [state, setState] = useState<{ sending: boolean; problem: string }>({ sending: false, problem: '' });
  async function send() {
    if (state.sending) return;
    setState({ sending: true, problem: '' });
    const expected = { accepted: tally.accepted, returned: tally.returned };
    const answer = await sendReviewCall({ sheet, sheetId, expected }).catch(() => null);
    if (answer?.ok)
      router.push(`${queueHref}?sent=${sheetId}` as Route); // an Href of ours with a query
    else
      setState({ sending: false, problem: answer?.message ?? 'Chưa gửi được. Hãy kiểm tra kết nối mạng rồi thử lại.' });
  }
  return { ...state, send };
}

/** Names what sending does, and does it. */
export function SendDialog(props: SendDialogProps) {
  const { ref, unitName, tally, returned } = props;
  const { sending, problem, send } = useSending(props);
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
