import { disableAccount, enableAccount } from '@/lib/accounts/commands/close';
import { createAccount } from '@/lib/accounts/commands/create';
import { endOwnSession } from '@/lib/accounts/commands/own';
import { pasteAccounts } from '@/lib/accounts/commands/paste';
import { endSessions, resetPassword } from '@/lib/accounts/commands/reset';
import { updateAccount } from '@/lib/accounts/commands/update';
import { closeBloc, createBloc, updateBloc } from '@/lib/blocs/commands/bloc';
import * as blocMembers from '@/lib/blocs/commands/membership';
import { createCampaign } from '@/lib/campaigns/commands/create';
import { createCampaigns } from '@/lib/campaigns/commands/create-all';
import { addHead, changeHead } from '@/lib/campaigns/commands/heads';
import { removeCampaign } from '@/lib/campaigns/commands/remove';
import { updateCampaign } from '@/lib/campaigns/commands/settings';
import { getYearPlan } from '@/lib/campaigns/queries/year-plan';
import { db } from '@/lib/db/client';
import { nameLead, removeLead } from '@/lib/members/commands/leads';
import { addAllMembers, addMember, removeMember, updateMember } from '@/lib/members/commands/members';
import { addStaff, removeStaff } from '@/lib/members/commands/staff';
import { chooseMovement, leaveOutMovement } from '@/lib/movements/commands/choice';
import { createMovement, updateMovement } from '@/lib/movements/commands/movement';
import { endExtension, extendPhase, updatePhases } from '@/lib/phases/commands';
import { createTemplate, moveTemplate, removeTemplate, updateTemplate } from '@/lib/templates/commands';
import { mergeUnits } from '@/lib/units/commands/merge';
import { pasteUnits } from '@/lib/units/commands/paste';
import { removeUnit } from '@/lib/units/commands/remove';
import { createUnit, dissolveUnit, renameUnit } from '@/lib/units/commands/single';
import { splitUnit } from '@/lib/units/commands/split';
import { type Deed, forEditors, forOffice, inner, newCode, own } from './deed';
import type { SecretYear } from './secret-year';
import { makeCampaign, makeUnit } from './world';

const paper = { effectiveOn: '2026-05-01', decision: '1/QĐ', note: '' };
const newUnit = () => ({
  code: newCode().toUpperCase(),
  name: `Đơn vị ${newCode()}`,
  shortName: newCode(),
  blocId: null,
});
const dates = { startsOn: '2026-01-01', endsOn: null };
const shape = { groupCode: 'test-group', movementId: null, measure: '%', weight: null, required: false } as const;
const way = { direction: 'more', accumulation: 'cumulative' } as const;
const first = async <Row>(rows: Promise<Row[]>): Promise<Row> => {
  const [row] = await rows;
  if (!row) throw new Error('The year has no such row');
  return row;
};
const memberOf = ({ campaign, otherUnit }: SecretYear) =>
  first(db.campaignMember.findMany({ where: { campaignId: campaign.id, unitId: otherUnit.id } }));
const account = (year: SecretYear) => ({ accountId: year.accounts.otherOfficer.id, revision: 1 });

const accounts: Record<string, Deed | string> = {
  'accounts withAccount': inner,
  'accounts createAccount': forOffice((actor) =>
    createAccount(actor, { userName: newCode().toLowerCase(), name: 'Người mới', role: 'leader', unitId: null }),
  ),
  'accounts pasteAccounts': forOffice((actor, { unit }) =>
    pasteAccounts(actor, { block: `${unit.code}\tChuyên viên\tVăn thư\t${newCode().toLowerCase()}` }),
  ),
  'accounts updateAccount': forOffice((actor, year) =>
    updateAccount(actor, { ...account(year), name: 'Tên khác', role: 'head', unitId: year.otherUnit.id }),
  ),
  'accounts disableAccount': forOffice((actor, year) => disableAccount(actor, account(year))),
  'accounts enableAccount': forOffice((actor, year) => enableAccount(actor, account(year)), {
    before: (year) =>
      db.account.update({ where: { id: year.accounts.otherOfficer.id }, data: { disabledAt: new Date() } }),
  }),
  'accounts resetPassword': forOffice((actor, year) => resetPassword(actor, account(year))),
  'accounts endSessions': forOffice((actor, year) => endSessions(actor, account(year))),
  'accounts changePassword': own,
  'accounts signOut': own,
  'accounts endOwnSession': {
    act: (actor, { actors }) => endOwnSession(actor, { sessionId: actors.officer.sessionId }),
    may: ['officer'],
    reason: 'not-found',
  },
  'accounts endOtherSessions': own,
};

