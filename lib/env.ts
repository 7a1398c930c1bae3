import { join, resolve } from 'node:path';
import { z } from 'zod';

/** An empty variable counts as not set: `PORT= npm start` is a habit. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const wholeNumber = (name: string, lowest: number, highest: number, fallback: number) => {
  const error = `${name} must be a whole number from ${lowest} to ${highest}.`;
  const number = z
    .string()
    .regex(/^\d+$/, error)
    .transform(Number)
    .pipe(z.number().min(lowest, error).max(highest, error));
  return optional(number.default(fallback));
};

const yesOrNo = (name: string) => optional(z.enum(['0', '1'], `${name} must be 1 (yes) or 0 (no).`).optional());

function isAddress(value: string, protocols: string[]): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, pathname } = new URL(value);
  try {
    decodeURIComponent(username + password + pathname);
  } catch {
    return false;
  }
  return protocols.includes(protocol);
}

const address = (name: string, protocols: string[], example: string) =>
  optional(
    z
      .string()
      .refine((value) => isAddress(value, protocols), {
        error: `${name} is not a valid address: write it like ${example}.`,
      })
      .optional(),
  );

const variables = z.object({
  PORT: wholeNumber('PORT', 0, 65_535, 3000),
  HOST: optional(
    z
      .string()
      .regex(/^[\w.:-]+$/, 'HOST must be a host name or an IP address.')
      .default('127.0.0.1'),
  ),
  DATA_DIR: optional(z.string().default('.data')),
  DATABASE_URL: address('DATABASE_URL', ['postgresql:', 'postgres:'], 'postgresql://user:password@host:5432/database'),
  DATABASE_POOL: wholeNumber('DATABASE_POOL', 1, 1000, 10),
  APP_URL: address('APP_URL', ['http:', 'https:'], 'https://thidua.example.vn'),
  AUTH_SECRET: optional(z.string().min(32, 'AUTH_SECRET must have at least 32 characters.').optional()),
  UNIT_STORAGE: wholeNumber('UNIT_STORAGE', 20, 1_000_000, 2048),
  DEMO: yesOrNo('DEMO'),
  TRUSTED_PROXIES: wholeNumber('TRUSTED_PROXIES', 0, 10, 0),
  LOG_LEVEL: optional(
    z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'LOG_LEVEL must be fatal, error, warn, info, debug or silent.',
      )
      .default('info'),
  ),
});

/** Everything the program is told from outside; the README has a row for each. */
export type Environment = {
  port: number;
  host: string;
  /** Absolute; holds secrets, files and, as an ordinary user, the embedded database. */
  dataFolder: string;
  /** Undefined only until the start script has brought up the embedded database. */
  databaseUrl: string | undefined;
  /** Connections one instance may hold. */
  databasePool: number;
  /** Where people reach the program, without a slash at the end. */
  appUrl: string;
  /** Signs session cookies. Undefined only in the demo, until the start script has generated it. */
  authSecret: string | undefined;
  /** Bytes of uploaded files one unit may keep. */
  unitStorage: number;
  /** Whether an empty database is filled with the demo province and its known passwords. */
  demo: boolean;
  /** How many proxies of ours stand before the program: that many addresses of X-Forwarded-For are believed. */
  trustedProxies: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
};

/** The environment, or one clear sentence per problem. Pure: reads only what it is given. */
export function parseEnvironment(
  source: Record<string, string | undefined>,
): { environment: Environment } | { problems: string[] } {
  const parsed = variables.safeParse(source);
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => issue.message) };
  const values = parsed.data;
  // The embedded database exists for the demo; a database of one's own is filled with it only on request.
  const demo = values.DEMO === undefined ? values.DATABASE_URL === undefined : values.DEMO === '1';
  if (!demo && values.AUTH_SECRET === undefined) {
    return {
      problems: [
        'AUTH_SECRET is required outside the demo: set it to 32 or more random characters (openssl rand -base64 32).',
      ],
    };
  }
  return {
    environment: {
      port: values.PORT,
      host: values.HOST,
      dataFolder: resolve(values.DATA_DIR),
      databaseUrl: values.DATABASE_URL,
      databasePool: values.DATABASE_POOL,
      appUrl: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
      authSecret: values.AUTH_SECRET,
      unitStorage: values.UNIT_STORAGE * 1024 * 1024,
      demo,
      trustedProxies: values.TRUSTED_PROXIES,
      logLevel: values.LOG_LEVEL,
    },
  };
}

let known: Environment | undefined;

/** The environment of this process, read once at first use, so that a build needs none. Throws when it is not valid. */
export function getEnvironment(): Environment {
  if (!known) {
    const result = parseEnvironment(process.env);
    if ('problems' in result) throw new Error(result.problems.join('\n'));
    known = result.environment;
  }
  return known;
}

/** The folder of uploaded files. */
export function getFilesFolder(): string {
  return join(getEnvironment().dataFolder, 'files');
}
