/** Runs in the page, before anything of it: keeps its figures. */
function observe() {
  window.figures = { lcp: 0, cls: 0, inp: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.figures.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.figures.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    // The pointer that rests where the page appears enters it, which is no interaction and waits for the first paint.
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) window.figures.inp = Math.max(window.figures.inp, duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 });
}

/** Figures of one cold visit, read from the browser itself. */
async function visit(browser, base, path, cookie, { slow }) {
  const context = await browser.newContext(
    slow ? { viewport: { width: 360, height: 740 } } : { viewport: { width: 1366, height: 768 } },
  );
  const cookies = cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const [name] = pair.split('=');
      return { name, value: pair.slice(name.length + 1), url: base };
    });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = { requests: 0, bytes: 0 };
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.requests++;
    traffic.bytes += encodedDataLength;
  });
  if (slow) {
    const throughput = (1.4 * 1_000_000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(observe);
  await page.goto(base + path, { waitUntil: 'networkidle' });
  if (!slow) for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
  const figures = await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(window.figures), 300))),
  );
  const works = await page.evaluate(() => performance.getEntriesByName('page-works')[0]?.startTime ?? 0);
  const interactions = await page.evaluate(() => performance.interactionCount);
  if (!slow && interactions === 0) throw new Error(`${path}: no press of a key was taken`);
  await context.close();
  return { ...figures, works, requests: traffic.requests, kilobytes: traffic.bytes / 1000 };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function visitOften(count, ...how) {
  const seen = [];
  for (let i = 0; i < count; i++) seen.push(await visit(...how));
  return (key) => median(seen.map((one) => one[key]));
}

/** Medians of cold visits, five at a desk and three on a slow phone (1,4 Mbit/s, processor slowed four times). */
export async function browse(browser, base, path, cookie) {
  await visit(browser, base, path, cookie, { slow: false });
  const desk = await visitOften(5, browser, base, path, cookie, { slow: false });
  const phone = await visitOften(3, browser, base, path, cookie, { slow: true });
  return {
    requests: desk('requests'),
    kilobytes: desk('kilobytes'),
    lcp: desk('lcp') / 1000,
    works: desk('works') / 1000,
    inp: desk('inp'),
    cls: desk('cls'),
    phoneLcp: phone('lcp') / 1000,
    phoneWorks: phone('works') / 1000,
  };
}
