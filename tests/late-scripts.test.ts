import { expect, test } from 'vitest';
import loading from '@/lib/messages/loading.json' with { type: 'json' };
import { letScriptsWait } from '../scripts/late-scripts.mjs';

const changed = (html: string) => letScriptsWait(Buffer.from(html)).toString();
const asked = (address: string) => `<script src="${address}" async=""></script>`;
const announced = (address: string) => `<link rel="preload" as="script" fetchPriority="low" href="${address}"/>`;
const [one, two] = ['/_next/static/chunks/0n0ri42kdfo0-.js', '/_next/static/chunks/turbopack-077h.js'];
const data = '<script>self.__next_f=[]</script>';
const old = '<script src="/_next/static/a.js" noModule=""></script>';

/** What stands before the part that asks for the scripts, that part, and what follows it. */
function partsOf(html: string) {
  const [before = '', rest = ''] = changed(html).split('<script id="late">');
  const end = rest.indexOf('</script>');
  return { before, late: rest.slice(0, end), after: rest.slice(end + '</script>'.length) };
}

test('scripts are asked for in their order by one that follows all that is seen; nothing is painted before it', () => {
  const { before, late, after } = partsOf(
    `<head>${announced(two)}${asked(one)}<title>Thi đua</title>${old}</head><body><p>Sở Tài chính</p>${data}${asked(two)}</body></html>`,
  );
  expect(before).toBe(
    `<head><title>Thi đua</title>${old}<link rel="expect" href="#late" blocking="render"/></head><body><p>Sở Tài chính</p>`,
  );
  expect(after).toBe(`${data}</body></html>`);
  expect(JSON.parse(`[${late.match(/\((\[[^[]*\],"[^"]*")\)$/)?.[1]}]`)).toEqual([[one, two], loading['not-loaded']]);
});

test('a script right behind what is seen is taken out as well', () => {
  const { before, after } = partsOf(`<head></head><body><p>Đơn vị</p>${asked(one)}${asked(two)}${data}</body>`);
  expect(before).toMatch(/<p>Đơn vị<\/p>$/);
  expect(after).toBe(`${data}</body>`);
});

test('the part that asks is one line of script without comments', () => {
  const { late } = partsOf(`<head></head><body>${asked(one)}</body>`);
  expect(late).not.toMatch(/\n|\/\/ |\/\*/);
  expect(() => new Function(late)).not.toThrow();
});

test.each([
  ['has no script', '<head></head><body><p>Đơn vị</p></body>'],
  ['is drawn by its scripts alone', `<html id="__next_error__"><head></head><body>${asked(one)}${data}</body></html>`],
  ['has no head', `<body>${asked(one)}</body>`],
  ['has scripts of its own', `<head></head><body>${data}<script src="/other.js" async=""></script></body>`],
  ['asks old browsers for one', `<head></head><body>${old}</body>`],
  ['ends within a tag', '<head></head><body><script src="/_next/static/a.js'],
])('a page that %s stays as it is', (_, html) => {
  expect(changed(html)).toBe(html);
});
