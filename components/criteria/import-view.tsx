import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import type { Href } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { dropImportAction } from '@/lib/criteria/actions';
import type { RunningImport, TableImport } from '@/lib/criteria/queries/import';
import type { Doubt } from '@/lib/criteria/rules/reading/doubts';
import type { Reading } from '@/lib/criteria/rules/reading/read';
import { formatDateTime, formatNumber } from '@/lib/format';
import { choiceWords, doubtQuestion } from '@/lib/messages/criteria-import';
import { refusalMessage } from '@/lib/messages/message';
import { FileForm } from './file-form';
import { LeftOut } from './left-out';
import { type Question, Questions } from './questions';
import { ReadTable } from './read-table';

type ImportViewProps = {
  page: TableImport;
  campaignId: string | null;
  /** The page itself, and the group of the table that is looked at. */
  path: Href;
  group: string;
  /** What is done with the table once every question has its answer. */
  finish: (running: RunningImport, reading: Reading) => ReactNode;
};

/** The way of a workbook into a table: the file, its questions, how it reads, what was left out, the end. */
export function ImportView({ page, campaignId, path, group, finish }: ImportViewProps) {
  const { running } = page;
  if (!running) {
    return (
      <Panel title="Chọn tệp">
        <p className="mb-3">
          Bảng cần một dòng tiêu đề có “STT”, “Tiêu chí” (hoặc “Nội dung”) và “Điểm chuẩn” (hoặc “Điểm tối đa”). Chỗ nào
          chưa rõ sẽ được hỏi lại từng dòng; chưa có gì thay đổi cho đến khi bạn xác nhận ở bước cuối.
        </p>
        <FileForm campaignId={campaignId} label="Tệp bảng tiêu chí" />
      </Panel>
    );
  }
  const { reading } = running;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <File campaignId={campaignId} running={running} />
      {'reason' in reading ? (
        <Alert tone="danger">{refusalMessage(reading)}</Alert>
      ) : (
        <>
          <AllQuestions campaignId={campaignId} doubts={reading.doubts} importId={running.id} />
          <ReadTable group={group} path={path} reading={reading} year={page.year} />
          <LeftOut ignored={reading.ignored} unread={running.unread} />
          <Panel id="finish" title="Đưa vào sử dụng">
            {finish(running, reading)}
          </Panel>
        </>
      )}
    </div>
  );
}

function File({ running, campaignId }: { running: RunningImport; campaignId: string | null }) {
  const { id, fileName, createdAt, rows } = running;
  return (
    <Panel
      actions={
        <ActionForm action={dropImportAction}>
          <input name="importId" type="hidden" value={id} />
          <input name="campaignId" type="hidden" value={campaignId ?? ''} />
          <SubmitButton size="small" variant="secondary">
            Bỏ tệp này
          </SubmitButton>
        </ActionForm>
      }
      description={`${formatNumber(rows)} dòng, tải lên ${formatDateTime(createdAt)}. Các câu trả lời được lưu ngay; có thể đóng trang và quay lại sau.`}
      title={<span className="break-all">{fileName}</span>}
    >
      <details>
        <summary className="cursor-pointer py-1 font-medium">Chọn tệp khác</summary>
        <div className="mt-2">
          <FileForm campaignId={campaignId} label="Tệp thay cho tệp này" />
        </div>
      </details>
    </Panel>
  );
}

function questionOf(doubt: Doubt): Question {
  const { id, row, found, choices, reason, facts, answer } = doubt;
  return {
    ...{ id, row, found, answer, text: doubtQuestion(doubt), kind: `${reason} ${facts.side ?? ''}` },
    choices: choices.map((value) => ({ value, label: choiceWords(doubt, value) })),
  };
}

type AllQuestionsProps = { doubts: readonly Doubt[]; importId: string; campaignId: string | null };

function AllQuestions({ doubts, importId, campaignId }: AllQuestionsProps) {
  const open = doubts.filter(({ answer }) => answer === null).length;
  if (doubts.length === 0)
    return <Alert tone="success">Mọi dòng trong tệp đều đọc được rõ ràng, không có câu hỏi nào.</Alert>;
  return (
    <Panel
      description="Chưa trả lời thì bảng bên dưới tạm hiểu theo cách ghi cuối cùng của mỗi câu. Trả lời một câu có thể mở ra câu tiếp theo của dòng đó."
      id="questions"
      title={
        open > 0
          ? `Còn ${formatNumber(open)} chỗ cần chọn cách hiểu`
          : `Đã trả lời hết ${formatNumber(doubts.length)} câu hỏi`
      }
    >
      <Questions campaignId={campaignId} importId={importId} key={importId} questions={doubts.map(questionOf)} />
    </Panel>
  );
}
