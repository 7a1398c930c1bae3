import { createServer, type OutgoingHttpHeaders, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export const browserEncodings = 'gzip, deflate, br, zstd';

export type RawAnswer = { status: number; headers: Record<string, unknown>; body: Buffer };
type Question = { method?: string; accept?: string; headers?: OutgoingHttpHeaders };

/** A server on a free port. `ask` gives answers as they came, neither decoded nor with their address tidied. */
export async function openServer(handle: RequestListener) {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The address of a server that listens on a port.
  const { port } = server.address() as AddressInfo;

  const ask = (path: string, { method = 'GET', accept = browserEncodings, headers = {} }: Question = {}) =>
    new Promise<RawAnswer>((resolve, reject) => {
      const told = { 'accept-encoding': accept, ...headers };
      request({ host: '127.0.0.1', port, path, method, headers: told }, async (response) => {
        const parts: Buffer[] = [];
        for await (const part of response) parts.push(part);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      })
        .on('error', reject)
        .end();
    });

  return { port, ask, close: () => server.close() };
}
