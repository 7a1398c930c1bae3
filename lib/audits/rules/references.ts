/** What an id or a code in the log may stand for. */
export type ReferenceKind =
  | 'account'
  | 'unit'
  | 'bloc'
  | 'campaign'
  | 'movement'
  | 'targetGroup'
  | 'awardType'
  | 'target'
  | 'reportLine'
  /** The report that a report or one of its lines belongs to. */
  | 'report';

/** The name of something, or undefined where nobody knows it any more. */
export type NameOf = (kind: ReferenceKind, id: string) => string | undefined;

/** What a thing is called that is gone: never by its id. */
export const goneWords: Readonly<Record<ReferenceKind, string>> = {
  account: 'Tài khoản không còn',
  unit: 'Đơn vị đã xóa',
  bloc: 'Khối không còn',
  campaign: 'Năm thi đua không còn',
  movement: 'Phong trào không còn',
  targetGroup: 'Nhóm chỉ tiêu không còn',
  awardType: 'Danh hiệu không còn',
  target: 'Chỉ tiêu đã xóa',
  reportLine: 'Mục không còn',
  report: 'Báo cáo không còn',
};

const kinds: Readonly<Record<string, ReferenceKind>> = {
  blocId: 'bloc',
  campaignId: 'campaign',
  groupCode: 'targetGroup',
  movementId: 'movement',
  takenFromId: 'target',
  unitId: 'unit',
};

/** What the text of a field stands for, or null where it is told as it is. */
export function referenceKind(action: string, field: string): ReferenceKind | null {
  if (field === 'previousId') return action === 'campaigns.create' ? 'campaign' : 'target';
  if (field === 'judged') return action === 'reports.verdict' ? 'reportLine' : 'target';
  return (Object.hasOwn(kinds, field) ? kinds[field] : undefined) ?? null;
}
