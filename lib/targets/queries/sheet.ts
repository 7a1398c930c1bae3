import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { type Unregistered, unregistered } from '@/lib/campaigns/rules/membership';
import {
  lastAnswerDay,
  type PhaseDates,
  type PhaseRefusal,
  type PhaseState,
  phaseState,
} from '@/lib/campaigns/rules/phases';
import { refuseSettledYear, type YearEndRefusal } from '@/lib/campaigns/rules/year-end';
import { db } from '@/lib/db/client';
import { isId, toDay } from '@/lib/db/values';
import { libraryUnits } from '@/lib/evidence/rules/documents';
import { todayInVietnam } from '@/lib/format';
import { refuseSheetPhase, type SheetStatus, shownStatus } from '@/lib/reviews/rules/sheet';
import { backOf, isTakenBack, toldStatus, withdrawableUntil } from '@/lib/reviews/rules/withdrawal';
import { sumWeights } from '@/lib/templates/rules';
import { adjustableValues, isAdjustable, isOpenRequest } from '../rules/adjustment';
import { refuseEditing } from '../rules/editing';
import type { Line, TitleAim } from '../rules/line';
import { keepsLastPlan } from '../rules/plan-doubts';
import { decidedLines, readerOf, type SheetView, sheetView } from '../rules/reading';
import { refuseSender, type SheetRefusal, sheetRefusals } from '../rules/submission';
import {
  type HistoryEntry,
  type Named,
  readSheetRow,
  type SheetRow,
  type StoredAdjustment,
  type StoredDraft,
} from './sheet-rows';

export type TargetSheet = {
  campaignId: string;
  unitId: string;
  unitName: string;
  campaignName: string;
  blocName: string;
  year: number;
  status: SheetStatus;
  /** The same as it is shown: whether it is begun, and whether anything is owed. */
  state: SheetStatus | 'none' | 'not-due' | 'not-owed' | 'taken-back';
  since: string | null;
  round: number;
  /** The last day for the answer to what was returned. */
  answerBy: string | null;
  phase: PhaseState;
  phaseRefusal: PhaseRefusal | null;
  /** Why no accepted target may be adjusted any more, whoever asks. */
  settled: YearEndRefusal | null;
  /** It joined after the phase had ended and has written nothing: it need not register (lib/duties). */
  excused: Unregistered | null;
  /** It came from other units, or others came from it: lib/successions tells which. */
  related: boolean;
  /** False while the unit has sent nothing: then readers outside the unit see the state alone. */
  shown: boolean;
  lines: Line[];
  /** Lines of the own sheet, by id, that may still change and whose plan is last year's. */
  asLastYear: string[];
  titles: TitleAim[];
  total: string;
  groups: Named[];
  movements: Named[];
  awards: Named[];
  /** Whether anybody can sign in as the head, who alone sends where officers may not. */
  hasHead: boolean;
  /** Empty unless asked for. */
  refusals: SheetRefusal[];
  adjustments: StoredAdjustment[];
  /** Changes that the own unit has prepared and not sent. */
  drafts: StoredDraft[];
  history: HistoryEntry[];
  asOf: string;
  /** Until when the actor may send again what is taken back now; null where it cannot be taken back. */
  withdrawableUntil: string | null;
  /** The same of the head, to an officer where the head alone sends and takes back. */
  headWithdrawsUntil: string | null;
  can: { edit: boolean; submit: boolean; adjust: boolean; own: boolean };
};

function phaseOf(row: SheetRow, actor: Actor) {
  const dates =
    row.opensOn && row.closesOn
      ? { kind: 'registration' as const, opensOn: row.opensOn, closesOn: row.closesOn }
      : undefined;
  const today = todayInVietnam(actor.now);
  return {
    ...{ today, dates },
    phase: phaseState(dates, today, row.extendedUntil),
    phaseRefusal: refuseSheetPhase(row.status ?? 'draft', 'registration', dates, today, row),
    settled: refuseSettledYear(row.yearEnd, row.year, today),
  };
}

/** The names around a sheet, and what its lines can be about. */
function frameOf({ unitName, hasHead, campaignName, blocName, year, groups, movements, awards }: SheetRow) {
  return { unitName, hasHead, campaignName, blocName, year, groups, movements, awards };
}

/** Ids of the lines, not accepted yet, whose plan is still last year's. */
function keptPlans({ lines, lastPlans, year }: SheetRow): string[] {
  return lines.flatMap((line) => {
    const last = lastPlans[line.id];
    return last && line.status !== 'accepted' && keepsLastPlan(line, last, year) ? [line.id] : [];
  });
}

/** The lines and titles that a view shows; null where it shows the state alone. */
function contentOf({ sent, lines, titles }: SheetRow, view: SheetView) {
  if (view === 'sent') return sent && { lines: decidedLines(sent.lines, lines), titles: sent.titles };
  return view === 'live' ? { lines, titles } : null;
}

