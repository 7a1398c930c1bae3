import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { rowKinds } from '@/components/save-leaving';
import { db } from '@/lib/db/client';
import { generalMessages } from '@/lib/messages/general';
import sending from '@/lib/messages/sending.json' with { type: 'json' };
import { accountField } from '@/lib/page-account';
import { type Action, callAction, enterWithoutBrowser as enter, findAction, listActions } from '../support/actions';
import { listRoutes } from '../support/exports';
import { givePasswords } from '../support/journey';
import { rowCases } from '../support/row-kinds';
import {
  type ActorName,
  blocSecret,
  extensionSecret,
  makeSecretYear,
  reportSecret,
  targetSecret,
} from '../support/secret-year';
import { makeAccount } from '../support/world';

const visitors = ['officer', 'peer', 'secretary', 'farOfficer', 'farSecretary', 'leader', 'office', 'owner'] as const;
type Visitor = (typeof visitors)[number];

const everybody = visitors;
const bloc: readonly Visitor[] = ['officer', 'peer', 'secretary', 'leader', 'office'];
const readers: readonly Visitor[] = ['officer', 'secretary', 'leader', 'office'];
const editors: readonly Visitor[] = ['secretary', 'office'];
const secretariat: readonly Visitor[] = ['secretary'];
const members: readonly Visitor[] = ['officer', 'peer', 'secretary', 'farOfficer', 'farSecretary', 'owner'];
const unit: readonly Visitor[] = ['officer'];
const office: readonly Visitor[] = ['office'];

const campaign = 'campaigns/[campaignId]';

