import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { removeCampaign } from '@/lib/campaigns/commands/remove';
import { db } from '@/lib/db/client';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { storeTable } from './criteria-tables';
import { makeSentCross } from './cross-scores';
import { makeKnown } from './known';
import { giveItem, idOf, issueTable, keepSnapshot, makeScores, rankedTable } from './scores';
import { link } from './successions';
import {
  actorOf,
  assign,
  makeAccount,
  makeBlocYear,
  makeCampaign,
  makeRegistration,
  makeUnit,
  testAnswerBy,
  testNow,
} from './world';

/** Words that stand in everything one unit wrote, and in what its bloc keeps to itself: they must not travel. */
export const targetSecret = 'MẬT-CHỈ-TIÊU';
export const reportSecret = 'MẬT-BÁO-CÁO';
export const blocSecret = 'MẬT-CỦA-KHỐI';
export const extensionSecret = 'MẬT-GIA-HẠN';
/** In what the unit gave another one of the bloc. */
export const crossSecret = 'MẬT-CHẤM-CHÉO';

export const actorNames = [
  ...(['officer', 'head'] as const),
  /** Of another unit of the same bloc. */
  ...(['peer', 'peerHead'] as const),
  /** Of the bloc: from a third unit, and from the unit itself. */
  ...(['secretary', 'ownSecretary'] as const),
  /** Of another bloc. */
  ...(['farOfficer', 'farHead', 'farSecretary', 'farOverseer'] as const),
  ...(['leader', 'office'] as const),
  /** Of a unit outside every bloc, to which the table gives the item "2.1". */
  'owner',
  /** Of a unit outside every bloc that came from this one. */
  'heir',
] as const;
export type ActorName = (typeof actorNames)[number];

type Wish = {
  registration?: SheetStatus;
  report?: SheetStatus | null;
  score?: ScoreStatus;
  peerVisibility?: 'none' | 'status' | 'results';
};

const stamp = { updatedAt: testNow, updatedBy: 'test' };

async function writeDocument(unitId: string) {
  const hash = randomUUID().replaceAll('-', '').repeat(2);
  await db.storedFile.create({ data: { hash, size: 10, type: 'application/pdf', createdAt: testNow } });
  const issuedOn = new Date('2026-03-01T00:00:00Z');
  const words = {
    // Its own, and no id: nothing that people read may look like one.
    number: `${reportSecret} ${hash.slice(0, 8)}`,
    issuer: `Sở ${hash.slice(0, 8)}`,
    abstract: reportSecret,
    searchKey: 'mat',
  };
  const file = { fileHash: hash, fileName: `${reportSecret}.pdf` };
  return db.document.create({ data: { ...words, ...file, unitId, issuedOn, createdAt: testNow, createdBy: 'test' } });
}

async function writeSettings(campaignId: string, phaseId: string, unitId: string) {
  await db.campaign.update({ where: { id: campaignId }, data: { launchText: blocSecret, directions: blocSecret } });
  await db.campaignHead.updateMany({ where: { campaignId }, data: { text: blocSecret } });
  const extension = { until: new Date('2026-12-31T00:00:00Z'), reason: extensionSecret, grantedBy: 'test' };
  await db.phaseExtension.create({ data: { ...extension, phaseId, unitId, createdAt: testNow } });
  const movement = await db.movement.create({
    data: {
      ...{ name: blocSecret, goal: blocSecret, startsOn: new Date('2026-01-01T00:00:00Z') },
      campaigns: { create: { campaignId, ordinal: 1 } },
    },
  });
  const shape = { measure: '%', direction: 'more', accumulation: 'cumulative' } as const;
  const template = await db.targetTemplate.create({
    data: { campaignId, ordinal: 1, groupCode: 'test-group', text: `${blocSecret} mẫu`, ...shape },
  });
  return { movement, template };
}

type Key = { campaignId: string; unitId: string };

async function writeReport(key: Key, status: SheetStatus, targetIds: string[], headId: string, documentId: string) {
  return db.report.create({
    data: {
      ...{ ...key, period: 'q1', status, statusSince: testNow, round: 1 },
      answerBy: status === 'returned' ? testAnswerBy.day : null,
      lines: {
        create: targetIds.map((targetId) => ({
          ...{ targetId, actual: '50', note: reportSecret, status, ...stamp },
          evidence: { create: [{ documentId }] },
        })),
      },
      narratives: { create: [{ headId, text: reportSecret, ...stamp }] },
      ...(status === 'draft'
        ? {}
        : {
            snapshots: { create: [{ number: 1, kind: 'submitted', takenAt: testNow, takenBy: 'test', content: {} }] },
          }),
    },
    include: { lines: { orderBy: { target: { ordinal: 'asc' } } } },
  });
}

/** Sent and taken back: nothing of it is anybody else's. */
async function writeWithdrawn(key: Key) {
  const taken = { takenAt: testNow, takenBy: 'test' };
  const snapshots = [
    { number: 1, kind: 'submitted' as const, content: { note: reportSecret }, ...taken },
    { number: 2, kind: 'withdrawn' as const, content: {}, ...taken },
  ];
  const report = { ...key, period: 'half', status: 'draft', statusSince: testNow, round: 1 } as const;
  await db.report.create({ data: { ...report, snapshots: { create: snapshots } } });
}

