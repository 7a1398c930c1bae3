import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { fromDay, isId, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { openYear, refuseChange, refuseRemoval, type UnitReference, type UnitReferenceKind } from '../rules/life';

const history = {
  names: { orderBy: { validFrom: 'desc' } },
  memberships: { orderBy: { validFrom: 'desc' }, include: { bloc: { select: { name: true } } } },
  changes: { orderBy: { effectiveOn: 'desc' } },
  predecessors: { include: { predecessor: { select: { name: true } }, change: true } },
  successors: { include: { successor: { select: { name: true } }, change: true } },
} as const satisfies Prisma.UnitInclude;

type Paper = { id: string; kind: string; effectiveOn: Date; decision: string; note: string };

const describeChange = ({ id, kind, effectiveOn, decision, note }: Paper) => ({
  id,
  kind,
  effectiveOn: toDay(effectiveOn),
  decision,
  note,
});

/** Own changes and those of the units that came before or after, each once, latest first. */
function changesOf(papers: readonly Paper[]) {
  const known = new Map(papers.map((paper) => [paper.id, describeChange(paper)]));
  return [...known.values()].toSorted((left, right) => right.effectiveOn.localeCompare(left.effectiveOn));
}

/** One unit with its whole history. */
export async function getUnit(actor: Actor, unitId: string) {
  if (!may(actor, 'units.manage') || !isId(unitId)) return null;
  const unit = await db.unit.findUnique({ where: { id: unitId }, relationLoadStrategy: 'join', include: history });
  if (!unit) return null;
  const today = todayInVietnam(actor.now);
  const { id, code, name, shortName, revision, names, memberships, changes, predecessors, successors } = unit;
  const dated = <Row extends { id: string; validFrom: Date; validTo: Date | null }>(row: Row) => ({
    id: row.id,
    validFrom: toDay(row.validFrom),
    validTo: toDay(row.validTo),
  });
  return {
    id,
    code,
    name,
    shortName,
    revision,
    validFrom: toDay(unit.validFrom),
    validTo: toDay(unit.validTo),
    names: names.map((row) => ({ ...dated(row), name: row.name, shortName: row.shortName })),
    memberships: memberships.map((row) => ({ ...dated(row), blocId: row.blocId, blocName: row.bloc.name })),
    predecessors: predecessors.map((row) => ({ id: row.predecessorId, name: row.predecessor.name })),
    successors: successors.map((row) => ({ id: row.successorId, name: row.successor.name })),
    changes: changesOf([...changes, ...predecessors.map((row) => row.change), ...successors.map((row) => row.change)]),
    today,
    can: { change: unit.validTo === null },
  };
}

/** The scores that are not agreed: the end of a unit leaves them as they are. */
const readOpenScores = (unitId: { in: string[] }, year: number) =>
  db.scoreSheet.findMany({
    where: { unitId, status: { not: 'agreed' }, campaign: { year: { gte: year } } },
    select: { unitId: true, status: true, campaign: { select: { year: true, bloc: { select: { name: true } } } } },
    relationLoadStrategy: 'join',
    orderBy: [{ campaign: { year: 'asc' } }, { campaign: { bloc: { name: 'asc' } } }],
  });

/** What stands of these units in years that are not over, each row with its unit. */
async function readReach(unitIds: readonly string[], today: string) {
  const year = openYear(today);
  const unitId = { in: [...unitIds] };
  const open = { unitId, status: { not: 'accepted' }, campaign: { year: { gte: year } } } as const;
  const latestName = { orderBy: { validFrom: 'desc' }, take: 1 } as const;
  const bloc = { select: { year: true, bloc: { select: { name: true } } } } as const;
  const [units, members, leads, registrations, reports, scores, accounts] = await Promise.all([
    db.unit.findMany({ where: { id: unitId }, relationLoadStrategy: 'join', include: { names: latestName } }),
    db.campaignMember.findMany({
      where: { unitId, leftOn: null, campaign: { year: { gte: year } } },
      select: { unitId: true, campaign: bloc },
      relationLoadStrategy: 'join',
      orderBy: [{ campaign: { year: 'asc' } }, { campaign: { bloc: { name: 'asc' } } }],
    }),
    db.campaignLead.findMany({
      where: {
        unitId,
        campaign: { year: { gte: year } },
        OR: [{ validTo: null }, { validTo: { gt: fromDay(today) } }],
      },
      select: { unitId: true, kind: true, campaign: bloc },
      relationLoadStrategy: 'join',
      orderBy: [{ campaign: { year: 'asc' } }, { validFrom: 'asc' }],
    }),
    db.registration.groupBy({ by: ['unitId'], where: open, _count: true }),
    db.report.groupBy({ by: ['unitId'], where: open, _count: true }),
    readOpenScores(unitId, year),
    db.account.groupBy({ by: ['unitId'], where: { unitId, disabledAt: null }, _count: true }),
  ]);
  return { units, members, leads, sheets: [...registrations, ...reports], scores, accounts };
}

const placeOf = ({ year, bloc }: { year: number; bloc: { name: string } }) => ({ year, blocName: bloc.name });

const openScoreOf = ({ status, campaign }: Awaited<ReturnType<typeof readOpenScores>>[number]) =>
  status === 'agreed' ? [] : [{ status, ...placeOf(campaign) }];

/**
 * What a change of these units reaches today, unit by unit in the order asked for: its campaigns that are not over, what
 * it leads there, what it has begun and not finished, its scores by name, the accounts that work for it, and why it cannot end today.
 */
export async function getChangeReach(actor: Actor, unitIds: readonly string[]) {
  if (!may(actor, 'units.manage')) return null;
  const today = todayInVietnam(actor.now);
  const ids = [...new Set(unitIds)].filter(isId);
  const { units, members, leads, sheets, scores, accounts } = await readReach(ids, today);
  const counted = (rows: readonly { unitId: string | null; _count: number }[], id: string) =>
    rows.filter((row) => row.unitId === id).reduce((sum, row) => sum + row._count, 0);
  return ids.flatMap((id) => {
    const unit = units.find((one) => one.id === id);
    if (!unit) return [];
    const { name, revision, validFrom } = unit;
    const nameSince = toDay(unit.names[0]?.validFrom ?? validFrom);
    const life = { id, name, validFrom: toDay(validFrom), validTo: toDay(unit.validTo), nameSince };
    const own = members.filter((member) => member.unitId === id);
    return {
      unitId: id,
      name,
      revision,
      campaigns: own.map(({ campaign }) => placeOf(campaign)),
      leads: leads.filter((one) => one.unitId === id).map(({ kind, campaign }) => ({ kind, ...placeOf(campaign) })),
      openSheets: counted(sheets, id),
      openScores: scores.filter((one) => one.unitId === id).flatMap(openScoreOf),
      accounts: counted(accounts, id),
      endRefusal: refuseChange(life, today, today, 'life'),
    };
  });
}
export type ChangeReach = NonNullable<Awaited<ReturnType<typeof getChangeReach>>>[number];

/** Where the database lets a record name a unit; its own names and changes are part of it, and go with it. */
const references: Readonly<Record<Exclude<UnitReferenceKind, 'draftItems'>, string>> = {
  accounts: '"Account" where "unitId"',
  memberships: '"BlocMembership" where "unitId"',
  campaigns: '"CampaignMember" where "unitId"',
  leads: '"CampaignLead" where "unitId"',
  extensions: '"PhaseExtension" where "unitId"',
  documents: '"Document" where "unitId"',
  files: '"FileHold" where "unitId"',
  progress: '"UnitProgress" where "unitId"',
  scores: '"ScoreSheet" where "unitId"',
  facts: '"ScoreFact" where "unitId"',
  awards: '"UnitAward" where "unitId"',
  externalScores: '"ExternalScore" where "unitId"',
  issuedItems: '"CriterionOwner" where "unitId"',
  takeovers: '"OwnerTakeover" where "ownerUnitId"',
  predecessors: '"UnitSuccession" where "successorId"',
  successors: '"UnitSuccession" where "predecessorId"',
};

/** How many records of every kind name a unit, in one statement. Drafts of criteria tables do so in their text. */
export async function countReferences(tx: Transaction, unitId: string): Promise<UnitReference[]> {
  const owner = JSON.stringify({ scorer: { unitId } });
  const counts = Object.entries(references).map(
    ([kind, place]) =>
      Prisma.sql`select ${kind} as kind, count(*)::int as count from ${Prisma.raw(place)} = ${unitId}::uuid`,
  );
  return tx.$queryRaw<UnitReference[]>`
    select 'draftItems' as kind, count(*)::int as count from "Criterion" where content @> ${owner}::jsonb
    union all ${Prisma.join(counts, ' union all ')}`;
}

/** Whether a unit can be taken away as one entered by mistake: why not, or null. Null as a whole for those who may not. */
export async function getRemoval(actor: Actor, unitId: string) {
  if (!may(actor, 'units.manage') || !isId(unitId)) return null;
  const [unit, found] = await Promise.all([
    db.unit.findUnique({ where: { id: unitId }, select: { name: true, validTo: true } }),
    countReferences(db, unitId),
  ]);
  return unit && { refusal: refuseRemoval({ name: unit.name, validTo: toDay(unit.validTo) }, found) };
}