const units: Record<string, Deed | string> = {
  'blocs createBloc': forOffice((actor) =>
    createBloc(actor, {
      code: newCode().toUpperCase(),
      name: `Khối ${newCode()}`,
      ordinal: 9,
      effectiveOn: '2026-05-01',
    }),
  ),
  'blocs updateBloc': forOffice((actor, { campaign }) =>
    updateBloc(actor, { blocId: campaign.blocId, revision: 1, name: `Khối ${newCode()}`, ordinal: 9 }),
  ),
  'blocs closeBloc': forOffice(
    (actor, { campaign }) => closeBloc(actor, { blocId: campaign.blocId, revision: 1, effectiveOn: '2026-05-01' }),
    { before: ({ campaign }) => db.blocMembership.deleteMany({ where: { blocId: campaign.blocId } }) },
  ),
  'blocs addMember': forOffice(
    (actor, { far, otherUnit }) =>
      blocMembers.addMember(actor, { blocId: far.campaign.blocId, unitId: otherUnit.id, effectiveOn: '2026-05-01' }),
    { before: ({ otherUnit }) => db.blocMembership.deleteMany({ where: { unitId: otherUnit.id } }) },
  ),
  'blocs moveUnit': forOffice((actor, { far, otherUnit }) =>
    blocMembers.moveUnit(actor, { unitId: otherUnit.id, blocId: far.campaign.blocId, effectiveOn: '2026-05-01' }),
  ),
  'blocs removeMember': forOffice(async (actor, { otherUnit }) => {
    const membership = await first(db.blocMembership.findMany({ where: { unitId: otherUnit.id } }));
    return blocMembers.removeMember(actor, { membershipId: membership.id, effectiveOn: '2026-05-01' });
  }),
  'units createUnit': forOffice((actor) => createUnit(actor, { ...newUnit(), ...paper })),
  'units pasteUnits': forOffice((actor) =>
    pasteUnits(actor, { block: `Đơn vị ${newCode()}\t${newCode()}`, tonesDiffer: false, ...paper }),
  ),
  'units renameUnit': forOffice((actor, year) =>
    renameUnit(actor, { unitId: year.unit.id, revision: 1, name: `Tên ${newCode()}`, shortName: newCode(), ...paper }),
  ),
  'units dissolveUnit': forOffice((actor, year) =>
    dissolveUnit(actor, { unitId: year.unit.id, revision: 1, ...paper }),
  ),
  'units removeUnit': forOffice(
    async (actor) => {
      const mistake = await first(db.unit.findMany({ where: { name: { startsWith: 'Nhập nhầm' } } }));
      return removeUnit(actor, { unitId: mistake.id, revision: 1 });
    },
    { before: () => makeUnit('Nhập nhầm') },
  ),
  'units mergeUnits': forOffice((actor, { unit: one, otherUnit }) =>
    mergeUnits(actor, {
      units: [one, otherUnit].map(({ id }) => ({ id, revision: 1 })),
      ...{ intoUnitId: null, into: newUnit(), moveAccounts: true, ...paper },
    }),
  ),
  'units splitUnit': forOffice((actor, year) =>
    splitUnit(actor, { unitId: year.unit.id, revision: 1, parts: [newUnit(), newUnit()], accountsTo: null, ...paper }),
  ),
};

