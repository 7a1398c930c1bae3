/** Signs in over HTTP as a browser would; returns the cookie header of the session. */
export async function signIn(base, userName, password) {
  const jar = new Map();
  const keep = (answer) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
  };
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const first = await fetch(`${base}/api/auth/csrf`);
  keep(first);
  const { csrfToken } = await first.json();
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: header(), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, userName, password, json: 'true' }),
  });
  keep(answer);
  if (![...jar.keys()].some((name) => name.endsWith('thi-dua.session')))
    throw new Error(`${userName} could not sign in`);
  return header();
}

/** The scripts a page asks for once it was painted (scripts/late-scripts.mjs), and their size as sent, in kB. */
export async function scriptKilobytes(base, path, cookie) {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const [late] = html.match(/<script id="late">.*?<\/script>/) ?? [''];
  const sources = [...late.matchAll(/"(\/_next\/static\/[^"]+)"/g)].map(([, source]) => source);
  if (sources.length === 0) throw new Error(`${path} asks for no script`);
  const sizes = await Promise.all(
    sources.map(async (source) => {
      const { request } = await import('node:http');
      return new Promise((resolve, reject) => {
        request(base + source, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
          let size = 0;
          answer.on('data', (chunk) => {
            size += chunk.length;
          });
          answer.on('end', () => resolve(size));
        })
          .on('error', reject)
          .end();
      });
    }),
  );
  return { files: sources.length, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000 };
}
