import 'server-only';
import pino, { type Logger } from 'pino';
import { getEnvironment } from '@/lib/env';

let logger: Logger | undefined;

/** The server's log: one JSON line per event on standard output. */
export function log(): Logger {
  logger ??= pino({ level: getEnvironment().logLevel, base: null });
  return logger;
}
