import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnit } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/db/values';
import { askedInputs, valueWords } from '@/lib/scores/rules/line';
import {
  type Changed,
  compareSnapshots,
  type LineDifference,
  type SnapshotDifference,
} from '@/lib/scores/rules/snapshot/compare';
import type { SnapshotContent } from '@/lib/scores/rules/snapshot/content';
import type { SnapshotRow } from '@/lib/scores/rules/snapshot/sheets';
import { defaultPair, type SnapshotKind, seesSnapshot } from '@/lib/scores/rules/snapshot/words';
import { isScoreReadable, scoreSight } from '@/lib/scores/rules/visibility';
import { readScoreHead, type ScoreHead, type ScoreKey } from './head';
import { sentSnapshot } from './sent';
import { type IssuedTable, readIssuedTable } from './version';

/** One time at which a score was sent, appraised or adopted. */
export type SnapshotName = {
  number: number;
  kind: SnapshotKind;
  takenAt: string;
  takenBy: string;
  /** The number of the table's version. */
  version: number;
  points: string;
};

type StoredSnapshot = Omit<SnapshotName, 'takenAt'> & { takenAt: Date; versionId: string };

export type SnapshotPlace = { unitName: string; campaignName: string; year: number; blocName: string };

const placeOf = ({ unitName, campaignName, year, blocName }: ScoreHead): SnapshotPlace => ({
  ...{ unitName, campaignName, year, blocName },
});

/** The snapshots that the actor may see, oldest first; null where there is nothing to see. Units never see how another came to its points. */
async function readNames(actor: Actor, key: ScoreKey) {
  if (!isId(key.campaignId) || !isId(key.unitId)) return null;
  const sight = scoreSight(actor, key, false);
  const head = sight && (await readScoreHead(actor, db, key));
  if (!head || !isScoreReadable(sight, head.status)) return null;
  const rows = await db.$queryRaw<StoredSnapshot[]>`
    select p.number, p.kind::text as kind, p."takenAt", p."takenBy", p."versionId", v.number as version,
      p.content #>> '{total,points}' as points
    from "ScoreSnapshot" p join "CriteriaVersion" v on v.id = p."versionId"
    where p."sheetId" = ${head.sheetId}::uuid and (p.kind in ('appraised', 'agreed') or ${sentSnapshot}) order by p.number`;
  const own = isOwnUnit(actor, key.unitId);
  const stored = rows.filter(({ kind }) => seesSnapshot(kind, sight, own, head.status));
  return { head, stored };
}

const nameOf = ({ versionId: _versionId, takenAt, ...name }: StoredSnapshot): SnapshotName => ({
  ...name,
  takenAt: takenAt.toISOString(),
});

async function readContents(sheetId: string | null, numbers: readonly number[]): Promise<Map<number, SnapshotContent>> {
  const rows = await db.$queryRaw<{ number: number; content: SnapshotContent }[]>`
    select number, content from "ScoreSnapshot" where "sheetId" = ${sheetId}::uuid and number = any (${numbers}::int[])`;
  return new Map(rows.map(({ number, content }) => [number, content]));
}

/** A difference in words: inputs by their labels, values as people read them. */
export type WordedDifference = Omit<LineDifference, 'inputs'> & {
  inputs: ({ label: string } & Changed<string>)[];
  groupId: string | null;
};

function wordDifference({ leafById }: IssuedTable, old: IssuedTable, line: LineDifference): WordedDifference {
  const leaf = leafById.get(line.criterionId);
  const inputs = askedInputs(leaf?.criterion ?? old.leafById.get(line.criterionId)?.criterion ?? { rule: null });
  const worded = line.inputs.flatMap(({ key, before, after }) => {
    const input = inputs.find((one) => one.key === key);
    return input ? [{ label: input.label, before: valueWords(input, before), after: valueWords(input, after) }] : [];
  });
  return { ...line, inputs: worded, groupId: leaf?.groupId ?? null };
}

export type SnapshotComparison = {
  place: SnapshotPlace;
  snapshots: SnapshotName[];
  before: SnapshotName;
  after: SnapshotName;
  total: Changed<string>;
  percentage: Changed<string | null>;
  sections: ({ criterionId: string; code: string; title: string } & Changed<string | null>)[];
  compared: number;
  lines: WordedDifference[];
};

