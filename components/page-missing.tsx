'use client';

import { ButtonLink } from './ui/button';

/** What stands where there is no page. Of the browser: every page carries it along, and would carry all its elements. */
export function PageMissing() {
  return (
    <main className="mx-auto max-w-prose px-4 py-16" id="main">
      <h1 className="text-2xl font-semibold">Không tìm thấy trang</h1>
      <p className="mt-2 text-muted">
        Địa chỉ này không có, đã được chuyển đi, hoặc không nằm trong phạm vi tài khoản của bạn được xem.
      </p>
      <ButtonLink className="mt-5" href="/" variant="primary">
        Về trang đầu
      </ButtonLink>
    </main>
  );
}
