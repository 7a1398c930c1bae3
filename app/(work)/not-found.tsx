import type { Metadata } from 'next';
import { MissingPage } from '@/components/missing-page';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

/** Inside the frame of the signed-in pages, which has the main part of the page already. */
export default function NotFound() {
  return (
    <div className="mx-auto max-w-prose py-12">
      <MissingPage />
    </div>
  );
}
