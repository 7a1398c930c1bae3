import localFont from 'next/font/local';

// Two files only: every request of a slow phone counts. The 600 one answers for medium to bold.
const text = localFont({
  src: [
    { path: './fonts/be-vietnam-pro-400.woff2', weight: '100 450' },
    { path: './fonts/be-vietnam-pro-600.woff2', weight: '451 900' },
  ],
  display: 'swap',
  variable: '--font-text',
});

/** Class name for <html> that makes the typeface available to app/globals.css. */
export const fontClass = text.variable;
