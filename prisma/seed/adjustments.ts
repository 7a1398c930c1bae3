import { headOf } from './accounts';
import type { SeedCampaign } from './campaigns';
import { addDays, earlier, later, momentOf } from './days';
import { addDocument } from './evidence';
import { idOf } from './random';
import { reviewerOf, type SeedRegistration, type TargetRow } from './registrations';
import type { Province } from './rows';
import { raisedPlan } from './story';

function adjustable(row: TargetRow) {
  const { text, measure, planned = null, plannedOn = null, dueOn = null, weight = null, ownerDivision = '' } = row;
  return { text, measure, planned, plannedOn, dueOn, weight, ownerDivision };
}

function find(registrations: readonly SeedRegistration[], code: string, key: string) {
  const registration = registrations.find((one) => one.unit.code === code);
  const target = registration?.targets.find((one) => one.course.spec.key === key);
  if (!registration || !target) throw new Error(`The story needs ${code} to aim for ${key}`);
  return { registration, ...target };
}

/** The tax office took over a higher plan in the middle of the year: accepted, the old value kept. */
function addAccepted(province: Province, registrations: readonly SeedRegistration[], today: string): void {
  const { registration, row, course } = find(registrations, raisedPlan.unit, raisedPlan.target);
  const { campaign, unit } = registration;
  const askedOn = later(registration.times.sentOn, earlier(campaign.calendar.day('07-20'), addDays(today, -5)));
  const document = addDocument(
    province,
    unit,
    {
      number: '1187/QĐ-UBND',
      issuedOn: addDays(askedOn, -3),
      issuer: 'Ủy ban nhân dân tỉnh',
      abstract: 'Quyết định giao bổ sung dự toán thu ngân sách nhà nước năm',
    },
    'pdf',
  );
  const old = adjustable(row);
  const now = { ...old, planned: course.planned };
  const decidedAt = momentOf(addDays(askedOn, 2), 15, 20);
  const reviewer = reviewerOf(campaign, unit).name;
  province.rows.TargetAdjustment.push({
    id: idOf('adjustment', row.id),
    targetId: row.id,
    status: 'accepted',
    reason: 'Hội đồng nhân dân tỉnh giao bổ sung dự toán thu; đơn vị đề nghị nâng kế hoạch cho khớp với số được giao.',
    documentId: document.id,
    before: old,
    after: now,
    requestedAt: momentOf(askedOn, 9, 5),
    requestedBy: headOf(unit).name,
    decidedAt,
    decidedBy: reviewer,
    decisionReason: 'Đồng ý: phù hợp với quyết định giao bổ sung.',
  });
  Object.assign(row, { planned: course.planned, revision: 2, updatedAt: decidedAt, updatedBy: reviewer });
  province.rows.RegistrationSnapshot.push({
    id: idOf('snapshot', registration.id, 3),
    registrationId: registration.id,
    number: 3,
    kind: 'adjusted',
    takenAt: decidedAt,
    takenBy: reviewer,
    content: { targetId: row.id, before: old, after: now },
  });
}

/** A storm took the seedlings: asked the day before yesterday, not decided. */
function addOpen(province: Province, registrations: readonly SeedRegistration[], today: string): void {
  const { registration, row } = find(registrations, 'SNNMT', 'trees');
  const { unit } = registration;
  const askedOn = addDays(today, -2);
  const document = addDocument(
    province,
    unit,
    {
      number: '312/BC-SNNMT',
      issuedOn: addDays(askedOn, -4),
      issuer: unit.name,
      abstract: 'Báo cáo thiệt hại do mưa bão đối với cây giống và diện tích trồng cây phân tán',
    },
    'docx',
  );
  const before = adjustable(row);
  province.rows.TargetAdjustment.push({
    id: idOf('adjustment', row.id),
    targetId: row.id,
    status: 'submitted',
    reason:
      'Vườn ươm bị ngập, không đủ cây giống cho đợt trồng cuối năm; đề nghị giảm kế hoạch và trồng bù vào năm sau.',
    documentId: document.id,
    before,
    after: { ...before, planned: '900' },
    requestedAt: momentOf(askedOn, 10, 40),
    requestedBy: headOf(unit).name,
    decisionReason: '',
  });
}

/** More time for the unit whose registration was returned, so that it can be answered today. */
function addExtension(province: Province, campaign: SeedCampaign, today: string): void {
  const unit = campaign.members.find((one) => one.code === 'BQLKCN');
  if (!unit) return;
  province.rows.PhaseExtension.push({
    id: idOf('extension', campaign.id, unit.code),
    phaseId: idOf('phase', campaign.id, 'registration'),
    unitId: unit.id,
    until: addDays(today, 10),
    reason:
      'Tỉnh vừa giao lại chỉ tiêu thu hút đầu tư sau khi mở rộng khu công nghiệp; đơn vị cần hoàn chỉnh hai mục bị trả lại.',
    grantedBy: reviewerOf(campaign, unit).name,
    createdAt: momentOf(addDays(today, -2), 16, 10),
  });
}

/** What happened to registrations of the told bloc after they had been accepted or returned. */
export function addAftermath(province: Province, registrations: readonly SeedRegistration[], today: string): void {
  addAccepted(province, registrations, today);
  addOpen(province, registrations, today);
  const told = registrations[0]?.campaign;
  if (told) addExtension(province, told, today);
}