/** Every address of the product, and who of the signed-in visitors finds something there. */
const addresses: Record<string, readonly Visitor[]> = {
  '': everybody,
  account: everybody,
  'account/password': everybody,
  admin: [],
  'admin/accounts': office,
  'admin/accounts/[accountId]': office,
  'admin/accounts/export': office,
  'admin/accounts/new': office,
  'admin/accounts/paste': office,
  'admin/audit': office,
  'admin/audit/export': office,
  'admin/awards': office,
  'admin/awards/[awardId]': office,
  'admin/awards/new': office,
  'admin/blocs': office,
  'admin/blocs/[blocId]': office,
  'admin/blocs/new': office,
  'admin/criteria': office,
  'admin/external': office,
  'admin/external/indexes': office,
  'admin/external/paste': office,
  'admin/criteria/[tableId]': office,
  'admin/criteria/[tableId]/export': office,
  'admin/criteria/import': office,
  'admin/units': office,
  'admin/units/[unitId]': office,
  'admin/units/[unitId]/[change]': office,
  'admin/units/export': office,
  'admin/units/new': office,
  'admin/units/paste': office,
  'api/auth/[...nextauth]': everybody,
  'api/criteria': [],
  'api/evidence': [],
  'api/evidence/[documentId]': [],
  'api/health': everybody,
  'api/rows/[kind]': [],
  campaigns: everybody,
  [campaign]: bloc,
  [`${campaign}/criteria`]: bloc,
  [`${campaign}/criteria/draft`]: secretariat,
  [`${campaign}/criteria/draft/[criterionId]`]: secretariat,
  [`${campaign}/criteria/draft/export`]: secretariat,
  [`${campaign}/criteria/draft/import`]: secretariat,
  [`${campaign}/criteria/draft/issue`]: secretariat,
  [`${campaign}/criteria/draft/settings`]: secretariat,
  [`${campaign}/criteria/export`]: bloc,
  [`${campaign}/ranking`]: bloc,
  [`${campaign}/ranking/export`]: bloc,
  // Members are told that nothing is published yet.
  [`${campaign}/ranking/scores`]: bloc,
  [`${campaign}/ranking/scores/export`]: ['secretary', 'leader', 'office'],
  [`${campaign}/ranking/scores/facts`]: ['secretary', 'leader', 'office'],
  [`${campaign}/ranking/scores/facts/[unitId]`]: ['secretary', 'leader', 'office'],
  [`${campaign}/ranking/scores/trial`]: ['secretary', 'leader'],
  [`${campaign}/reports`]: bloc,
  [`${campaign}/reports/[unitId]/[period]`]: readers,
  [`${campaign}/reports/[unitId]/[period]/check`]: unit,
  [`${campaign}/reviews`]: secretariat,
  [`${campaign}/reviews/adjustments/[adjustmentId]`]: secretariat,
  [`${campaign}/reviews/reports/[unitId]/[period]`]: secretariat,
  [`${campaign}/reviews/targets/[unitId]`]: secretariat,
  [`${campaign}/scores`]: bloc,
  [`${campaign}/scores/[unitId]`]: readers,
  // Nobody was given the unit with the secrets to score.
  [`${campaign}/scores/cross`]: secretariat,
  [`${campaign}/scores/cross/[unitId]`]: [],
  [`${campaign}/scores/cross/[unitId]/[groupId]`]: [],
  [`${campaign}/scores/cross/[unitId]/check`]: [],
  [`${campaign}/scores/cross/spread`]: ['secretary', 'leader', 'office'],
  [`${campaign}/scores/[unitId]/[groupId]`]: readers,
  [`${campaign}/scores/[unitId]/check`]: unit,
  [`${campaign}/scores/[unitId]/compare`]: readers,
  [`${campaign}/scores/[unitId]/explained`]: readers,
  [`${campaign}/scores/[unitId]/print`]: readers,
  [`${campaign}/scores/[unitId]/snapshots/[number]`]: readers,
  [`${campaign}/settings/general`]: editors,
  [`${campaign}/settings/members`]: editors,
  [`${campaign}/settings/movements`]: editors,
  [`${campaign}/settings/phases`]: editors,
  [`${campaign}/settings/templates`]: editors,
  // Members who see nobody else's are taken to their own sheet.
  [`${campaign}/targets`]: ['secretary', 'leader', 'office'],
  [`${campaign}/targets/[unitId]`]: readers,
  [`${campaign}/targets/[unitId]/add`]: unit,
  [`${campaign}/targets/[unitId]/adjust/[targetId]`]: unit,
  [`${campaign}/targets/[unitId]/check`]: unit,
  [`${campaign}/targets/[unitId]/export`]: readers,
  [`${campaign}/units/[unitId]`]: readers,
  'campaigns/new': ['secretary', 'farSecretary', 'office'],
  'campaigns/new/all': ['office'],
  dashboard: ['leader', 'office'],
  'dashboard/export': ['leader', 'office'],
  'dashboard/late': ['leader', 'office'],
  evidence: members,
  'evidence/[documentId]': unit,
  'evidence/new': members,
  login: [],
  'login/anyone': everybody,
  'owned-scores': everybody,
  'owned-scores/[campaignId]/[unitId]': ['owner'],
};

const open = ['account/password', 'api/auth/[...nextauth]', 'api/health', 'login', 'login/anyone'];

/** The addresses whose files have this name; a folder in round brackets is none. */
function addressesOf(name: Parameters<typeof listRoutes>[0]): string[] {
  const plain = listRoutes(name).map((file) =>
    file
      .split('/')
      .slice(0, -1)
      .filter((part) => !/^\(.*\)$/.test(part))
      .join('/'),
  );
  return plain.sort();
}

const routes = () => [...addressesOf('page.tsx'), ...addressesOf('route.ts')].sort();

type Year = Awaited<ReturnType<typeof makeSecretYear>>;

