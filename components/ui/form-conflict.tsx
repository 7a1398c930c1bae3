'use client';

import { use, useEffect, useState } from 'react';
import { Button } from './button';
import { FormContext, storedFormId } from './form-context';
import { compareForms, type FormDifference } from './form-differences';

/** Reads both versions again whenever something is rendered or typed; null until they can be compared. */
function useDifferences(id: string): ReturnType<typeof compareForms> {
  const [told, setTold] = useState('null');
  useEffect(() => {
    const [form, stored] = [id, storedFormId(id)].map((one) => document.getElementById(one));
    if (!(form instanceof HTMLFormElement && stored instanceof HTMLFormElement)) return;
    const compare = () => setTold(JSON.stringify(compareForms(form, stored)));
    compare();
    form.addEventListener('input', compare);
    return () => form.removeEventListener('input', compare);
  });
  return JSON.parse(told);
}

/** Somebody else saved the same form: what differs, what is stored now, and the choice between the two. */
export function FormConflict() {
  const { id, pending, overwrite, takeStored } = use(FormContext);
  const differences = useDifferences(id);
  if (differences === null)
    return <p className="ml-7">Trang đã hiện bản mới. Nếu vẫn muốn làm việc này, hãy bấm lại.</p>;
  return (
    <div className="ml-7 mt-1 grid gap-2">
      {differences.length === 0 ? (
        <p>Nội dung bạn nhập giống bản đang lưu.</p>
      ) : (
        <>
          <p>Các ô khác nhau:</p>
          <dl className="grid gap-2">
            {differences.map((one) => (
              <Difference key={one.label} {...one} />
            ))}
          </dl>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {differences.length > 0 && (
          <Button aria-disabled={pending || undefined} onClick={pending ? undefined : overwrite} size="small">
            Ghi đè bằng nội dung của tôi
          </Button>
        )}
        <Button onClick={takeStored} size="small">
          Lấy bản đang lưu
        </Button>
      </div>
    </div>
  );
}

function Difference({ label, mine, stored }: FormDifference) {
  const shown = 'max-h-32 overflow-auto whitespace-pre-wrap wrap-anywhere';
  return (
    <div>
      <dt className="font-medium">{label}</dt>
      <dd className={shown}>
        <span className="text-muted">Bạn nhập:</span> {mine}
      </dd>
      <dd className={shown}>
        <span className="text-muted">Đang lưu:</span> {stored}
      </dd>
    </div>
  );
}
