import type { Metadata } from 'next';
import { MissingPage } from '@/components/missing-page';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-prose px-4 py-16" id="main">
      <MissingPage />
    </main>
  );
}
