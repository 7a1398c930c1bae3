import { createServer } from 'node:http';
import next from 'next';

// Served the same way as the product: Next in a plain Node server.
const app = next({ dev: false, dir: import.meta.dirname, port: Number(process.env.PORT), hostname: '127.0.0.1' });
await app.prepare();
createServer(app.getRequestHandler()).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
