import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

export default function NotFound() {
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
