import { hashPassword } from '@/lib/auth/password';
import { closeDatabase } from '@/lib/db/client';
import { getFilesFolder } from '@/lib/env';
import { dayOf } from './days';
import accounts from './demo-accounts.json' with { type: 'json' };
import { loadProvince } from './load';
import { buildProvince } from './province';

const password = accounts[0]?.password ?? '';
const started = performance.now();
try {
  const loaded = await loadProvince(getFilesFolder(), async () =>
    buildProvince(dayOf(new Date()), await hashPassword(password)),
  );
  if (loaded) console.log(`Loaded the demo province in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
} finally {
  await closeDatabase();
}
