import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Draft, MemoryStorage, refusal, setUp } from '../tests/support/row-saver';
import { RowSaver } from './row-saver';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-05-20T03:00:00Z') }));
afterEach(() => vi.useRealTimers());

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
