import type { Metadata } from 'next';
import { PageMissing } from '@/components/page-missing';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

export default function NotFound() {
  return <PageMissing />;
}
