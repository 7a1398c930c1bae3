import { createServer, connect as open } from 'node:net';

/**
 * Stands between the program and PostgreSQL and counts the statements that pass: simple queries and executions of
 * prepared ones. Transaction brackets count as statements too, they are round trips.
 */
export function countStatements({ host, port }) {
  let count = 0;
  const server = createServer((client) => {
    const upstream = open(port, host);
    let rest = Buffer.alloc(0);
    let started = false;
    client.on('data', (chunk) => {
      upstream.write(chunk);
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        const head = started ? 5 : 4;
        if (rest.length < head) return;
        const length = rest.readInt32BE(head - 4) + head - 4;
        if (rest.length < length) return;
        // 'Q' is a simple query, 'E' executes a prepared one. The first message of a connection has no letter.
        if (started && (rest[0] === 0x51 || rest[0] === 0x45)) count++;
        started = true;
        rest = rest.subarray(length);
      }
    });
    upstream.pipe(client);
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const one of [client, upstream]) one.on('error', () => {}).on('close', end);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const take = () => {
        const taken = count;
        count = 0;
        return taken;
      };
      resolve({ port: server.address().port, take, close: () => server.close() });
    });
  });
}
