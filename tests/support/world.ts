import { randomBytes, randomUUID } from 'node:crypto';
import { type Actor, actorForToken, hashToken } from '@/lib/auth/actor';
import type { Assignment, Role } from '@/lib/auth/permissions';
import { type PhaseKind, phaseKinds } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';

/** Every test makes its own units, accounts and campaigns: nothing is shared, nothing needs to be cleaned up. */
export const testNow = new Date('2026-05-20T03:00:00Z');
export const testDay = '2026-05-20';
/** The last day for answers to what is returned, a week later, and as a reviewer types it. */
export const testAnswerBy = { day: new Date('2026-05-27'), typed: '27/05/2026' } as const;

let counter = 0;
const next = () => `${process.env.VITEST_POOL_ID ?? '0'}-${++counter}-${randomBytes(3).toString('hex')}`;

export async function makeUnit(name = 'Sở Thử nghiệm') {
  const code = `U${next()}`;
  const full = `${name} ${code}`;
  const dates = { validFrom: fromDay('2010-01-01') };
  return db.unit.create({
    data: {
      code,
      name: full,
      shortName: code,
      searchKey: foldVietnamese(`${full} ${code}`),
      ...dates,
      names: { create: { name: full, shortName: code, ...dates } },
    },
  });
}

export async function makeAccount(role: Role, unitId: string | null = null) {
  const userName = `user-${next()}`;
  return db.account.create({
    data: {
      userName,
      name: `Tài khoản ${userName}`,
      searchKey: userName,
      role,
      unitId,
      passwordHash: 'no password fits this',
      passwordTemporary: false,
    },
  });
}

/** A real session of the account, and the actor it gives at `now`. Call it again after assignments changed. */
export async function actorOf(account: { id: string }, now = testNow): Promise<Actor> {
  const token = randomBytes(16).toString('hex');
  await db.session.create({
    data: {
      tokenHash: hashToken(token),
      accountId: account.id,
      createdAt: now,
      lastSeenAt: now,
      network: '127.0.0.1',
      browser: 'test',
    },
  });
  const actor = await actorForToken(token, '127.0.0.1', now);
  if (!actor) throw new Error('The session of a test account is not alive');
  return actor;
}

export async function makeBloc(unitIds: string[] = []) {
  const code = `K${next()}`;
  const validFrom = fromDay('2010-01-01');
  return db.bloc.create({
    data: {
      code,
      ordinal: 1,
      name: `Khối thi đua ${code}`,
      searchKey: foldVietnamese(`Khối thi đua ${code}`),
      validFrom,
      memberships: { create: unitIds.map((unitId) => ({ unitId, validFrom })) },
    },
  });
}

type CampaignWish = { year?: number; unitIds: string[]; open?: readonly PhaseKind[]; blocId?: string };

/** A campaign whose named phases are open on the test day (all of them unless told), the others long closed. */
export async function makeCampaign({ year = 2026, unitIds, open = phaseKinds, blocId }: CampaignWish) {
  const bloc = blocId ?? (await makeBloc(unitIds)).id;
  const units = await db.unit.findMany({ where: { id: { in: unitIds } } });
  return db.campaign.create({
    data: {
      blocId: bloc,
      year,
      name: `Phong trào thi đua năm ${year}`,
      members: {
        create: units.map((unit) => ({
          unitId: unit.id,
          unitName: unit.name,
          shortName: unit.shortName,
          joinedOn: fromDay(`${year}-01-01`),
        })),
      },
      phases: {
        create: phaseKinds.map((kind) => ({
          kind,
          opensOn: fromDay(`${year}-01-01`),
          closesOn: fromDay(open.includes(kind) ? `${year}-12-31` : `${year}-01-31`),
        })),
      },
      heads: { create: [{ ordinal: 1, text: 'Thực hiện nhiệm vụ chính trị' }] },
    },
    include: { members: true, phases: true, heads: true },
  });
}

export async function assign(campaignId: string, accountId: string, kind: Assignment): Promise<void> {
  await db.campaignStaff.create({ data: { campaignId, accountId, kind } });
}

export async function ensureGroup(code = 'test-group'): Promise<string> {
  // Journeys begin at once, and an upsert of two of them would fail for one.
  await db.targetGroup.createMany({
    data: [{ code, name: 'Nhóm thử nghiệm', ordinal: 1, validFrom: fromDay('2000-01-01') }],
    skipDuplicates: true,
  });
  return code;
}

type RegistrationWish = {
  campaignId: string;
  unitId: string;
  status?: 'draft' | 'submitted' | 'returned' | 'accepted';
  weights?: number[];
};

/** A registration with one "more" target of plan 100 per weight, everything in the same status. */
export async function makeRegistration({
  campaignId,
  unitId,
  status = 'accepted',
  weights = [60, 40],
}: RegistrationWish) {
  const groupCode = await ensureGroup();
  return db.registration.create({
    data: {
      campaignId,
      unitId,
      status,
      statusSince: testNow,
      answerBy: status === 'returned' ? testAnswerBy.day : null,
      targets: {
        create: weights.map((weight, index) => ({
          id: randomUUID(),
          ordinal: index + 1,
          groupCode,
          text: `Chỉ tiêu ${index + 1}`,
          measure: '%',
          direction: 'more' as const,
          accumulation: 'cumulative' as const,
          planned: '100',
          weight,
          status,
          updatedAt: testNow,
          updatedBy: 'test',
        })),
      },
    },
    include: { targets: { orderBy: { ordinal: 'asc' } } },
  });
}

/** Two units with officer and head each, a secretary from a third one, an office account and a leader. */
export async function makeBlocYear(wish: { open?: readonly PhaseKind[]; year?: number } = {}) {
  const [unit, otherUnit, leadUnit] = await Promise.all([makeUnit(), makeUnit(), makeUnit()]);
  const unitIds = [unit.id, otherUnit.id, leadUnit.id];
  const campaign = await makeCampaign({ ...wish, unitIds });
  const [officer, head, otherOfficer, otherHead, secretary, office, leader] = await Promise.all([
    makeAccount('officer', unit.id),
    makeAccount('head', unit.id),
    makeAccount('officer', otherUnit.id),
    makeAccount('head', otherUnit.id),
    makeAccount('officer', leadUnit.id),
    makeAccount('office'),
    makeAccount('leader'),
  ]);
  await assign(campaign.id, secretary.id, 'secretariat');
  const accounts = { officer, head, otherOfficer, otherHead, secretary, office, leader };
  const names = Object.keys(accounts) as (keyof typeof accounts)[]; // Object.keys loses the key type
  const made = await Promise.all(names.map(async (name) => [name, await actorOf(accounts[name])] as const));
  const actors = Object.fromEntries(made) as Record<keyof typeof accounts, Actor>; // one entry per name above
  return { unit, otherUnit, leadUnit, campaign, accounts, actors };
}