function pathOf(
  route: string,
  { key, target, table, adjustment, document, accounts, campaign: one, criteria, known, tableTemplate }: Year,
): string {
  const values: Record<string, string> = {
    ...{ ...key, period: 'q1', targetId: target.id, documentId: document.id, blocId: one.blocId, change: 'rename' },
    ...{
      adjustmentId: adjustment?.id ?? '',
      accountId: accounts.officer.id,
      awardId: known.award.id,
      criterionId: criteria.first.id,
      tableId: tableTemplate.tableId,
      groupId: table.criteria[0]?.id ?? '',
      number: '1',
      kind: 'scores',
      '...nextauth': 'csrf',
    },
  };
  return `/${route.replace(/\[([^\]]+)\]/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`No value for [${name}] of ${route}`);
    return value;
  })}`;
}

type Answer = { status: number; goesTo: string; text: string };

async function ask(context: APIRequestContext, path: string): Promise<Answer> {
  const response = await context.get(path, { maxRedirects: 0 });
  return {
    status: response.status(),
    goesTo: (response.headers().location ?? '').replace(/\?.*$/, ''),
    text: await response.text(),
  };
}

const secrets = [targetSecret, reportSecret, blocSecret, extensionSecret];
const leaks = (text: string, kept: readonly string[]) => kept.filter((secret) => text.includes(secret));

/** Which secrets a visitor must find nowhere at all. */
const hidden: Partial<Record<ActorName, readonly string[]>> = {
  peer: [targetSecret, reportSecret, extensionSecret],
  farOfficer: secrets,
  // Of the item it scores it sees what the unit wrote, and its evidence.
  owner: [targetSecret, blocSecret, extensionSecret],
  farSecretary: secrets,
};

/** A form that holds nothing right. */
const call = (context: APIRequestContext, action: Action, path: string, headers: Record<string, string> = {}) =>
  callAction(context, action, { path, form: { unitId: 'x' }, headers });

const ended = 'Phiên làm việc đã kết thúc';
const changesOf = (year: Year, accountId: string) =>
  db.auditEvent.count({ where: { OR: [{ actorId: null }, { actorId: accountId }, { campaignId: year.campaign.id }] } });

test.describe.configure({ timeout: 180_000 });

test('every address answers those it is for, and shows nobody else anything', async () => {
  expect(Object.keys(addresses).sort()).toEqual(routes());
  const year = await makeSecretYear();
  await givePasswords(visitors.map((name) => ({ id: year.actors[name].accountId })));
  for (const name of visitors) {
    const context = await enter(year.actors[name].userName);
    const found: string[] = [];
    const leaked: string[] = [];
    for (const route of routes()) {
      const { status, text } = await ask(context, pathOf(route, year));
      if (status === 200) found.push(route);
      else expect([303, 307, 401, 404, 405], `${name} ${route}`).toContain(status);
      const kept = status === 200 ? (hidden[name] ?? []) : secrets;
      leaked.push(...leaks(text, kept).map((secret) => `${route} ${secret}`));
    }
    expect({ name, found, leaked }).toEqual({
      name,
      found: routes().filter((route) => addresses[route]?.includes(name)),
      leaked: [],
    });
    await context.dispose();
  }
});

test('who has not signed in, or has a temporary password, gets nowhere', async () => {
  const year = await makeSecretYear();
  const fresh = await makeAccount('office');
  await givePasswords([fresh]);
  await db.account.update({ where: { id: fresh.id }, data: { passwordTemporary: true } });
  const nobody = await request.newContext({ baseURL: process.env.E2E_BASE_URL ?? '' });
  const beginner = await enter(fresh.userName);
  // Calls have no page to go on from: they refuse, and send nobody to a form. A workbook is a link that people keep.
  const data = addressesOf('route.ts').filter((one) => one.startsWith('api/'));
  for (const route of routes().filter((one) => !open.includes(one))) {
    const path = pathOf(route, year);
    const [signedOut, temporary] = [await ask(nobody, path), await ask(beginner, path)];
    const expected = (goesTo: string) =>
      data.includes(route) ? { refused: true, goesTo: '', leaked: [] } : { refused: true, goesTo, leaked: [] };
    const told = ({ status, goesTo, text }: Answer) => ({
      refused: status > 300,
      goesTo,
      leaked: leaks(text, secrets),
    });
    expect({ route, ...told(signedOut) }).toEqual({ route, ...expected('/login') });
    expect({ route, ...told(temporary) }).toEqual({ route, ...expected('/account/password') });
  }
});

