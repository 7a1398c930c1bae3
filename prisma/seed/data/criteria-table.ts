import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { blocWork } from './criteria-bloc';
import { emulation } from './criteria-emulation';
import { people } from './criteria-people';
import { reform } from './criteria-reform';
import type { LeafSpec, SectionSpec } from './criteria-spec';
import { tasks } from './criteria-tasks';

/** The 1 000-point table of the told bloc: five sections and every way of scoring there is. */
export const fullSections = (year: number): SectionSpec[] => [
  tasks(year),
  reform(year),
  people,
  emulation(year),
  blocWork,
];

/** The secretariats of the other blocs appraise everything themselves. */
function withoutOwnerUnit(leaf: LeafSpec): LeafSpec {
  const { owner, ownerUnit, ...rest } = leaf;
  return ownerUnit === undefined ? leaf : rest;
}

/** The table of the other blocs: the same heads with fewer criteria, out of 500 points. */
export function plainSections(year: number): SectionSpec[] {
  const kept = new Set([
    'targets-all',
    'plan-day',
    'tasks-late',
    'drafts',
    'budget',
    'economy',
    'on-time',
    'satisfaction',
    'online',
    'par-index',
    'self-check',
    'signed',
    'party-class',
    'charity',
    'discipline',
    'training',
    'launch-plan',
    'articles',
    'files-quality',
    'meetings',
    'reports-on-time',
  ]);
  return fullSections(year).map((section) => ({
    ...section,
    groups: section.groups
      .map((group) => ({
        ...group,
        leaves: group.leaves.filter(({ key }) => kept.has(key)).map(withoutOwnerUnit),
      }))
      .filter(({ leaves }) => leaves.length > 0),
  }));
}

type Settings = Omit<CriteriaTable, 'criteria' | 'year' | 'title' | 'declaredTotal'>;

const classOf = (id: string, title: string, minimum: string, percent: string, conditions: string[] = []) => ({
  ...{ id, title, minimum, conditions },
  minimumShare: { of: 'section' as const, percent },
});

/** Bands of classification after those of several provinces; what leaves a unit unclassified. `tasksId`: the first section. */
export const settings = (tasksId: string): Settings => ({
  legalGround: 'Luật Thi đua, khen thưởng; quy chế hoạt động của khối thi đua',
  decimals: 2,
  bonusCap: '60',
  deductionCap: null,
  leafFloor: 'zero',
  notAssigned: 'percentage',
  classification: {
    basis: 'percentage',
    conditions: [
      {
        id: 'd1',
        title: 'Có phong trào thi đua theo chuyên đề được sơ kết, tổng kết',
        legalGround: 'Quy chế hoạt động của khối thi đua',
      },
    ],
    classes: [
      { ...classOf('l1', 'Hoàn thành xuất sắc nhiệm vụ', '90', '85', ['d1']), limit: { kind: 'share', percent: '30' } },
      { ...classOf('l2', 'Hoàn thành tốt nhiệm vụ', '80', '80'), limit: null },
      { ...classOf('l3', 'Hoàn thành nhiệm vụ', '70', '70'), limit: null },
      { id: 'l4', title: 'Không hoàn thành nhiệm vụ', minimum: '0', minimumShare: null, conditions: [], limit: null },
    ],
  },
  tieBreaks: [
    { kind: 'criterionScore', criterionId: tasksId },
    { kind: 'fewerDeductions' },
    { kind: 'moreBonus' },
    { kind: 'earlierSubmission' },
  ],
  vetoes: [
    {
      id: 'x1',
      title: 'Không gửi bản tự chấm điểm',
      legalGround: 'Quy chế hoạt động của khối thi đua',
    },
    {
      id: 'x2',
      title: 'Có lãnh đạo đơn vị bị kỷ luật từ cảnh cáo trở lên',
      legalGround: 'Quy chế hoạt động của khối thi đua',
    },
    {
      id: 'x3',
      title: 'Đang bị thanh tra, kiểm tra khi có dấu hiệu vi phạm',
      legalGround: 'Nghị định 152/2025/NĐ-CP, Điều 4',
    },
  ],
});
