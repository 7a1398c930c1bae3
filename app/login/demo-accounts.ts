import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { getEnvironment } from '@/lib/env';

const file = z.array(z.object({ userName: z.string(), password: z.string(), who: z.string() }));

export type DemoAccount = z.infer<typeof file>[number];

/** The known accounts of the demo province; none outside the demo. */
export async function readDemoAccounts(): Promise<DemoAccount[]> {
  if (!getEnvironment().demo) return [];
  const text = await readFile(join(process.cwd(), 'prisma/seed/demo-accounts.json'), 'utf8').catch(() => '[]');
  return file.parse(JSON.parse(text));
}
