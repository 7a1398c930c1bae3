'use client';

import { Button, buttonClass } from '@/components/ui/button';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="mx-auto max-w-prose px-4 py-16" id="main">
      <h1 className="text-2xl font-semibold">Trang này đang gặp lỗi</h1>
      <p className="mt-2 text-muted">
        Việc đã lưu vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị mã dưới đây.
      </p>
      {error.digest && <p className="mt-2 text-sm">Mã lỗi: {error.digest}</p>}
      <div className="mt-5 flex flex-wrap gap-2">
        <Button onClick={reset} variant="primary">
          Thử lại
        </Button>
        {/* A plain link: loading anew is the point. */}
        <a className={buttonClass()} href="/">
          Về trang đầu
        </a>
      </div>
    </main>
  );
}