const maySend = (actor: Actor, key: { campaignId: string; unitId: string }, { officerMaySubmit }: SheetRow) =>
  may(actor, 'targets.submit', key) && refuseSender(actor.role, officerMaySubmit) === null;

function backUntil(row: SheetRow, dates: PhaseDates | undefined, today: string): string | null {
  const { underReview, status, extendedUntil, leftOn } = row;
  if (!underReview || !status) return null;
  const sheet = { ...underReview, status, kind: 'registration' as const, phase: dates, extendedUntil, leftOn };
  return withdrawableUntil(sheet, today);
}

/** Adjustments are asked for long after the registration closed, while the unit takes part and its year is not settled. */
function mayAsk({ phaseRefusal, settled, lines }: Pick<TargetSheet, 'phaseRefusal' | 'settled' | 'lines'>): boolean {
  const here = phaseRefusal?.reason !== 'phase-unit-left' && settled === null;
  return here && lines.some((line) => line.status === 'accepted');
}

/**
 * One unit's registration as far as the actor may see it; null where it does not exist for the actor. What keeps it from
 * being sent is looked for only when `checked` is asked for: comparing sixty texts with each other is work.
 */
export async function getTargetSheet(
  actor: Actor,
  campaignId: string,
  unitId: string,
  { checked = false } = {},
): Promise<TargetSheet | null> {
  if (!isId(campaignId) || !isId(unitId)) return null;
  const row = await readSheetRow(actor, campaignId, unitId);
  const reader = row && readerOf(actor, { ...row, campaignId, unitId });
  if (!row || !reader) return null;
  const status = row.status ?? 'draft';
  const view = sheetView(reader, status);
  if (view === 'nothing') return null;
  const { today, dates, phase, phaseRefusal, settled } = phaseOf(row, actor);
  const stored = row.status ?? 'none';
  const excused = unregistered(row, { phase, begun: row.status !== null }, today);
  const state = excused ? 'not-owed' : shownStatus(stored, row, phase, today);
  const own = reader === 'unit';
  const sends = own && maySend(actor, { campaignId, unitId }, row);
  const content = contentOf(row, view);
  const lines = [...(content?.lines ?? [])];
  const sheet = { status, lines, year: row.year, requiredTexts: row.requiredTexts, phaseRefusal };
  return {
    ...{ campaignId, unitId, ...frameOf(row), status, phase, phaseRefusal, settled },
    state: toldStatus(state, isTakenBack(row.status, row.history.toReversed())),
    related: row.related,
    excused,
    since: state === 'not-owed' ? null : (row.statusSince?.toISOString() ?? null),
    round: row.round ?? 0,
    answerBy: lastAnswerDay(row.answerBy, dates, row.extendedUntil),
    shown: content !== null,
    lines,
    asLastYear: own ? keptPlans(row) : [],
    titles: [...(content?.titles ?? [])],
    total: sumWeights(lines.map((line) => line.weight)),
    refusals: own && checked ? sheetRefusals(sheet) : [],
    adjustments: reader === 'peer' ? [] : row.adjustments,
    drafts: own ? row.drafts : [],
    history: reader === 'peer' ? [] : row.history,
    asOf: actor.now.toISOString(),
    ...backOf({ own, sends, hasHead: row.hasHead }, backUntil(row, dates, today)),
    can: {
      own,
      edit: own && refuseEditing(sheet) === null,
      submit: sends,
      adjust: own && mayAsk({ phaseRefusal, settled, lines }),
    },
  };
}

export type UnitDocument = {
  id: string;
  number: string;
  issuedOn: string;
  abstract: string;
  formerUnit: string | null;
};

/**
 * An accepted target with what a request for change needs: the requests and the unit's library; null for others, and where
 * nothing was asked for before the year was settled.
 */
export async function getAdjustable(actor: Actor, campaignId: string, unitId: string, targetId: string) {
  if (!isId(targetId)) return null;
  const sheet = await getTargetSheet(actor, campaignId, unitId);
  const line = sheet?.lines.find((one) => one.id === targetId);
  if (!sheet || !line || !isAdjustable(sheet, line)) return null;
  // A request need not name what it leaves alone.
  const inForce = adjustableValues(line);
  const open = sheet.adjustments.find((one) => one.targetId === targetId && isOpenRequest(one));
  const documents = await db.document.findMany({
    where: { unitId: { in: libraryUnits(actor) } },
    orderBy: [{ issuedOn: 'desc' }, { number: 'asc' }],
    select: { id: true, number: true, issuedOn: true, abstract: true, unit: { select: { id: true, name: true } } },
    relationLoadStrategy: 'join',
    take: 500,
  });
  return {
    sheet,
    line,
    open: open && { ...open, before: { ...inForce, ...open.before }, after: { ...inForce, ...open.after } },
    draft: sheet.drafts.find((one) => one.targetId === targetId),
    documents: documents.map(({ unit, ...one }): UnitDocument => {
      return { ...one, issuedOn: toDay(one.issuedOn), formerUnit: unit.id === actor.unitId ? null : unit.name };
    }),
  };
}
