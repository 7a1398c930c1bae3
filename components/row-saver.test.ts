import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refusal, setUp } from '../tests/support/row-saver';
import { keptRows } from './kept-rows';
import { retryPause } from './row-answers';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-05-20T03:00:00Z') }));
afterEach(() => vi.useRealTimers());

test('what is typed is in the storage at once and at the server after a pause', async () => {
  const { saver, save, storage } = setUp();
  saver.change('a', { text: '1' });
  saver.change('a', { text: '12' });
  expect(saver.row('a').status).toEqual({ state: 'unsaved' });
  expect(storage.getItem('sheet/a')).toBe('{"draft":{"text":"12"},"revision":3}');
  await vi.advanceTimersByTimeAsync(1000);
  expect(save.mock.calls).toEqual([['a', { text: '12' }, 3]]);
  expect(saver.row('a').status).toEqual({ state: 'saved', at: '2026-05-20T03:00:00.800Z', value: { revision: 4 } });
  expect(storage.length).toBe(0);
  expect(saver.pending()).toBe(0);
});

test('what is typed during a save is saved after it, with the new revision', async () => {
  const { saver, save } = setUp();
  saver.change('a', { text: '1' });
  saver.flush('a');
  saver.change('a', { text: '2' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(save.mock.calls).toEqual([
    ['a', { text: '1' }, 3],
    ['a', { text: '2' }, 4],
  ]);
  expect(saver.pending()).toBe(0);
});

test('a lost network is tried again by itself, and at once when it is back', async () => {
  const { saver, save, storage } = setUp();
  save.mockRejectedValueOnce(new TypeError('fetch failed')).mockRejectedValueOnce(new TypeError('fetch failed'));
  saver.change('a', { text: '1' });
  saver.flush('a');
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.row('a').status).toEqual({ state: 'offline' });
  expect(storage.length).toBe(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(save).toHaveBeenCalledTimes(2);
  saver.flushAll();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.row('a').status.state).toBe('saved');
});

test('the page is told once the server has a row, and not of one that is refused or waits', async () => {
  const { saver, save, onSaved } = setUp();
  save.mockRejectedValueOnce(new TypeError('fetch failed'));
  saver.change('a', { text: '1' });
  saver.flush('a');
  await vi.advanceTimersByTimeAsync(0);
  expect([saver.row('a').status.state, onSaved.mock.calls.length]).toEqual(['offline', 0]);
  await vi.advanceTimersByTimeAsync(2000);
  expect([saver.row('a').status.state, onSaved.mock.calls.length]).toEqual(['saved', 1]);
});

test('a draft of an earlier visit comes back and is saved with the revision it was typed on', async () => {
  const { storage } = setUp();
  storage.setItem('sheet/a', '{"draft":{"text":"lost"},"revision":2}');
  storage.setItem('other/a', '{"draft":{"text":"not mine"},"revision":2}');
  const { saver, save } = setUp(storage);
  saver.restore();
  expect(saver.row('a')).toEqual({ draft: { text: 'lost' }, status: { state: 'unsaved' }, version: 1 });
  await vi.advanceTimersByTimeAsync(10);
  expect(save.mock.calls).toEqual([['a', { text: 'lost' }, 2]]);
});

test('an ended session keeps the draft and goes on when the person is back', async () => {
  const { saver, save } = setUp();
  save.mockResolvedValueOnce(refusal('session-ended') as never); // the mock is typed after its happy answer
  saver.change('a', { text: '1' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.row('a').status).toEqual({ state: 'session-ended', message: 'session-ended' });
  saver.flushAll();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.row('a').status.state).toBe('saved');
});

test('what was typed for another account than is signed in by now is kept, and saved once that one is back', async () => {
  const { saver, save, storage } = setUp();
  save.mockResolvedValueOnce(refusal('other-account') as never); // as above
  saver.change('a', { text: '1' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.row('a').status).toEqual({ state: 'session-ended', message: 'other-account', isOther: true });
  expect(storage.getItem('sheet/a')).toBe('{"draft":{"text":"1"},"revision":3}');
  saver.comeBack();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.row('a').status.state).toBe('saved');
  expect(storage.length).toBe(0);
});

test('while it is tried again, what waits for the person or the network stays in sight', async () => {
  const { saver, save } = setUp();
  for (const lost of [async () => refusal('session-ended') as never, () => Promise.reject(new TypeError('lost'))]) {
    save.mockImplementationOnce(lost);
    saver.change('a', { text: '1' });
    await vi.advanceTimersByTimeAsync(1000);
    const shown = saver.row('a').status;
    let answer: (late: { ok: true; value: { revision: number } }) => void = () => undefined;
    save.mockImplementationOnce(() => new Promise((done) => (answer = done)));
    saver.flush('a');
    saver.flush('a');
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.row('a').status).toEqual(shown);
    answer({ ok: true, value: { revision: 5 } });
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.row('a').status.state).toBe('saved');
  }
  expect(save).toHaveBeenCalledTimes(4);
});

