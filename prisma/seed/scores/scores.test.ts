import { describe, expect, it } from 'vitest';
import { leavesOf } from '@/lib/criteria/rules/tree';
import { crossLimits, type GivenLine } from '@/lib/cross-scores/rules/comparison';
import { findFavours } from '@/lib/cross-scores/rules/favours';
import { judgeScorers, type ScorerKind } from '@/lib/cross-scores/rules/scorers';
import { owedFor } from '@/lib/scores/rules/line';
import { prepareTable, scaleOf } from '@/lib/scores/rules/prepare';
import { rankBloc } from '@/lib/scores/rules/ranking/ranking';
import { scoreUnit } from '@/lib/scores/rules/score';
import type { SnapshotContent } from '@/lib/scores/rules/snapshot/content';
import { answersAt, type StagedLine } from '@/lib/scores/rules/stages';
import { tableOf } from '../criteria';
import { toldBloc } from '../data/blocs';
import { buildProvince } from '../province';
import { idOf } from '../random';
import type { Province } from '../rows';

const contentOf = (snapshot: { content?: unknown } | undefined) => snapshot?.content as SnapshotContent; // as it was pushed
type LineRow = Province['rows']['ScoreLine'][number];
const filed = new WeakMap<Province, Map<string, LineRow[]>>();

/** The lines of a sheet; a province has a hundred thousand, so they are put in order once. */
function rowsOf(province: Province, sheetId: string): LineRow[] {
  const known = filed.get(province) ?? new Map<string, LineRow[]>();
  if (!filed.has(province)) {
    filed.set(province, known);
    for (const line of province.rows.ScoreLine) known.set(line.sheetId, [...(known.get(line.sheetId) ?? []), line]);
  }
  return known.get(sheetId) ?? [];
}

const linesOf = (province: Province, sheetId: string) =>
  rowsOf(province, sheetId).map((line) => line as unknown as StagedLine); // decimals are text

/** The scores of one bloc's year as rows, reckoned anew by the engine. */
function reckoned(province: Province, code: string, year: number) {
  const campaignId = idOf('campaign', code, year);
  const table = tableOf(code === toldBloc, year);
  const prepared = prepareTable(table);
  const sheets = province.rows.ScoreSheet.filter((one) => one.campaignId === campaignId && one.status !== 'draft');
  const bloc = sheets.map((sheet) => ({ sheet, lines: linesOf(province, String(sheet.id)) }));
  const scale = scaleOf(
    prepared,
    bloc.map(({ sheet, lines }) => answersAt('computed', sheet.unitId, lines)),
  );
  return bloc.map(({ sheet, lines }) => {
    const score = (stage: 'computed' | 'agreed') => scoreUnit(prepared, answersAt(stage, sheet.unitId, lines), scale);
    return { sheet, lines, table, agreed: score('agreed'), computed: score('computed') };
  });
}

const statuses = ({ rows }: Province, year: number) => {
  const campaignId = idOf('campaign', toldBloc, year);
  const named = rows.ScoreSheet.filter((one) => one.campaignId === campaignId).map((sheet): [string, string] => [
    rows.Unit.find(({ id }) => id === sheet.unitId)?.code ?? '',
    `${sheet.status} ${sheet.round}`,
  ]);
  return Object.fromEntries(named);
};

describe('the scores of the demo', () => {
  const province = buildProvince('2027-01-05', 'x');
  const { rows } = province;

  it('are what the engine makes of what is stored, in every bloc and year', () => {
    const kept = new Map<string, string>();
    for (const snapshot of rows.ScoreSnapshot) {
      if (snapshot.kind === 'agreed') kept.set(snapshot.sheetId, contentOf(snapshot).total.points);
    }
    const blocs = [...new Set(rows.Campaign.map(({ blocId }) => blocId))];
    const found = rows.Campaign.flatMap(({ blocId, year }) => {
      const code = ['KTKT', 'TMTH', 'VHXH'].find((one) => idOf('bloc', one) === blocId);
      return code && year < 2027 ? reckoned(province, code, year) : [];
    });
    expect(blocs).toHaveLength(16);
    expect(found.length).toBeGreaterThan(80);
    expect(found.map(({ sheet, agreed }) => [sheet.id, agreed.points, agreed.open])).toEqual(
      found.map(({ sheet }) => [sheet.id, kept.get(String(sheet.id)), 0]),
    );
  });

  it('owe nothing: claims that differ have their reason, evidence or words stand where they are asked for', () => {
    const evidence = new Set(rows.ScoreLineEvidence.map(({ lineId }) => lineId));
    const owing = reckoned(province, toldBloc, 2026).flatMap(({ sheet, computed, table }) => {
      const scores = new Map(computed.leaves.map((leaf) => [leaf.criterionId, leaf]));
      const lines = new Map(rowsOf(province, String(sheet.id)).map((one) => [one.criterionId, one]));
      return leavesOf(table).flatMap((criterion) => {
        const line = lines.get(criterion.id);
        const score = scores.get(criterion.id);
        if (!line || !score) return ['missing'];
        const { notAssigned = false, claimReason = '', explanation = '', answer = '' } = line;
        const claimed = line.claimed == null ? null : String(line.claimed);
        const facts = { notAssigned, claimed, claimReason, explanation, answer, reopened: false };
        return owedFor(criterion, table, { ...facts, documents: evidence.has(String(line.id)) ? 1 : 0 }, score);
      });
    });
    expect(owing).toEqual([]);
  });

  it('tell of contested, answered and overridden points, and of a tie that the chain decides', () => {
    const lines = [2024, 2025, 2026].map((year) => reckoned(province, toldBloc, year).flatMap((one) => one.lines));
    const asked = rows.ScoreLine.filter(({ question = '' }) => question !== '');
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter(({ answer = '' }) => answer === '')).toEqual([]);
    for (const told of lines) {
      expect(told.filter(({ claimReason }) => claimReason !== '').length).toBeGreaterThan(5);
      expect(told.filter(({ agreed }) => agreed !== null).length).toBeGreaterThan(1);
    }
    const year = reckoned(province, toldBloc, 2025);
    const contenders = year.map(({ sheet, agreed }) => ({
      ...{ unitId: sheet.unitId, name: sheet.unitId, score: agreed },
      ...{ submittedAt: String(sheet.firstSentAt), conditions: {} },
    }));
    const [table] = year.map((one) => one.table);
    if (!table) throw new Error('The told bloc was not scored');
    const tied = rankBloc(table, contenders).filter(({ ties }) => ties.length > 0);
    expect(tied).toHaveLength(2);
    expect(tied.map(({ equals, ties }) => [equals.length, ties.some(({ decides }) => decides)])).toEqual([
      [0, true],
      [0, true],
    ]);
  });
});

