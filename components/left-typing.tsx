'use client';

import { browserStorage, keptRows, readKept, useKeptKey, useKeptRows } from './kept-rows';
import { Alert } from './ui/alert';
import { Button } from './ui/button';

type LeftTypingProps<Draft> = {
  /** Names the sheet, as to its saver. */
  sheet: string;
  /** What was typed in one row, as texts; empty ones are not shown. */
  texts: (draft: Draft, id: string) => readonly string[];
};

/**
 * What this person typed and could not save before the sheet was closed, sent by a colleague for instance: to be read and
 * copied. It stays in the browser until it is given up, and comes back into the grid when the sheet is opened again.
 */
export function LeftTyping<Draft>({ sheet, texts }: LeftTypingProps<Draft>) {
  const storageKey = useKeptKey(sheet);
  const count = useKeptRows(storageKey);
  if (count === 0) return null;
  const storage = browserStorage();
  const names = keptRows(storage, storageKey);
  const rows = names.flatMap((name) => {
    const kept = readKept<Draft>(storage, name);
    return kept ? [{ name, typed: texts(kept.draft, name.slice(storageKey.length + 1)).filter(Boolean) }] : [];
  });
  function giveUp() {
    for (const name of names) storage?.removeItem(name);
  }
  return (
    <Alert role="alert" title={`${count} dòng bạn đã nhập chưa kịp lưu`} tone="warning">
      <p>
        Trang này không còn sửa được, nên nội dung dưới đây chỉ nằm trên máy bạn đang dùng. Hãy chép lại nếu cần; khi
        được sửa tiếp, các dòng này tự trở lại bảng nhập.
      </p>
      <ul className="my-2 list-disc pl-5">
        {rows.map(({ name, typed }) => (
          <li className="wrap-anywhere whitespace-pre-wrap" key={name}>
            {typed.join(' · ')}
          </li>
        ))}
      </ul>
      <Button onClick={giveUp} size="small">
        Bỏ nội dung này
      </Button>
    </Alert>
  );
}
