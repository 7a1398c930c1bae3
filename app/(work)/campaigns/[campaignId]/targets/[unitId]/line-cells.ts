import { type Html, html } from '@/components/ui/html';
import { formatDate } from '@/lib/format';
import { lastPlanWords, planDoubtWords, problemMessage } from '@/lib/messages/targets';
import type { TargetSheet } from '@/lib/targets/queries/sheet';
import { adjustableValues, isAdjustable } from '@/lib/targets/rules/adjustment';
import { columns, toCells } from '@/lib/targets/rules/cells';
import type { Line } from '@/lib/targets/rules/line';
import { lineProblems } from '@/lib/targets/rules/problems';
import { adjustmentWords } from './adjustment-words';

const lineWords: Record<Line['status'], string> = {
  draft: '',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  accepted: 'Đã chấp nhận',
};

type Adjustment = TargetSheet['adjustments'][number];

const adjustmentStates: Record<Adjustment['status'], string> = {
  submitted: 'Đang đề nghị điều chỉnh',
  returned: 'Đề nghị điều chỉnh bị trả lại',
  accepted: 'Đã điều chỉnh',
  withdrawn: '',
};

/** What was changed after acceptance, and what is being asked for: the old value stays in sight. */
function adjustmentNote(one: Adjustment): Html {
  const since = one.status === 'accepted' && one.decidedAt ? ` từ ${formatDate(one.decidedAt)}` : '';
  const reason = one.status === 'returned' && one.decisionReason ? `. Lý do: ${one.decisionReason}` : '';
  const words = adjustmentWords(one.before, one.after);
  return html`<span class="mt-1 block text-sm text-info">${adjustmentStates[one.status]}: ${words}${since}${reason}</span>`;
}

function draftNote(draft: TargetSheet['drafts'][number], line: Line): Html {
  const words = adjustmentWords(adjustableValues(line), draft.after);
  return html`<span class="mt-1 block text-sm text-info">Bản soạn điều chỉnh, chưa gửi: ${words}</span>`;
}

function adjustLink({ campaignId, unitId }: TargetSheet, line: Line): Html {
  const address = `/campaigns/${campaignId}/targets/${unitId}/adjust/${line.id}`;
  return html`<a class="row-link text-sm print:hidden" data-local href="${address}">Điều chỉnh<span class="sr-only"> chỉ tiêu ${line.text}</span></a>`;
}

function notes(sheet: TargetSheet, line: Line, checked?: boolean): Html {
  const status = lineWords[line.status];
  const request = line.status !== 'accepted' && line.returnReason;
  const adjustments = sheet.adjustments.filter((one) => one.targetId === line.id && one.status !== 'withdrawn');
  const draft = sheet.drafts.find((one) => one.targetId === line.id);
  return html`${status && html`<span class="mt-1 block text-sm text-muted">${status}</span>`}${
    request && html`<span class="block text-sm text-warning">Lý do trả lại: ${request}</span>`
  }${line.answer && html`<span class="block text-sm">Giải trình: ${line.answer}</span>`}${adjustments.map(adjustmentNote)}${
    draft && draftNote(draft, line)
  }${!checked && isAdjustable(sheet, line) && adjustLink(sheet, line)}`;
}

/** What the reviewer will be told of the plan: no mistakes. What is said as a problem of the cell already is not said again. */
function planRemarks({ asLastYear, year }: TargetSheet, line: Line, said: readonly string[]): string[] {
  if (line.status === 'accepted') return [];
  const doubts = planDoubtWords(line).filter((words) => !said.includes(words));
  return asLastYear.includes(line.id) ? [...doubts, lastPlanWords(year - 1)] : doubts;
}

function told(words: string, tone: 'text-warning' | 'text-danger'): Html {
  return html`<span class="block text-sm ${tone}">${words}</span>`;
}

/** The cells of one line to read; on the check page (`checked`) each shows what is wrong with it. */
export function lineCells(sheet: TargetSheet, line: Line, place: number, checked?: boolean): Html {
  const cells = toCells(line, sheet.movements.find((one) => one.id === line.movementId)?.name ?? '');
  const problems = checked ? lineProblems(line, sheet.year) : [];
  const texts = columns.map((column) => {
    const own = problems.filter((problem) => problem.column === column);
    const said = own.map((problem) => told(problemMessage(problem), problem.warning ? 'text-warning' : 'text-danger'));
    const remarks = checked && column === 'planned' ? planRemarks(sheet, line, own.map(problemMessage)) : [];
    return html`<td>${cells[column]}${said}${remarks.map((words) => told(words, 'text-warning'))}${column === 'text' && notes(sheet, line, checked)}</td>`;
  });
  return html`<th scope="row">${place}</th>${texts}`;
}
