import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { LinkRouter } from '@/components/link-router';
import { fontClass } from '@/components/ui/fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Thi đua', template: '%s · Thi đua' },
  description: 'Quản lý năm thi đua của khối: đăng ký, báo cáo, chấm điểm, bình xét, xếp hạng và khen thưởng.',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#171e28' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html className={fontClass} lang="vi">
      <body>
        {children}
        <LinkRouter />
      </body>
    </html>
  );
}
