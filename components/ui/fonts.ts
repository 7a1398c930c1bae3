import localFont from 'next/font/local';

// Two cuts only: every request of a slow phone counts. The 600 file answers for medium to bold.
const figures = localFont({
  src: [
    { path: './fonts/figures-400.woff2', weight: '100 450' },
    { path: './fonts/figures-600.woff2', weight: '451 900' },
  ],
  declarations: [{ prop: 'unicode-range', value: 'U+0030-0039' }],
  adjustFontFallback: false,
  display: 'swap',
  variable: '--font-figures',
});

const vietnamese = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2',
      weight: '100 450',
    },
    {
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2',
      weight: '451 900',
    },
  ],
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    },
  ],
  adjustFontFallback: false,
  display: 'swap',
  variable: '--font-vietnamese',
});

const latin = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2',
      weight: '100 450',
    },
    {
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2',
      weight: '451 900',
    },
  ],
  display: 'swap',
  variable: '--font-latin',
});

/** Class names for <html> that make the three parts of the typeface available to app/globals.css. */
export const fontClasses = `${figures.variable} ${vietnamese.variable} ${latin.variable}`;
