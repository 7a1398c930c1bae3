import { afterEach, expect, test, vi } from 'vitest';
import { keepPresses } from '../scripts/early-page.mjs';

afterEach(() => vi.unstubAllGlobals());

test('of what was pressed early a dialog that opens meanwhile keeps what is behind it from being pressed again', () => {
  const page = { open: false, pressed: [] as string[] };
  vi.stubGlobal('window', { addEventListener: () => undefined });
  vi.stubGlobal('document', { querySelector: () => (page.open ? {} : null) });
  vi.stubGlobal('MouseEvent', Event);
  const button = (name: string, place: { opens?: boolean; inDialog?: boolean } = {}) => ({
    isConnected: true,
    closest: (selector: string) => (selector === 'dialog[open]' && place.inDialog ? {} : null),
    dispatchEvent: () => {
      page.pressed.push(name);
      page.open ||= place.opens ?? false;
    },
  });
  const { heard, repeat } = keepPresses(() => false);
  const all = [button('add'), button('ask', { opens: true }), button('ask too'), button('confirm', { inDialog: true })];
  for (const target of all) heard.click({ target, isTrusted: true, preventDefault: () => undefined });
  repeat();
  expect(page.pressed).toEqual(['add', 'ask', 'confirm']);
});
