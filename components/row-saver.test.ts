import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptRows } from './kept-rows';
import { RowSaver, retryPause } from './row-saver';

type Draft = { text: string };

class MemoryStorage {
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, value: string) => void this.items.set(name, value);
  removeItem = (name: string) => void this.items.delete(name);
}

const refusal = (reason: string, details: Record<string, unknown> = {}) => ({
  ok: false as const,
  message: reason,
  refusal: { reason, ...details },
  errors: {},
});

function setUp(storage = new MemoryStorage()) {
  const save = vi.fn(async (_id: string, _draft: Draft, revision: number) => ({
    ok: true as const,
    value: { revision: revision + 1 },
  }));
  const onSaved = vi.fn();
  const saver = new RowSaver<Draft, { revision: number }>({
    key: 'sheet',
    revisions: { a: 3 },
    save,
    storage,
    onSaved,
  });
  return { saver, save, storage, onSaved };
}

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

  save.mockResolvedValueOnce(refusal('conflict', { current: { revision: 12 } }) as never); // as above
  saver.change('a', { text: 'again' });
  await vi.advanceTimersByTimeAsync(1000);
  saver.dropMine('a', 12);
  expect(saver.row('a')).toEqual({ draft: undefined, status: { state: 'clean' }, version: 1 });
  expect(storage.length).toBe(0);
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

test('what is left at once is saved by a request that outlives the page, and is no reason to hold anybody back', async () => {
  const storage = new MemoryStorage();
  const answer = async (_id: string, _draft: Draft, revision: number) => ({
    ok: true as const,
    value: { revision: revision + 1 },
  });
  const leaving = (id: string, drafts: readonly Draft[], revision: number) => answer(id, drafts[0] as Draft, revision);
  const [save, saveLeaving] = [vi.fn(answer), vi.fn(leaving)];
  const saver = new RowSaver({ key: 'sheet', revisions: { a: 3 }, save, saveLeaving, storage });
  saver.change('a', { text: 'left at once' });
  expect([saver.pending(), saver.loses()]).toEqual([1, false]);
  saver.leave();
  saver.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect([save.mock.calls, saveLeaving.mock.calls]).toEqual([[], [['a', [{ text: 'left at once' }], 3]]]);
  expect([storage.length, saver.pending()]).toEqual([0, 0]);
});

test('what is typed while a save is under way leaves behind that save, whose answer nobody will hear', async () => {
  const { storage } = setUp();
  type Answer = { ok: true; value: { revision: number } };
  let answerFirst: (answer: Answer | ReturnType<typeof refusal>) => void = () => undefined;
  const save = vi.fn(() => new Promise<Answer | ReturnType<typeof refusal>>((done) => (answerFirst = done)));
  const saveLeaving = vi.fn(async () => ({ ok: true as const, value: { revision: 5 } }));
  const saver = new RowSaver<Draft, { revision: number }>({
    ...{ key: 'sheet', revisions: { a: 3, b: 1 }, save, saveLeaving, storage },
  });
  saver.change('a', { text: '12' });
  saver.flush('a');
  saver.change('a', { text: '125' });
  saver.change('b', { text: 'under way' });
  saver.flush('b');
  saver.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(saveLeaving.mock.calls).toEqual([
    ['a', [{ text: '12' }, { text: '125' }], 3],
    ['b', [{ text: 'under way' }], 1],
  ]);
  expect([storage.length, saver.pending()]).toEqual([0, 0]);
  // The page came back, and hears late that its own save was overtaken by what it sent after it.
  answerFirst(refusal('conflict', { current: { revision: 5 } }));
  await vi.advanceTimersByTimeAsync(5000);
  expect([saver.row('b').status.state, save.mock.calls.length]).toEqual(['saved', 2]);
  save.mockImplementation(async () => ({ ok: true as const, value: { revision: 6 } }));
  saver.change('b', { text: 'later' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(save.mock.lastCall).toEqual(['b', { text: 'later' }, 5]);
});

test('more than browsers send after a page is a reason to hold somebody back', () => {
  const { save, storage } = setUp();
  const saveLeaving = async () => refusal('unexpected');
  const saver = new RowSaver({ key: 'sheet', revisions: {}, save, saveLeaving, storage });
  const rows = Array.from({ length: 20 }, (_, index) => String(index));
  for (const id of rows) saver.change(id, { text: 'ắ'.repeat(700) });
  expect([saver.pending(), saver.loses()]).toEqual([20, false]);
  saver.change('20', { text: 'ắ'.repeat(700) });
  expect([saver.pending(), saver.loses()]).toEqual([21, true]);
});

test('what could not be saved while leaving waits in the storage, and what waits for a person is not sent', async () => {
  const { storage } = setUp();
  const save = vi.fn(async () => refusal('conflict', { current: { revision: 9 } }));
  const saveLeaving = vi.fn(async () => Promise.reject(new TypeError('fetch failed')));
  const saver = new RowSaver<Draft, { revision: number }>({ key: 'sheet', revisions: {}, save, saveLeaving, storage });
  saver.change('a', { text: 'in conflict' });
  saver.flush('a');
  await vi.advanceTimersByTimeAsync(0);
  saver.change('b', { text: 'lost on the way' });
  expect(saver.loses()).toBe(true);
  saver.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(saveLeaving.mock.calls).toEqual([['b', [{ text: 'lost on the way' }], 0]]);
  expect([storage.getItem('sheet/a'), storage.getItem('sheet/b')]).toEqual([
    '{"draft":{"text":"in conflict"},"revision":0}',
    '{"draft":{"text":"lost on the way"},"revision":0}',
  ]);
});

test('a sheet without such a request warns before the page is left, and saves as ever', async () => {
  const { saver, save } = setUp();
  saver.change('a', { text: '1' });
  expect(saver.loses()).toBe(true);
  saver.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect([save.mock.calls.length, saver.loses()]).toEqual([1, false]);
});
