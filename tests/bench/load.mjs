import autocannon from 'autocannon';
import { processorSeconds } from './processes.mjs';

const connections = 8;

/** Runs requests against one address for `seconds`; requests per second and processor milliseconds per request. */
async function measure({ address, pid, seconds, ...request }, extent = { duration: seconds }) {
  const before = await processorSeconds(pid);
  const result = await autocannon({ url: address, connections, ...extent, ...request });
  const used = (await processorSeconds(pid)) - before;
  const answered = result['2xx'];
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0 || answered === 0) throw new Error(`${address}: ${failed} failed, ${answered} answered`);
  return { perSecond: answered / result.duration, cpuMs: (used * 1000) / answered };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * So many requests, until the hot code is compiled: a slow moment must not cut that short. After 600 both servers still
 * used a third more than they did after 3000, and then no less.
 */
const warmUp = (subject) => measure(subject, { amount: 3000 });

/** Measures a page and its bare counterpart in turn, after a warm-up; medians of the ratios of each pair. */
export async function compare(subject, bare, { rounds = 3, seconds = 4 } = {}) {
  await warmUp(subject);
  await warmUp(bare);
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    pairs.push({ bare: await measure({ ...bare, seconds }), own: await measure({ ...subject, seconds }) });
  }
  return {
    throughput: median(pairs.map(({ own, bare: other }) => own.perSecond / other.perSecond)),
    cpu: median(pairs.map(({ own, bare: other }) => own.cpuMs / other.cpuMs)),
    perSecond: median(pairs.map(({ own }) => own.perSecond)),
    cpuMs: median(pairs.map(({ own }) => own.cpuMs)),
    barePerSecond: median(pairs.map(({ bare: other }) => other.perSecond)),
    bareCpuMs: median(pairs.map(({ bare: other }) => other.cpuMs)),
  };
}

/** Sends `send(i)` at a steady rate, whatever the answers take; the 95th percentile of the answer times in ms. */
export async function steady(send, { perSecond, seconds }) {
  const times = [];
  const running = [];
  for (let i = 0; i < perSecond * seconds; i++) {
    const began = performance.now();
    running.push(send(i).then(() => times.push(performance.now() - began)));
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  await Promise.all(running);
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}
