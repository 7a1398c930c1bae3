'use client';

import type { Route } from 'next';
import { checkLabel } from '@/components/check-label';
import { ButtonLink } from '@/components/ui/button';
import { SaveState, type SaveStatus } from '@/components/ui/save-state';
import { formatNumber } from '@/lib/format';
import { weightsSentence } from '@/lib/messages/targets';
import { SessionEnded } from './row-state';
import { type SheetModel, useSheetFigure } from './use-sheet';
import { useTotalWeight } from './use-total-weight';

const waiting = {
  conflict: 'bị sửa ở nơi khác, hãy chọn bản giữ lại',
  invalid: 'có ô cần sửa',
  offline: 'đang chờ mạng, sẽ tự lưu lại',
  unavailable: 'máy chủ chưa lưu được, sẽ tự lưu lại',
};

/** The state of all rows as one word: `state|what waits|moment`. A text, so that React sees whether it changed. */
function savingOf(sheet: SheetModel): string {
  const states = sheet.saver.rows().map(([, row]) => row.status);
  const named = states.map((status) => (status.state === 'offline' && status.message ? 'unavailable' : status.state));
  const count = (state: string) => named.filter((name) => name === state).length;
  const ended = states.find((status) => status.state === 'session-ended');
  if (ended) return `session-ended|${ended.isOther ? ended.message : ''}|`;
  const failed = Object.entries(waiting).flatMap(([state, words]) =>
    count(state) > 0 ? [`${count(state)} dòng ${words}`] : [],
  );
  if (failed.length > 0)
    return `${count('offline') + count('unavailable') > 0 ? 'offline' : 'failed'}|${failed.join('; ')}|`;
  if (count('saving') + count('unsaved') > 0) return 'saving||';
  const saved = states.flatMap((status) => (status.state === 'saved' ? [status.at] : []));
  return saved.length > 0 ? `saved||${saved.toSorted().at(-1)}` : 'clean||';
}

function Saving({ sheet }: { sheet: SheetModel }) {
  const [state = 'clean', reason = '', at = ''] = useSheetFigure(sheet, () => savingOf(sheet)).split('|');
  if (state === 'session-ended') return <SessionEnded onRetry={sheet.saver.flushAll} other={reason} />;
  const status: SaveStatus =
    state === 'saving'
      ? { state: 'saving' }
      : state === 'saved'
        ? { state: 'saved', at }
        : state === 'failed' || state === 'offline'
          ? { state: 'failed', reason }
          : { state: 'idle' };
  return <SaveState onRetry={state === 'offline' ? sheet.saver.flushAll : undefined} status={status} />;
}

/** Always in sight: how many lines, the sum of weights, whether all is saved, and the way on. */
export function SheetBar({ sheet }: { sheet: SheetModel }) {
  const total = useTotalWeight(sheet);
  const { campaignId, unitId } = sheet.facts;
  const full = total === '100';
  return (
    <div className="sheet-bar">
      <span>
        <b>{formatNumber(sheet.rows.length)}</b> chỉ tiêu
      </span>
      <span aria-live="polite" className={full ? 'text-success' : 'text-warning'} title={weightsSentence(total)}>
        Tổng trọng số: <b>{formatNumber(total)}</b>/100{full ? ' ✓' : ''}
      </span>
      <Saving sheet={sheet} />
      <span className="for-keyboard text-sm text-muted">Dán được từ Excel (Ctrl+V)</span>
      <span className="grow max-sm:hidden" />
      <ButtonLink href={`/campaigns/${campaignId}/targets/${unitId}/add` as Route} size="small">
        Thêm từ mẫu, năm trước{sheet.facts.heir && ', đơn vị tiền thân'}
      </ButtonLink>
      <ButtonLink href={`/campaigns/${campaignId}/targets/${unitId}/check` as Route} size="small" variant="primary">
        {checkLabel(sheet.facts.maySubmit)}
      </ButtonLink>
    </div>
  );
}