test('every server action refuses who has not signed in or has a temporary password, and changes nothing', async () => {
  const year = await makeSecretYear();
  const fresh = await makeAccount('office');
  await givePasswords([fresh]);
  await db.account.update({ where: { id: fresh.id }, data: { passwordTemporary: true } });
  const nobody = await request.newContext({ baseURL: process.env.E2E_BASE_URL ?? '' });
  const beginner = await enter(fresh.userName);
  const before = await changesOf(year, fresh.id);
  const actions = listActions();
  expect(actions.length).toBeGreaterThan(60);
  for (const action of actions) {
    const path = pathOf(action.route, year);
    expect(await (await call(nobody, action, path)).text(), action.name).toContain(ended);
    // The two things that a temporary password lets one do: replace it, or leave.
    if (['changePasswordAction', 'signOutAction'].includes(action.name)) continue;
    expect(await (await call(beginner, action, path)).text(), action.name).toContain(ended);
  }
  expect(await changesOf(year, fresh.id)).toBe(before);
});

test('what a page of another account sends is refused, whatever it is, and changes nothing', async () => {
  const year = await makeSecretYear();
  const { officer, peer } = year.actors;
  await givePasswords([{ id: officer.accountId }]);
  const [other, unnamed] = [await enter(officer.userName, peer.userName), await enter(officer.userName, '')];
  const before = await changesOf(year, officer.accountId);
  const [page, signedIn] = [peer.userName, officer.userName];
  const refusals = [
    { context: other, said: generalMessages['other-account']({ reason: 'other-account', page, signedIn }) },
    { context: unnamed, said: generalMessages['page-outdated']({ reason: 'page-outdated' }) },
  ];
  for (const { context, said } of refusals) {
    for (const action of listActions().filter(({ name }) => name !== 'signOutAction'))
      expect(await (await call(context, action, pathOf(action.route, year))).text(), action.name).toContain(said);
    const headers = { Origin: new URL(process.env.E2E_BASE_URL ?? '').origin };
    for (const path of [
      '/api/evidence?name=a.pdf',
      '/api/criteria?name=a.xlsx',
      ...rowKinds.map((kind) => `/api/rows/${kind}`),
    ]) {
      const answer = await context.post(path, { headers, data: '%PDF-1.4' });
      expect([answer.status(), await answer.json()], path).toEqual([409, { ok: false, message: said }]);
    }
  }
  // A form that is sent without JavaScript names its account in a field.
  const action = findAction('endOtherSessionsAction');
  const form = (userName: string) => ({ path: '/account', form: { [accountField]: userName } });
  expect(await (await callAction(unnamed, action, form(peer.userName))).text()).toContain(refusals[0]?.said);
  expect(await changesOf(year, officer.accountId)).toBe(before);
  // Whoever is at the wrong page may leave from it.
  expect((await call(other, findAction('signOutAction'), '/account')).headers()['x-action-redirect']).toContain(
    '/login',
  );
  expect(await (await callAction(unnamed, action, form(officer.userName))).text()).toContain('"status":"ok"');
});

