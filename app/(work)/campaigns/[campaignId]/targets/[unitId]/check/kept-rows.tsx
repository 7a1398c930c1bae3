'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useKeptKey, useKeptRows } from '@/components/kept-rows';
import { Alert } from '@/components/ui/alert';

/** Says that rows lie in this browser only: what is checked and sent here lacks them. Looks again once they are saved. */
export function KeptRows({ draftKey }: { draftKey: string }) {
  const router = useRouter();
  const count = useKeptRows(useKeptKey(draftKey));
  const before = useRef(0);
  useEffect(() => {
    if (count < before.current) router.refresh();
    before.current = count;
  }, [count, router]);
  if (count === 0) return null;
  return (
    <Alert role="alert" title={`${count} dòng bạn đã nhập chưa lưu được nên chưa có ở đây`} tone="danger">
      Các dòng này chỉ nằm trên máy bạn đang dùng. Bấm “Quay lại sửa”, sửa các ô được đánh dấu, rồi kiểm tra lại.
    </Alert>
  );
}