/** The told bloc's cross-scores of a year as the product compares them, by the codes of the units. */
function crossesOf({ rows }: Province, year: number) {
  const codes = new Map(rows.Unit.map(({ id, code }) => [id, code]));
  return rows.CrossSheet.filter(({ campaignId }) => campaignId === idOf('campaign', toldBloc, year)).map((sheet) => {
    const content = rows.CrossSnapshot.find(({ sheetId }) => sheetId === sheet.id)?.content;
    const lines = (content as { lines: GivenLine[] } | undefined)?.lines ?? []; // as it was pushed
    const [scorerId, scoredId] = [codes.get(sheet.scorerId) ?? '', codes.get(sheet.scoredId) ?? ''];
    return { scorerId, scoredId, lines, status: sheet.status };
  });
}

type Told = {
  crosses: ReturnType<typeof crossesOf>;
  before: ReturnType<typeof crossesOf>;
  statuses: Record<string, string>;
};
const told = new Map<string, Told>();

/** What the told bloc has come to on a day. A province takes seconds, and several tests look at the same day. */
function toldOn(today: string): Told {
  const known = told.get(today);
  if (known) return known;
  const province = buildProvince(today, 'x');
  const found = {
    ...{ crosses: crossesOf(province, 2026), before: crossesOf(province, 2025) },
    statuses: statuses(province, 2026),
  };
  told.set(today, found);
  return found;
}

describe('the cross-scores of the demo', () => {
  const { before: crosses } = toldOn('2026-11-26');

  it('of last year are all sent, by a strict, a generous and many usual scorers', () => {
    expect(new Set(crosses.map(({ status }) => status))).toEqual(new Set(['sent']));
    const verdicts = judgeScorers(crosses, crossLimits);
    const codes = (wanted: ScorerKind) => verdicts.flatMap(({ kind, scorerId }) => (kind === wanted ? [scorerId] : []));
    expect([codes('strict'), codes('generous'), codes('unknown')]).toEqual([['KBNN'], ['TK'], []]);
    expect(findFavours(crosses, crossLimits).found.map(({ scorerId }) => scorerId)).toEqual(['SXD']);
    const abstained = crosses
      .flatMap(({ lines }) => lines)
      .filter(({ points, claimed }) => points === null && claimed !== null);
    expect(abstained.length).toBeGreaterThan(5);
  });

  it.each([
    ['2026-11-15', {}],
    ['2026-11-26', { assigned: 33 }],
    ['2026-12-03', { assigned: 14, sent: 17, draft: 1, abstained: 1 }],
    ['2026-12-12', { assigned: 3, sent: 29, abstained: 1 }],
  ])('on %s have come as far as the calendar says', { timeout: 60_000 }, (today, expected) => {
    const statuses = toldOn(today).crosses.map(({ status }) => status ?? '');
    const counts = [...new Set(statuses)].map((status) => [status, statuses.filter((one) => one === status).length]);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });
});

describe('the scores of the current year', () => {
  const appraising = { SCT: 'appraised 2', HQ: 'returned 1', THUE: 'submitted 2' };
  const units = ['SCT', 'STC', 'SNNMT', 'SXD', 'SKHCN', 'TK', 'THUE', 'HQ', 'KBNN', 'QDTPT'];
  const all = (status: string) => Object.fromEntries(units.map((code) => [code, status]));

  it.each([
    ['2026-07-10', {}],
    ['2026-11-15', {}],
    [
      '2026-11-26',
      {
        ...{ SCT: 'submitted 1', THUE: 'submitted 1', HQ: 'submitted 1', QDTPT: 'submitted 1' },
        ...{ STC: 'draft 0', SNNMT: 'draft 0', SXD: 'draft 0', SKHCN: 'draft 0' },
      },
    ],
    ['2026-12-12', { ...all('submitted 1'), ...appraising }],
  ])('on %s stand where the calendar has them', { timeout: 60_000 }, (today, expected) => {
    expect(toldOn(today).statuses).toEqual(expected);
  });

  it.each([
    ['2026-12-20', 'appraised'],
    ['2026-12-31', 'agreed'],
  ])('on %s are all %s', { timeout: 60_000 }, (today, status) => {
    const found = toldOn(today).statuses;
    expect(Object.keys(found).sort()).toEqual(units.toSorted());
    expect(new Set(Object.values(found).map((one) => one.split(' ')[0]))).toEqual(new Set([status]));
  });
});