test('another site can neither call an action nor send a file in somebody’s name', async () => {
  const year = await makeSecretYear();
  await givePasswords([{ id: year.actors.officer.accountId }]);
  const officer = await enter(year.actors.officer.userName);
  const before = await changesOf(year, year.actors.officer.accountId);
  const foreign = { Origin: 'https://evil.example' };
  const action = findAction('endOtherSessionsAction');
  for (const headers of [foreign, { Origin: 'null' }, { Origin: 'nonsense' }]) {
    const answer = await call(officer, action, '/account', headers);
    expect([answer.status(), await answer.text()]).toEqual([403, sending['foreign-origin']]);
  }
  expect((await officer.post('/account', { headers: foreign, multipart: { name: 'x' } })).status()).toBe(403);
  const upload = { headers: foreign, data: '%PDF-1.4' };
  expect((await officer.post('/api/evidence?name=a.pdf', upload)).status()).toBe(403);
  expect((await officer.post('/api/evidence?name=a.pdf', { data: '%PDF-1.4' })).status()).toBe(403);
  for (const kind of rowKinds) {
    const [from, nowhere] = [{ headers: foreign, data: {} }, { data: {} }];
    expect((await officer.post(`/api/rows/${kind}`, from)).status(), kind).toBe(403);
    expect((await officer.post(`/api/rows/${kind}`, nowhere)).status(), kind).toBe(403);
  }
  expect(await changesOf(year, year.actors.officer.accountId)).toBe(before);
});

test('a row that is saved while its page is left is refused as its action would, whatever its kind', async () => {
  const tried = Object.entries(rowCases);
  expect([...new Set(tried.map(([, { kind }]) => kind))].sort()).toEqual([...rowKinds].sort());
  const headers = { Origin: new URL(process.env.E2E_BASE_URL ?? '').origin };
  const nobody = await request.newContext({ baseURL: process.env.E2E_BASE_URL ?? '' });
  for (const [name, row] of tried) {
    const year = await makeSecretYear(row.stage);
    await row.before?.(year);
    const fresh = await makeAccount('office');
    const [who, stranger] = [year.actors[row.who], year.actors[row.stranger]];
    await givePasswords([fresh, { id: who.accountId }, { id: stranger.accountId }]);
    await db.account.update({ where: { id: fresh.id }, data: { passwordTemporary: true } });
    const own = await enter(who.userName);
    const before = await changesOf(year, who.accountId);
    const post = async (context: APIRequestContext, data: unknown, kind: string = row.kind) => {
      const answer = await context.post(`/api/rows/${kind}`, { headers, data });
      const { ok, message, refusal } = await answer.json().catch(() => ({ message: '' }));
      return [answer.status(), ok, refusal?.reason ?? message.slice(0, ended.length)];
    };
    const right = row.input(year, 'Rời trang', row.revision);
    const answers = {
      signedOut: await post(nobody, [right]),
      temporary: await post(await enter(fresh.userName), [right]),
      stranger: await post(await enter(stranger.userName), [right, right]),
      empty: await post(own, [{}]),
      alone: (await post(own, right)).slice(0, 2),
      three: (await post(own, [right, right, right])).slice(0, 2),
      large: (await post(own, [{ ...right, more: 'x'.repeat(64 * 1024) }])).slice(0, 1),
      unknown: (await post(own, [right], 'constructor')).slice(0, 2),
    };
    await db.session.updateMany({ where: { accountId: who.accountId }, data: { revokedAt: new Date() } });
    expect({ name, ...answers, revoked: await post(own, [right]) }).toEqual({
      name,
      signedOut: [401, false, ended],
      temporary: [401, false, ended],
      stranger: [200, false, 'not-found'],
      empty: [200, false, 'invalid-input'],
      alone: [400, false],
      three: [400, false],
      large: [413],
      unknown: [404, false],
      revoked: [401, false, ended],
    });
    expect(await changesOf(year, who.accountId), name).toBe(before);
  }
});

test('a browser that asks for an icon before it has read the page finds one', async ({ request: visitor }) => {
  const icon = await visitor.get('/favicon.ico');
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/x-icon']);
});

test('every answer forbids browsers what the product does not need', async ({ request: visitor }) => {
  for (const path of ['/login', '/api/health', '/nowhere']) {
    const headers = (await visitor.get(path, { maxRedirects: 0 })).headers();
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy'], path).not.toContain('unsafe-eval');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
  }
});
