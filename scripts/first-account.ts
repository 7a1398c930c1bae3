import { randomInt } from 'node:crypto';
import { temporaryPassword } from '@/lib/accounts/rules/account';
import { hashPassword } from '@/lib/auth/password';
import { closeDatabase, db } from '@/lib/db/client';
import { foldVietnamese } from '@/lib/fold';

/** Makes an office account from the command line, for an installation that has none; it is in the audit log too. */
async function createOffice(userName: string, name: string): Promise<string> {
  const password = temporaryPassword((bound) => randomInt(bound));
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const searchKey = foldVietnamese(`${name} ${userName}`);
    const account = await tx.account.create({ data: { userName, name, role: 'office', passwordHash, searchKey } });
    await tx.auditEvent.create({
      data: {
        at: new Date(),
        actorName: 'Máy chủ',
        actedAs: 'office',
        network: 'máy chủ',
        action: 'accounts.create',
        objectKind: 'account',
        objectId: account.id,
        objectName: userName,
        after: { userName, name, role: 'office' },
      },
    });
  });
  return password;
}

const [userName = '', name = ''] = process.argv.slice(2);
const wanted = userName.trim().toLowerCase();
if (!/^[a-z0-9][a-z0-9._-]{2,59}$/.test(wanted)) {
  console.error('Error: a user name has 3 to 60 letters without tones, digits, dots, dashes or underscores.');
  process.exitCode = 1;
} else if ((await db.account.count({ where: { userName: wanted } })) > 0) {
  console.error(`Error: there is an account ${wanted} already.`);
  process.exitCode = 1;
} else {
  const password = await createOffice(wanted, name.trim());
  console.log(`Account ${wanted}, temporary password ${password} (replaced at the first sign-in).`);
}
await closeDatabase();