type Found = { head: ScoreHead; stored: StoredSnapshot[] };

function sectionsOf(
  fresh: IssuedTable,
  old: IssuedTable,
  { sections }: SnapshotDifference,
): SnapshotComparison['sections'] {
  const sums = new Map(sections.map((one) => [one.criterionId, one]));
  const tops = [...fresh.table.criteria, ...old.table.criteria].filter(
    ({ id, parentId }, place, all) => parentId === null && all.findIndex((one) => one.id === id) === place,
  );
  return tops
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .flatMap(({ id, code, title }) => {
      const sum = sums.get(id);
      return sum ? [{ code, title, ...sum }] : [];
    });
}

async function comparisonOf(
  actor: Actor,
  { head, stored }: Found,
  { before, after }: { before: StoredSnapshot; after: StoredSnapshot },
): Promise<SnapshotComparison | null> {
  const contents = await readContents(head.sheetId, [before.number, after.number]);
  const [left, right] = [contents.get(before.number), contents.get(after.number)];
  if (!left || !right) return null;
  const old = await readIssuedTable(actor, db, before.versionId);
  const fresh = await readIssuedTable(actor, db, after.versionId);
  const difference = compareSnapshots(left, right);
  const { total, percentage, compared, lines } = difference;
  return {
    ...{ place: placeOf(head), snapshots: stored.map(nameOf), before: nameOf(before), after: nameOf(after) },
    ...{ total, percentage, compared, sections: sectionsOf(fresh, old, difference) },
    lines: lines.map((line) => wordDifference(fresh, old, line)),
  };
}

/** Two snapshots beside each other, by default the last two; null where the actor may see none. */
export async function getSnapshotComparison(
  actor: Actor,
  key: ScoreKey,
  wished: { from: number | null; to: number | null },
): Promise<SnapshotComparison | null> {
  const found = await readNames(actor, key);
  const pair = found && defaultPair(found.stored, wished);
  return pair ? comparisonOf(actor, found, pair) : null;
}

export type SnapshotView = { place: SnapshotPlace; name: SnapshotName; content: SnapshotContent; rows: SnapshotRow[] };

/** One snapshot in the order of its table, as it is exported; null where it does not exist for the actor. */
export async function getSnapshot(actor: Actor, key: ScoreKey, number: number): Promise<SnapshotView | null> {
  const found = await readNames(actor, key);
  const stored = found?.stored.find((one) => one.number === number);
  if (!found || !stored) return null;
  const content = (await readContents(found.head.sheetId, [number])).get(number);
  if (!content) return null;
  const issued = await readIssuedTable(actor, db, stored.versionId);
  const lines = new Map(content.lines.map((line) => [line.criterionId, line]));
  const sums = new Map(content.sections.map((one) => [one.criterionId, one.points]));
  const depths: number[] = [];
  const rows = issued.prepared.criteria.map(({ criterion, parent, maximum }, place): SnapshotRow => {
    depths[place] = (depths[parent] ?? 0) + 1;
    const { id, code, title } = criterion;
    const line = lines.get(id);
    const inputs = askedInputs(criterion).map((one) => ({
      label: one.label,
      words: valueWords(one, line?.inputs[one.key]),
    }));
    return {
      ...{ code, title, depth: depths[place], maximum: maximum.toFixed() },
      points: sums.get(id) ?? line?.points ?? null,
      line: line ? { ...line, inputs } : null,
    };
  });
  return { place: placeOf(found.head), name: nameOf(stored), content, rows };
}

/** The criteria that the unit sent differently the last time, null where it has sent once; for those who appraise. */
export async function getResentItems(actor: Actor, key: ScoreKey): Promise<string[] | null> {
  const found = await readNames(actor, key);
  const sent = found?.stored.filter(({ kind }) => kind === 'self' || kind === 'explained').slice(-2) ?? [];
  const [before, after] = sent;
  if (!found || !before || !after) return null;
  const contents = await readContents(found.head.sheetId, [before.number, after.number]);
  const [left, right] = [contents.get(before.number), contents.get(after.number)];
  if (!left || !right) return null;
  return compareSnapshots(left, right).lines.map(({ criterionId }) => criterionId);
}
