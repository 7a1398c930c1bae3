import { describe, expect, it } from 'vitest';
import {
  type Action,
  type Assignment,
  actingAs,
  type Holder,
  may,
  type Party,
  permissions,
  type Role,
} from './permissions';

const unit = 'own-unit';
const blocId = 'bloc';
const memberUnitIds = [unit, 'other-unit'];
const assigned = (kind: Assignment) => [{ campaignId: 'campaign', blocId, kind }];
const holder = (role: Role, unitId: string | null, assignments: Holder['assignments'] = []): Holder => ({
  role,
  unitId,
  // The unit came from another one, which belonged to another bloc.
  formerUnitIds: unitId === unit ? ['former-unit'] : [],
  assignments,
});

/** A secretary is an officer of a member unit; an overseer here belongs to no unit of the bloc. */
const holders: Record<Party | 'stranger', Holder> = {
  office: holder('office', null),
  leader: holder('leader', null),
  officer: holder('officer', unit),
  head: holder('head', unit),
  secretariat: holder('officer', unit, assigned('secretariat')),
  overseer: holder('leader', null, assigned('overseer')),
  stranger: holder('officer', 'unit-of-another-bloc', [
    { campaignId: 'another', blocId: 'another', kind: 'secretariat' },
  ]),
};

const places = {
  own: { campaignId: 'campaign', blocId, memberUnitIds, unitId: unit, ownerUnitIds: [unit] },
  former: {
    ...{ campaignId: 'former', blocId: 'former', memberUnitIds: ['former-unit'], unitId: 'former-unit' },
    ownerUnitIds: [unit],
  },
  other: { campaignId: 'campaign', blocId, memberUnitIds, unitId: 'other-unit', ownerUnitIds: [unit] },
  elsewhere: { campaignId: 'elsewhere', blocId: 'elsewhere', memberUnitIds: ['x'], unitId: 'x', ownerUnitIds: [unit] },
} as const;

type Place = keyof typeof places;
type Row = Partial<Record<keyof typeof holders, readonly Place[]>>;

const everywhere = ['own', 'former', 'other', 'elsewhere'] as const;
const campaign = ['own', 'other'] as const;

const officeOnly: Row = { office: everywhere };
const reading: Row = {
  office: everywhere,
  leader: everywhere,
  officer: ['own'],
  head: ['own'],
  secretariat: campaign,
  overseer: everywhere,
};
/** What a unit registered and reported, and its documents: the units that came from it read them too. */
const readingHistory: Row = {
  ...reading,
  officer: ['own', 'former'],
  head: ['own', 'former'],
  secretariat: ['own', 'former', 'other'],
};
const ownUnit: Row = { officer: ['own'], head: ['own'], secretariat: ['own'] };
/** The owner of an item need not be in the campaign. */
const notOwn = ['other', 'elsewhere'] as const;
const otherUnits: Row = { secretariat: ['other'] };

/** Every action × every party × own unit, one it came from, other unit, other campaign: what is not named is refused. */
const expected: Record<Action, Row> = {
  'units.manage': officeOnly,
  'blocs.manage': officeOnly,
  'accounts.manage': officeOnly,
  'awards.manage': officeOnly,
  'external.manage': officeOnly,
  'audit.read': officeOnly,
  'dashboard.read': { office: everywhere, leader: everywhere, overseer: everywhere },
  'campaigns.create': { office: everywhere, secretariat: campaign },
  'campaigns.read': { ...reading, officer: campaign, head: campaign },
  'campaigns.edit': { office: everywhere, secretariat: campaign },
  'campaigns.remove': officeOnly,
  'campaigns.staff': officeOnly,
  'phases.extend': otherUnits,
  'targets.edit': ownUnit,
  'targets.submit': ownUnit,
  'targets.review': otherUnits,
  'targets.read': readingHistory,
  'reports.edit': ownUnit,
  'reports.submit': ownUnit,
  'reports.review': otherUnits,
  'reports.read': readingHistory,
  'criteria.edit': { secretariat: campaign },
  'criteria.template': officeOnly,
  'criteria.read': {
    office: everywhere,
    leader: everywhere,
    officer: campaign,
    head: campaign,
    secretariat: campaign,
    overseer: everywhere,
  },
  'scores.edit': ownUnit,
  'scores.submit': ownUnit,
  'scores.appraise': otherUnits,
  'scores.appraiseOwned': { officer: notOwn, head: notOwn, secretariat: notOwn },
  'scores.agree': { secretariat: campaign },
  'scores.assign': { secretariat: campaign },
  'scores.cross': ownUnit,
  'scores.state': otherUnits,
  'scores.publish': { secretariat: campaign },
  'scores.trial': { leader: everywhere, secretariat: campaign, overseer: everywhere },
  'scores.read': reading,
  'evidence.manage': ownUnit,
  'evidence.read': readingHistory,
};

function found(action: Action): Row {
  const row: Row = {};
  for (const party of Object.keys(holders) as (keyof typeof holders)[]) {
    const allowed = everywhere.filter((place) => may(holders[party], action, places[place]));
    if (allowed.length > 0) row[party] = allowed;
  }
  return row;
}

describe('the table of permissions', () => {
  it('names every action in the expected matrix', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(permissions));
  });

  it.each(Object.keys(permissions) as Action[])('%s is allowed exactly where it should be', (action) => {
    expect(found(action)).toEqual(expected[action]);
  });

  it('lets nobody review what their own unit sent or give it time, whatever they are', () => {
    for (const one of Object.values(holders)) {
      for (const action of ['targets.review', 'reports.review', 'phases.extend'] as const) {
        const own = { campaignId: 'campaign', blocId, memberUnitIds, unitId: one.unitId ?? 'none' };
        expect(one.unitId !== null && may(one, action, own)).toBe(false);
      }
    }
  });

  it('knows the own unit by an id in capitals too, as the database does', () => {
    const own = '0a54c5a1-6c0e-4c34-9d0b-5f1f6d6b00af';
    const secretary = { ...holder('officer', own, assigned('secretariat')), formerUnitIds: [] };
    const successor = { ...holder('officer', unit, assigned('secretariat')), formerUnitIds: [own] };
    const found = [secretary, successor].flatMap((one) =>
      [own, own.toUpperCase()].map((unitId) => may(one, 'scores.appraise', { campaignId: 'campaign', unitId })),
    );
    expect(found).toEqual([false, false, false, false]);
  });

  it('refuses without a subject whatever is not allowed everywhere', () => {
    for (const action of ['targets.review', 'targets.edit', 'targets.read', 'campaigns.edit'] as const) {
      expect(may(holders.secretariat, action)).toBe(false);
    }
  });

  it('says in which capacity somebody acts', () => {
    expect(actingAs(holders.secretariat, 'targets.review', places.other)).toBe('secretariat');
    expect(actingAs(holders.secretariat, 'targets.edit', places.own)).toBe('officer');
    expect(actingAs(holders.office, 'campaigns.edit', places.own)).toBe('office');
    expect(actingAs(holders.leader, 'units.manage')).toBe(null);
  });
});
