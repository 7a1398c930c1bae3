import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeTurns } from '../scripts/turns.mjs';

class Answer extends EventEmitter {
  closed = false;
  close() {
    this.closed = true;
    this.emit('close');
  }
}

/** Requests 0 to count-1 for turns; `begun` lists who may work, `left` who is told that it came too late. */
function ask(take: ReturnType<typeof makeTurns>, count: number) {
  const answers = Array.from({ length: count }, () => new Answer());
  const begun: number[] = [];
  const left: number[] = [];
  for (const [index, answer] of answers.entries()) {
    take(answer).then((may) => (may ? begun : left).push(index));
  }
  return { begun, left, close: (index: number) => answers[index]?.close() };
}

const settled = () => wait(0);

test('so many work at once, the next begins when one is answered, in the order they came', async () => {
  const { begun, close } = ask(makeTurns(2), 5);
  await settled();
  expect(begun).toEqual([0, 1]);
  close(1);
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  close(0);
  close(2);
  await settled();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('who leaves while waiting costs nobody a turn', async () => {
  const { begun, left, close } = ask(makeTurns(1), 3);
  close(1);
  await settled();
  expect({ begun, left }).toEqual({ begun: [0], left: [1] });
  close(0);
  await settled();
  expect({ begun, left }).toEqual({ begun: [0, 2], left: [1] });
});

test('who left before asking is not begun', async () => {
  const take = makeTurns(1);
  const gone = new Answer();
  gone.close();
  expect(await take(gone)).toBe(false);
  expect(await take(new Answer())).toBe(true);
});

test('a turn that takes too long ends, once, and its answer later frees no second place', async () => {
  const { begun, close } = ask(makeTurns(1, 20), 3);
  await settled();
  expect(begun).toEqual([0]);
  await wait(30);
  expect(begun).toEqual([0, 1]);
  close(0);
  await settled();
  expect(begun).toEqual([0, 1]);
  close(1);
  await settled();
  expect(begun).toEqual([0, 1, 2]);
});
