'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The way to a new document in a tab of its own, for what was typed here must stay; the list is read anew on the way back. */
export function LibraryLink() {
  const router = useRouter();
  useEffect(() => {
    const look = () => router.refresh();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [router]);
  return (
    <a className="row-link" href="/evidence/new" rel="noopener" target="_blank">
      Thêm vào kho minh chứng ở thẻ mới
    </a>
  );
}