test('who comes back to a conflict sees the row as it is by now, and a choice made meanwhile holds', async () => {
  const { saver, save } = setUp();
  const conflict = (revision: number) => refusal('conflict', { current: { revision } }) as never; // as above
  save.mockResolvedValueOnce(conflict(5)).mockResolvedValueOnce(conflict(7));
  saver.change('a', { text: 'mine' });
  await vi.advanceTimersByTimeAsync(1000);
  saver.comeBack();
  expect(saver.row('a').status).toEqual({ state: 'conflict', message: 'conflict', current: { revision: 5 } });
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.row('a').status).toEqual({ state: 'conflict', message: 'conflict', current: { revision: 7 } });
  save.mockRejectedValueOnce(new TypeError('lost'));
  saver.comeBack();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.row('a').status.state).toBe('conflict');

  let answer: (late: never) => void = () => undefined;
  save.mockImplementationOnce(() => new Promise((done) => (answer = done)));
  saver.comeBack();
  saver.keepMine('a', 7);
  answer(conflict(7));
  await vi.advanceTimersByTimeAsync(1000);
  expect(save.mock.calls.map(([, , revision]) => revision)).toEqual([3, 3, 3, 3, 7]);
  expect(saver.row('a').status.state).toBe('saved');
});

test('what is typed here lies in the storage again after another page took its own row out of it', async () => {
  const { saver, save, storage } = setUp();
  save.mockResolvedValueOnce(refusal('conflict', { current: { revision: 9 } }) as never); // as above
  saver.change('a', { text: 'mine' });
  await vi.advanceTimersByTimeAsync(1000);
  const kept = storage.getItem('sheet/a');
  const { saver: other } = setUp(storage);
  other.change('a', { text: 'theirs' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(storage.getItem('sheet/a')).toBeNull();
  saver.keepAgain();
  other.keepAgain();
  expect(storage.getItem('sheet/a')).toBe(kept);
});

test('a conflict waits for a decision: mine goes over theirs, or theirs is taken', async () => {
  const { saver, save, storage } = setUp();
  const current = { revision: 9, text: 'theirs' };
  save.mockResolvedValueOnce(refusal('conflict', { current }) as never); // as above
  saver.change('a', { text: 'mine' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.row('a').status).toEqual({ state: 'conflict', message: 'conflict', current });
  saver.change('a', { text: 'mine too' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(save).toHaveBeenCalledTimes(1);
  saver.keepMine('a', 9);
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.lastCall).toEqual(['a', { text: 'mine too' }, 9]);
  expect(saver.row('a').saved).toEqual({ revision: 10 });

  save.mockResolvedValueOnce(refusal('conflict', { current: { revision: 12 } }) as never); // as above
  saver.change('a', { text: 'again' });
  await vi.advanceTimersByTimeAsync(1000);
  saver.dropMine('a', 12);
  expect(saver.row('a')).toEqual({ draft: undefined, saved: undefined, status: { state: 'clean' }, version: 1 });
  expect(storage.length).toBe(0);

  save.mockResolvedValueOnce(refusal('conflict', { current: { revision: 14 } }) as never); // as above
  saver.change('a', { text: 'a third time' });
  await vi.advanceTimersByTimeAsync(1000);
  saver.keepMine('a', 14, { text: 'made of both' });
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.lastCall).toEqual(['a', { text: 'made of both' }, 14]);
  expect(saver.row('a').version).toBe(2);
});

test('invalid input waits to be mended', async () => {
  const { saver, save } = setUp();
  save.mockResolvedValueOnce(refusal('invalid-input') as never); // as above
  saver.change('a', { text: 'x' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.row('a').status).toEqual({
    state: 'invalid',
    message: 'invalid-input',
    reason: 'invalid-input',
    errors: {},
  });
  expect(save).toHaveBeenCalledTimes(1);
  saver.change('a', { text: '1' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.row('a').status.state).toBe('saved');
});

test('a server that cannot save now says why and is tried again; one that takes no such request waits for a person', async () => {
  const { saver, save } = setUp();
  save.mockResolvedValueOnce(refusal('disk-full') as never); // as above
  saver.change('a', { text: '1' });
  saver.flush('a');
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.row('a').status).toEqual({ state: 'offline', message: 'disk-full' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(saver.row('a').status.state).toBe('saved');

  const message = 'Nội dung gửi lên quá lớn (hơn 1 MB) nên không được nhận. Hãy rút gọn rồi gửi lại.';
  save.mockRejectedValueOnce(new Error(message));
  saver.change('a', { text: '2' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.row('a').status).toEqual({ state: 'invalid', message, reason: 'not-received', errors: {} });
  expect(save).toHaveBeenCalledTimes(3);
});

test('pauses between tries double up to a minute', () => {
  expect([1, 2, 3, 6, 20].map(retryPause)).toEqual([2000, 4000, 8000, 60_000, 60_000]);
});

test('a page beside the sheet finds what only the browser has', async () => {
  const { saver, save, storage } = setUp();
  storage.setItem('sheet-of-another/a', 'x');
  saver.change('a', { text: '1' });
  save.mockResolvedValueOnce(refusal('not-understood') as never);
  await vi.advanceTimersByTimeAsync(1000);
  expect(keptRows(storage, 'sheet')).toEqual(['sheet/a']);
  saver.change('a', { text: '2' });
  await vi.advanceTimersByTimeAsync(1000);
  expect([keptRows(storage, 'sheet'), keptRows(undefined, 'sheet')]).toEqual([[], []]);
});
