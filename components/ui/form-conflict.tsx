'use client';

import { use } from 'react';
import { Button } from './button';
import { FormContext } from './form-context';
import type { FormDifference } from './form-differences';
import { VersionList } from './version-list';

/**
 * Somebody else saved the same form. What this person left alone is theirs by now, what only this person changed is kept;
 * what both changed is shown in both versions, to be decided.
 */
export function FormConflict() {
  const { pending, overwrite, takeStored, comparison } = use(FormContext);
  if (comparison === null)
    return <p className="ml-7">Trang đã hiện bản mới. Nếu vẫn muốn làm việc này, hãy bấm lại.</p>;
  const { changed, taken } = comparison;
  const [both, mine] = [changed.filter(isBoth), changed.filter((one) => !isBoth(one))];
  return (
    <div className="ml-7 mt-1 grid gap-2">
      {taken.length > 0 && <p>Bạn không sửa, đã lấy theo bản đang lưu: {taken.join('; ')}.</p>}
      {mine.length > 0 && <p>Chỉ bạn sửa, giữ như bạn nhập: {mine.map(({ label }) => label).join('; ')}.</p>}
      {changed.length === 0 && <p>Nội dung bạn nhập giống bản đang lưu.</p>}
      {both.length > 0 && (
        <>
          <p>Các ô cả hai cùng sửa:</p>
          <VersionList boxes={both} />
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {changed.length > 0 && (
          <Button aria-disabled={pending || undefined} onClick={pending ? undefined : overwrite} size="small">
            {both.length > 0 ? 'Ghi đè bằng nội dung của tôi' : 'Lưu phần tôi sửa'}
          </Button>
        )}
        <Button onClick={takeStored} size="small">
          Lấy bản đang lưu
        </Button>
      </div>
    </div>
  );
}

const isBoth = ({ changedBy }: FormDifference) => changedBy === 'both';
