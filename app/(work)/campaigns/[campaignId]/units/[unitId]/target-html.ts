import { fieldTitle, showField } from '@/components/target-words';
import { badgeHtml } from '@/components/ui/badge-html';
import { type Html, html } from '@/components/ui/html';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatDate, formatNumber, inSentence } from '@/lib/format';
import type { UnitDocument, UnitLine, UnitTarget } from '@/lib/rankings/queries/unit-targets';
import { actualText, baselineText, directionText, lineStatus, planText } from './values';

// Text, because sixty targets with their periods and documents are two thousand elements, most of them never opened.

const said = (name: string, text: string) => text !== '' && html`<p>${name}: ${text}</p>`;

function evidenceHtml(document: UnitDocument, mayDownload: boolean): Html {
  const name = `${document.number} ngày ${formatDate(document.issuedOn)}, ${document.issuer}: ${document.abstract}`;
  if (!document.fileName || !mayDownload) return html`<li>${name}</li>`;
  return html`<li>${name} – <a class="row-link" download href="/api/evidence/${document.id}">tải tệp ${document.fileName}</a></li>`;
}

function lineHtml(target: UnitTarget, line: UnitLine, mayDownload: boolean): Html {
  const { tone, word } = lineStatus(line);
  const documents = line.documents.map((document) => evidenceHtml(document, mayDownload));
  return html`<li class="border-t border-line py-2"><p class="flex flex-wrap items-center gap-2"><span class="font-semibold">${dutyLabels[line.period]}:</span> ${actualText(target, line)}${badgeHtml(tone, word)}</p>${said('Ghi chú', line.note)}${said('Lý do trả lại', line.returnReason)}${said('Giải trình', line.answer)}${
    documents.length > 0
      ? html`<ul class="list-disc pl-5">${documents}</ul>`
      : html`<p class="text-sm text-muted">Chưa có minh chứng.</p>`
  }</li>`;
}

const changeWords: Readonly<Record<string, string>> = {
  submitted: 'đang chờ rà soát',
  returned: 'bị trả lại',
  accepted: 'đã được chấp nhận',
  withdrawn: 'đã rút',
};

type Change = UnitTarget['changes'][number];

/** "kế hoạch 1.200 → 900": the old value stays in sight. */
function changedText({ direction }: UnitTarget, { field, before, after }: Change['values'][number]): string {
  const name = inSentence(fieldTitle(field));
  return `${name} ${showField(field, before, direction)} → ${showField(field, after, direction)}`;
}

function changeHtml(target: UnitTarget, change: Change): Html {
  const values = change.values.map((one) => changedText(target, one)).join('; ');
  const opinion = change.decisionReason ? ` Ý kiến của tổ thư ký: ${change.decisionReason}` : '';
  const document = `${change.document.number} ngày ${formatDate(change.document.issuedOn)}`;
  return html`<p>Đề nghị điều chỉnh ngày ${formatDate(change.requestedAt)} ${changeWords[change.status]}: <strong>${values}</strong>. Lý do: ${change.reason.replace(/\.$/, '')}. Căn cứ: ${document}.${opinion}</p>`;
}

function factsText(target: UnitTarget): string {
  return [
    `Kế hoạch ${planText(target)}`,
    `năm trước ${baselineText(target)}`,
    `đơn vị tính ${target.measure}`,
    directionText(target),
    `trọng số ${formatNumber(target.weight)}`,
    ...(target.movement ? [`phong trào “${target.movement}”`] : []),
  ].join(' · ');
}

/** Everything behind the figures of a target: results, notes, returns, evidence. */
export function proofHtml(target: UnitTarget, mayDownload: boolean): Html {
  const { tone, word } = lineStatus(target);
  const changes = target.changes.map((change) => changeHtml(target, change));
  const lines = target.lines.map((line) => lineHtml(target, line, mayDownload));
  return html`${target.status !== 'accepted' && badgeHtml(tone, word)}<p class="text-muted">${factsText(target)}</p>${said('Lý do trả lại chỉ tiêu', target.returnReason)}${said('Giải trình', target.answer)}${changes}<ul class="mt-2">${lines}</ul>${
    lines.length === 0 && html`<p class="text-muted">Chưa có kết quả nào xem được.</p>`
  }`;
}

/** How much evidence a target has, in words. */
export function proofCount(target: UnitTarget): string {
  const documents = target.lines.reduce((sum, line) => sum + line.documents.length, 0);
  return documents === 0 ? 'chưa có minh chứng' : `${formatNumber(documents)} minh chứng`;
}

/** A target that opens to all that; for whoever wants to go through all of them, or to print them. */
export function closedProofHtml(target: UnitTarget, mayDownload: boolean): Html {
  // The id stands inside: browsers open a closed <details> only for a target within it.
  return html`<details><summary class="min-h-(--control) cursor-pointer px-4 py-2"><span class="font-semibold">${target.ordinal}. ${target.text}</span> <span class="text-sm text-muted">(${proofCount(target)})</span></summary><div class="scroll-mt-28 px-4 pb-3" id="target-${target.id}">${proofHtml(target, mayDownload)}</div></details>`;
}