async function writeSheets(key: Key, headId: string, wish: Required<Wish>) {
  const registration = await makeRegistration({ ...key, status: wish.registration });
  await writeWithdrawn(key);
  await db.target.updateMany({
    where: { registrationId: registration.id },
    data: { note: targetSecret, returnReason: wish.registration === 'returned' ? targetSecret : '' },
  });
  for (const target of registration.targets) {
    await db.target.update({ where: { id: target.id }, data: { text: `${targetSecret} ${target.ordinal}` } });
  }
  const document = await writeDocument(key.unitId);
  const [target] = registration.targets;
  if (!target) throw new Error('The registration has targets');
  const request = { reason: reportSecret, documentId: document.id, before: { planned: '100' } };
  const adjustment =
    wish.registration === 'accepted'
      ? await db.targetAdjustment.create({
          data: {
            ...{ targetId: target.id, ...request, after: { planned: '90', note: reportSecret } },
            ...{ requestedAt: testNow, requestedBy: 'test' },
          },
        })
      : null;
  const ids = registration.targets.map((one) => one.id);
  const report = wish.report ? await writeReport(key, wish.report, ids, headId, document.id) : null;
  return { registration, target, document, adjustment, report };
}

async function makeActors(
  year: Awaited<ReturnType<typeof makeBlocYear>>,
  far: Awaited<ReturnType<typeof makeBlocYear>>,
  ownerUnitId: string,
): Promise<Record<ActorName, Actor>> {
  const ownSecretary = await makeAccount('officer', year.unit.id);
  const farOverseer = await makeAccount('leader');
  await assign(year.campaign.id, ownSecretary.id, 'secretariat');
  await assign(far.campaign.id, farOverseer.id, 'overseer');
  const heirUnit = await makeUnit('Sở kế tục');
  await link([year.unit.id], [heirUnit.id]);
  const { officer, head, otherOfficer: peer, otherHead: peerHead, secretary, office, leader } = year.actors;
  return {
    ...{ officer, head, peer, peerHead, secretary, office, leader },
    ownSecretary: await actorOf(ownSecretary),
    farOfficer: far.actors.officer,
    farHead: far.actors.head,
    farSecretary: far.actors.secretary,
    farOverseer: await actorOf(farOverseer),
    owner: await actorOf(await makeAccount('officer', ownerUnitId)),
    heir: await actorOf(await makeAccount('officer', heirUnit.id)),
  };
}

/** The unit's score by a table of its own; sent, it keeps what it was when it was sent and explained. */
async function writeScore(key: Key, { score: status, report }: Required<Wish>, documentId: string) {
  const ownerUnit = await makeUnit('Sở được giao');
  const table = giveItem(rankedTable(), '2.1', ownerUnit);
  const version = await issueTable(key.campaignId, table);
  const score = await makeScores(key, version, table, {
    ...{ status, claimReason: reportSecret, explanation: reportSecret },
    ...(report ? { documentId } : {}),
  });
  if (status !== 'draft') {
    await keepSnapshot(score, version, table, 'self');
    await keepSnapshot(score, version, table, 'explained', '97');
  }
  return { ownerUnit, table, version, score };
}

/** Another unit's score, sent and taken back. */
async function writeWithdrawnScore(key: Key, versionId: string) {
  const withdrawn = {
    number: 1,
    kind: 'withdrawn',
    takenAt: testNow,
    takenBy: 'test',
    content: {},
    versionId,
  } as const;
  const sheet = { ...key, versionId, statusSince: testNow, round: 1 };
  await db.scoreSheet.create({ data: { ...sheet, snapshots: { create: withdrawn } } });
}

/** A bloc's year in which one unit has written secrets everywhere, and everybody who should not read or change them. */
export async function makeSecretYear(wish: Wish = {}) {
  const full: Required<Wish> = {
    registration: 'accepted',
    report: 'submitted',
    score: 'submitted',
    peerVisibility: 'none',
    ...wish,
  };
  const [year, far] = [await makeBlocYear(), await makeBlocYear()];
  const { campaign, unit } = year;
  await db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility: full.peerVisibility } });
  const [head] = campaign.heads;
  const phase = campaign.phases.find((one) => one.kind === 'reportQ1');
  if (!head || !phase) throw new Error('The campaign has a head and phases');
  const key = { campaignId: campaign.id, unitId: unit.id };
  const sheets = await writeSheets(key, head.id, full);
  const criteria = await storeTable(campaign.id, blocSecret);
  const tableTemplate = await storeTable(null, 'Bảng mẫu');
  const scored = await writeScore(key, full, sheets.document.id);
  const { table, version } = scored;
  await writeWithdrawnScore({ ...key, unitId: year.otherUnit.id }, version.id);
  await makeSentCross({
    ...{ campaignId: campaign.id, scorerId: unit.id, unitId: year.otherUnit.id, versionId: version.id },
    ...{ points: { [idOf(table, '1.1')]: '5' }, reason: crossSecret },
  });
  const settings = await writeSettings(campaign.id, phase.id, unit.id);
  const revision = (await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } })).revision;
  const removed = await makeCampaign({ unitIds: [] });
  await removeCampaign(year.actors.office, { campaignId: removed.id, revision: removed.revision });
  return {
    ...year,
    removed,
    ...sheets,
    ...settings,
    criteria,
    tableTemplate,
    ...scored,
    key,
    head,
    revision,
    far,
    known: await makeKnown(unit.id),
    actors: await makeActors(year, far, scored.ownerUnit.id),
  };
}

export type SecretYear = Awaited<ReturnType<typeof makeSecretYear>>;

/** One text per table that changes with any row of it; presence and failed sign-ins are no content. */
export async function fingerprint(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('Session', 'SignInThrottle') order by 1`;
  const parts = tables.map(
    ({
      name,
    }) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print
      from "${name}" t`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string; print: string }[]>(parts.join(' union all '));
  return Object.fromEntries(rows.map((row) => [row.name, row.print]));
}
