'use client';

import ErrorPage from './error';
import './globals.css';

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Stands in when the root layout itself fails, so it brings its own document. */
export default function GlobalError(props: GlobalErrorProps) {
  return (
    <html lang="vi">
      <body>
        <title>Lỗi · Thi đua</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