/** A unit of the bloc that its year lacks. */
const withUnlisted = {
  before: async ({ campaign }: SecretYear) => {
    const { id: unitId } = await makeUnit('Ngoài khối');
    const validFrom = new Date('2026-01-01');
    return db.blocMembership.create({ data: { blocId: campaign.blocId, unitId, validFrom } });
  },
};

const campaigns: Record<string, Deed | string> = {
  'campaigns createCampaign': forEditors((actor, { campaign }) =>
    createCampaign(actor, { blocId: campaign.blocId, year: 2027, start: 'copy' }),
  ),
  'campaigns createCampaigns': forOffice(async (actor, { campaign: { blocId } }) => {
    const plan = await getYearPlan(actor, 2027);
    const seen = (plan?.open ?? []).map((one) => `${one.blocId} ${one.mark}`);
    return createCampaigns(actor, { year: 2027, blocs: [blocId], keepStaff: true, seen });
  }),
  'campaigns removeCampaign': forOffice(
    async (actor) => {
      const mistake = await first(db.campaign.findMany({ where: { name: 'Tạo nhầm' } }));
      return removeCampaign(actor, { campaignId: mistake.id, revision: 1 });
    },
    {
      before: async ({ campaign: { blocId } }) => {
        const { id } = await makeCampaign({ unitIds: [], blocId, year: 2024 });
        return db.campaign.update({ where: { id }, data: { name: 'Tạo nhầm' } });
      },
    },
  ),
  'campaigns updateCampaign': forEditors((actor, { campaign, revision }) =>
    updateCampaign(actor, {
      ...{ campaignId: campaign.id, revision, name: 'Tên khác', launchText: '', directions: '' },
      ...{ peerVisibility: 'results', scoreVisibility: 'sheets', officerMaySubmit: true, completionCap: 110 },
    }),
  ),
  'campaigns addHead': forEditors((actor, { campaign, revision }) =>
    addHead(actor, { campaignId: campaign.id, revision, text: 'Đề mục mới' }),
  ),
  'campaigns changeHead': forEditors((actor, { campaign, revision, head: one }) =>
    changeHead(actor, { campaignId: campaign.id, revision, headId: one.id, act: 'save', text: 'Đề mục khác' }),
  ),
  'members nameLead': forEditors((actor, { campaign, otherUnit, revision }) =>
    nameLead(actor, {
      ...{
        campaignId: campaign.id,
        revision,
        kind: 'lead',
        unitId: otherUnit.id,
        validFrom: '2026-05-01',
        validTo: null,
      },
    }),
  ),
  'members removeLead': forEditors(
    async (actor, { campaign, revision }) => {
      const lead = await first(db.campaignLead.findMany({ where: { campaignId: campaign.id } }));
      return removeLead(actor, { campaignId: campaign.id, revision, leadId: lead.id });
    },
    {
      before: ({ campaign, otherUnit }) =>
        db.campaignLead.create({
          data: { campaignId: campaign.id, unitId: otherUnit.id, kind: 'lead', validFrom: new Date('2026-01-01') },
        }),
    },
  ),
  'members addMember': forEditors(async (actor, { campaign }) => {
    const place = { blocId: campaign.blocId, unit: { name: { startsWith: 'Ngoài khối' } } };
    const { unitId } = await first(db.blocMembership.findMany({ where: place }));
    return addMember(actor, { campaignId: campaign.id, unitId, joinedOn: '2026-05-01' });
  }, withUnlisted),
  'members addAllMembers': forEditors(
    (actor, { campaign }) => addAllMembers(actor, { campaignId: campaign.id, count: 1 }),
    withUnlisted,
  ),
  'members updateMember': forEditors(async (actor, year) => {
    const { id: memberId } = await memberOf(year);
    const { campaign, revision } = year;
    return updateMember(actor, { campaignId: campaign.id, revision, memberId, joinedOn: '2026-02-01', leftOn: null });
  }),
  'members removeMember': forEditors(async (actor, year) => {
    // The others score or are scored.
    const { leadUnit, campaign } = year;
    const member = await first(db.campaignMember.findMany({ where: { campaignId: campaign.id, unitId: leadUnit.id } }));
    return removeMember(actor, { campaignId: campaign.id, memberId: member.id });
  }),
  'members addStaff': forOffice((actor, { campaign, accounts: people }) =>
    addStaff(actor, { campaignId: campaign.id, accountId: people.otherOfficer.id, kind: 'secretariat' }),
  ),
  'members removeStaff': forOffice(async (actor, { campaign }) => {
    const one = await first(db.campaignStaff.findMany({ where: { campaignId: campaign.id } }));
    return removeStaff(actor, { campaignId: campaign.id, staffId: one.id });
  }),
  'movements createMovement': forEditors((actor, { campaign }) =>
    createMovement(actor, { campaignId: campaign.id, provincial: false, name: 'Mới', goal: 'Mục tiêu', ...dates }),
  ),
  'movements updateMovement': forEditors((actor, { campaign, revision, movement }) =>
    updateMovement(actor, {
      ...{ campaignId: campaign.id, revision, movementId: movement.id, name: 'Khác', goal: 'Mục tiêu', ...dates },
    }),
  ),
  'movements chooseMovement': forEditors(
    async (actor, { campaign }) => {
      const one = await first(db.movement.findMany({ where: { provincial: true }, orderBy: { id: 'desc' } }));
      return chooseMovement(actor, { campaignId: campaign.id, movementId: one.id });
    },
    {
      before: () =>
        db.movement.create({ data: { name: 'Tỉnh', goal: 'x', provincial: true, startsOn: new Date('2026-01-01') } }),
    },
  ),
  'movements leaveOutMovement': forEditors((actor, { campaign, movement }) =>
    leaveOutMovement(actor, { campaignId: campaign.id, movementId: movement.id }),
  ),
  'phases updatePhases': forEditors((actor, { campaign, revision }) =>
    updatePhases(actor, {
      ...{ campaignId: campaign.id, revision },
      phases: [{ kind: 'reportQ1', opensOn: '2026-01-01', closesOn: '2026-06-30' }],
    }),
  ),
  'phases extendPhase': {
    act: (actor, { key }) =>
      extendPhase(actor, { ...key, kind: 'selfScoring', until: '2027-01-31', reason: 'Thiên tai' }),
    may: ['secretary'],
    reason: 'not-allowed',
    instead: { ownSecretary: 'own-unit-extension' },
  },
  'phases endExtension': {
    act: (actor, { key }) => endExtension(actor, { ...key, kind: 'selfScoring' }),
    may: ['secretary'],
    reason: 'not-allowed',
    instead: { ownSecretary: 'own-unit-extension' },
    before: async ({ key, actors }) => {
      const wish = { ...key, kind: 'selfScoring' as const, until: '2027-02-28', reason: 'Thiên tai' };
      await extendPhase(actors.secretary, wish);
    },
  },
  'templates createTemplate': forEditors((actor, { campaign }) =>
    createTemplate(actor, { campaignId: campaign.id, text: 'Mẫu mới', ...shape, ...way }),
  ),
  'templates updateTemplate': forEditors((actor, { campaign, revision, template }) =>
    updateTemplate(actor, {
      campaignId: campaign.id,
      revision,
      templateId: template.id,
      text: 'Khác',
      ...shape,
      ...way,
    }),
  ),
  'templates moveTemplate': forEditors(
    (actor, { campaign, revision, template }) =>
      moveTemplate(actor, { campaignId: campaign.id, revision, templateId: template.id, step: 'up' }),
    {
      before: ({ campaign, template: { id: _, ...content } }) =>
        db.targetTemplate.create({ data: { ...content, campaignId: campaign.id, ordinal: content.ordinal - 1 } }),
    },
  ),
  'templates removeTemplate': forEditors((actor, { campaign, revision, template }) =>
    removeTemplate(actor, { campaignId: campaign.id, revision, templateId: template.id }),
  ),
};

/** What the office and the secretariat set up. */
export const settingDeeds: Record<string, Deed | string> = { ...accounts, ...units, ...campaigns };
