import { sumDecimals } from '@/lib/criteria/rules/exact';
import type { Rule } from '@/lib/criteria/rules/rule';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { office, secretaryOf } from './accounts';
import type { SeedCampaign } from './campaigns';
import { realTables } from './criteria-templates';
import { toldBloc } from './data/blocs';
import type { LeafSpec, SectionSpec } from './data/criteria-spec';
import { fullSections, plainSections, settings } from './data/criteria-table';
import { addDays, earlier, momentOf } from './days';
import { idOf } from './random';
import type { Row, Rows } from './rows';

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** The id of a criterion: the same in every year and bloc, so that years are compared. */
const criterionId = (key: string) => idOf('criterion', key);

type Spot = Pick<Criterion, 'id' | 'parentId' | 'ordinal' | 'code' | 'title'>;

/** Deductions and bonuses are numbered in their leaf. */
function numbered(rule: Rule): Rule {
  return {
    ...rule,
    deductions: rule.deductions.map((one, place) => ({ ...one, id: `t${place + 1}` })),
    bonuses: rule.bonuses.map((one, place) => ({ ...one, id: `c${place + 1}` })),
  };
}

function leafOf(spec: LeafSpec, spot: Spot): Criterion {
  const { points, bonusCap, deductionCap, evidence, ground, note, owner, ownerUnit, examples = [] } = spec;
  const unitId = ownerUnit === undefined ? null : idOf('unit', ownerUnit);
  return {
    ...spot,
    points,
    bonusCap: bonusCap ?? null,
    deductionCap: deductionCap ?? null,
    evidence: evidence ?? 'required',
    legalGround: ground ?? '',
    scorer: owner === undefined ? null : { kind: 'owner', name: owner, unitId },
    note: note ?? '',
    rule: numbered(spec.rule),
    examples: examples.map(([values, given, others = []], place) => ({
      id: `v${place + 1}`,
      values,
      others,
      points: given,
    })),
  };
}

function headOf(
  spot: Spot,
  leaves: readonly LeafSpec[],
  caps: Pick<SectionSpec, 'bonusCap' | 'deductionCap'>,
): Criterion {
  return {
    ...spot,
    points: sumDecimals(leaves.map(({ points }) => points)),
    bonusCap: caps.bonusCap ?? null,
    deductionCap: caps.deductionCap ?? null,
    ...{ evidence: 'optional', legalGround: '', scorer: null, note: '', rule: null, examples: [] },
  };
}

function criteriaOf(sections: readonly SectionSpec[]): Criterion[] {
  return sections.flatMap((section, place) => {
    const code = romans[place] ?? String(place + 1);
    const spot = { id: criterionId(section.key), parentId: null, ordinal: place, code, title: section.title };
    const below = section.groups.flatMap((group, index) => {
      const id = criterionId(`${section.key}/${group.key}`);
      const head = { id, parentId: spot.id, ordinal: index, code: `${code}.${index + 1}`, title: group.title };
      const leaves = group.leaves.map((leaf, ordinal) =>
        leafOf(leaf, {
          ...{ id: criterionId(leaf.key), parentId: id, ordinal },
          ...{ code: `${head.code}.${ordinal + 1}`, title: leaf.title },
        }),
      );
      return [headOf(head, group.leaves, {}), ...leaves];
    });
    const all = section.groups.flatMap(({ leaves }) => leaves);
    return [headOf(spot, all, section), ...below];
  });
}

/** The criteria table of a bloc's year: the told bloc's has every way of scoring, the others' are shorter. */
export function tableOf(full: boolean, year: number): CriteriaTable {
  const criteria = criteriaOf(full ? fullSections(year) : plainSections(year));
  const total = sumDecimals(criteria.filter(({ parentId }) => parentId === null).map(({ points }) => points ?? '0'));
  const title = `Bảng tiêu chí chấm điểm thi đua năm ${year}`;
  return { title, year, declaredTotal: total, ...settings(criterionId('tasks')), criteria };
}

type Json = Row<{ content: unknown }>['content'];
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json; // a round trip through JSON is JSON

type Stamp = { at: string; by: string };

function addDraft(rows: Rows, id: string, campaignId: string | null, table: CriteriaTable, { at, by }: Stamp): void {
  const { criteria, ...rest } = table;
  rows.CriteriaTable.push({
    ...{ id, campaignId, title: table.title, settings: asJson(rest) },
    ...{ revision: 1, createdAt: at, createdBy: by },
  });
  rows.Criterion.push(
    ...criteria.map(({ id: own, parentId, ordinal, code, title, ...content }) => ({
      ...{ tableId: id, id: own, parentId, ordinal, code, title, content: asJson(content) },
      ...{ revision: 1, updatedAt: at, updatedBy: by },
    })),
  );
}

/** What blocs may begin with: the province's own table, and the tables of agencies that its office has brought in. */
function addTemplates(rows: Rows, year: number): void {
  const stamp = { at: momentOf(`${year - 1}-12-01`, 9), by: office.name };
  const own = { ...tableOf(false, year), title: 'Bảng tiêu chí mẫu của tỉnh' };
  addDraft(rows, idOf('criteria-template'), null, own, stamp);
  for (const { key, table } of realTables(year)) addDraft(rows, idOf('criteria-template', key), null, table, stamp);
}

/** Every campaign's table, issued at the beginning of its year by its secretariat, and the province's templates. */
export function addCriteria(rows: Rows, campaigns: readonly SeedCampaign[], today: string): void {
  addTemplates(rows, Number(today.slice(0, 4)));
  const tables = new Map<string, CriteriaTable>();
  for (const { id: campaignId, bloc, year: own, lead, calendar } of campaigns) {
    const full = bloc.code === toldBloc;
    const key = `${full} ${own}`;
    const table = tables.get(key) ?? tableOf(full, own);
    tables.set(key, table);
    const id = idOf('criteria-table', campaignId);
    const by = secretaryOf(lead).name;
    const day = earlier(addDays(calendar.phases.registration.opensOn, 3), addDays(today, -1));
    const at = momentOf(day, 10);
    addDraft(rows, id, campaignId, table, { at, by });
    rows.CriteriaVersion.push({
      ...{ id: idOf('criteria-version', campaignId), tableId: id, number: 1, content: asJson(table) },
      ...{ reason: '', issuedAt: at, issuedBy: by },
    });
  }
}
