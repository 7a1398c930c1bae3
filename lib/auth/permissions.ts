/**
 * Who may do what, as one table. A role or an assignment gives an action a scope; what is not named is refused.
 *
 * - `all`: everywhere
 * - `campaign`: in campaigns the account is assigned to
 * - `bloc`: in blocs of which the account runs a campaign
 * - `member`: in campaigns of which the account's unit is a member
 * - `own-unit`: what belongs to the account's unit
 * - `own-history`: that, and what belongs to units that it came from: they were merged into it or split into it and others
 * - `owned`: items that a criteria table gives to the account's unit to score, of units other than its own
 * - `other-units`: in assigned campaigns, but never about the own unit (brief §2: nobody appraises their own unit; nor
 *   does anybody give it more time)
 */
export type Scope = 'all' | 'campaign' | 'bloc' | 'member' | 'own-unit' | 'own-history' | 'owned' | 'other-units';
export type Role = 'office' | 'leader' | 'officer' | 'head';
export type Assignment = 'secretariat' | 'overseer';
export type Party = Role | Assignment;

export const permissions = {
  'units.manage': { office: 'all' },
  'blocs.manage': { office: 'all' },
  'accounts.manage': { office: 'all' },
  'awards.manage': { office: 'all' },
  'external.manage': { office: 'all' },
  'audit.read': { office: 'all' },
  'dashboard.read': { office: 'all', leader: 'all' },
  'campaigns.create': { office: 'all', secretariat: 'bloc' },
  'campaigns.read': {
    office: 'all',
    leader: 'all',
    officer: 'member',
    head: 'member',
    secretariat: 'campaign',
    overseer: 'campaign',
  },
  'campaigns.edit': { office: 'all', secretariat: 'campaign' },
  'campaigns.remove': { office: 'all' },
  'campaigns.staff': { office: 'all' },
  'phases.extend': { secretariat: 'other-units' },
  'targets.edit': { officer: 'own-unit', head: 'own-unit' },
  'targets.submit': { officer: 'own-unit', head: 'own-unit' },
  'targets.review': { secretariat: 'other-units' },
  'targets.read': {
    office: 'all',
    leader: 'all',
    officer: 'own-history',
    head: 'own-history',
    secretariat: 'campaign',
    overseer: 'campaign',
  },
  'reports.edit': { officer: 'own-unit', head: 'own-unit' },
  'reports.submit': { officer: 'own-unit', head: 'own-unit' },
  'reports.review': { secretariat: 'other-units' },
  'reports.read': {
    office: 'all',
    leader: 'all',
    officer: 'own-history',
    head: 'own-history',
    secretariat: 'campaign',
    overseer: 'campaign',
  },
  /** Of a bloc's table the secretariat alone decides; the office keeps the templates of the province. */
  'criteria.edit': { secretariat: 'campaign' },
  'criteria.template': { office: 'all' },
  'criteria.read': {
    office: 'all',
    leader: 'all',
    officer: 'member',
    head: 'member',
    secretariat: 'campaign',
    overseer: 'campaign',
  },
  'scores.edit': { officer: 'own-unit', head: 'own-unit' },
  'scores.submit': { officer: 'own-unit', head: 'own-unit' },
  'scores.appraise': { secretariat: 'other-units' },
  /** The owner need not be a member of the bloc: of a sheet it sees its items alone. */
  'scores.appraiseOwned': { officer: 'owned', head: 'owned' },
  'scores.agree': { secretariat: 'campaign' },
  /** Who scores whom; nobody is ever given the own unit. */
  'scores.assign': { secretariat: 'campaign' },
  /** The own unit as the one that scores another. */
  'scores.cross': { officer: 'own-unit', head: 'own-unit' },
  /** Vetoes and conditions of a unit: what no number shows. */
  'scores.state': { secretariat: 'other-units' },
  'scores.publish': { secretariat: 'campaign' },
  'scores.trial': { leader: 'all', secretariat: 'campaign' },
  'scores.read': {
    office: 'all',
    leader: 'all',
    officer: 'own-unit',
    head: 'own-unit',
    secretariat: 'campaign',
    overseer: 'campaign',
  },
  'evidence.manage': { officer: 'own-unit', head: 'own-unit' },
  'evidence.read': {
    office: 'all',
    leader: 'all',
    officer: 'own-history',
    head: 'own-history',
    secretariat: 'campaign',
    overseer: 'campaign',
  },
} as const satisfies Record<string, Partial<Record<Party, Scope>>>;

export type Action = keyof typeof permissions;

/** What the table needs to know of an actor. */
export type Holder = {
  readonly role: Role;
  readonly unitId: string | null;
  /** Units that the own one came from: what they sent is the own unit's too. */
  readonly formerUnitIds?: readonly string[];
  readonly assignments: readonly { campaignId: string; blocId: string; kind: Assignment }[];
};

/** The thing acted upon; `memberUnitIds` are the units of its campaign where membership matters. */
export type Subject = {
  readonly unitId?: string;
  readonly campaignId?: string;
  readonly blocId?: string;
  readonly memberUnitIds?: readonly string[];
  /** Units that act for the owner of an item. */
  readonly ownerUnitIds?: readonly string[];
};

/** Whether this is the holder's own unit, or one that it came from; the database takes its id in capitals too. */
export function isOwnUnit(holder: Pick<Holder, 'unitId' | 'formerUnitIds'>, unitId: string): boolean {
  const id = unitId.toLowerCase();
  return holder.unitId === id || (holder.formerUnitIds ?? []).includes(id);
}

function isOwner(holder: Holder, { unitId, ownerUnitIds = [] }: Subject): boolean {
  if (holder.unitId === null || unitId === undefined) return false;
  return ownerUnitIds.includes(holder.unitId) && !isOwnUnit(holder, unitId);
}

function covers(holder: Holder, party: Party, scope: Scope, on: Subject): boolean {
  const assigned = holder.assignments.some((one) => one.kind === party && one.campaignId === on.campaignId);
  switch (scope) {
    case 'all':
      return true;
    case 'campaign':
      return assigned;
    case 'bloc':
      return holder.assignments.some((one) => one.kind === party && one.blocId === on.blocId);
    case 'member':
      return holder.unitId !== null && (on.memberUnitIds ?? []).includes(holder.unitId);
    case 'own-unit':
      return holder.unitId !== null && holder.unitId === on.unitId;
    case 'own-history':
      return holder.unitId !== null && on.unitId !== undefined && isOwnUnit(holder, on.unitId);
    case 'owned':
      return isOwner(holder, on);
    case 'other-units':
      return assigned && on.unitId !== undefined && !isOwnUnit(holder, on.unitId);
  }
}

/** The role or assignment in which the holder may act on the subject, or null when refused. */
export function actingAs(holder: Holder, action: Action, on: Subject = {}): Party | null {
  const row: Partial<Record<Party, Scope>> = permissions[action];
  const parties: Party[] = ['secretariat', 'overseer', holder.role];
  for (const party of parties) {
    const scope = row[party];
    if (scope && covers(holder, party, scope, on)) return party;
  }
  return null;
}

/** Whether the holder may do this to the subject. */
export function may(holder: Holder, action: Action, on: Subject = {}): boolean {
  return actingAs(holder, action, on) !== null;
}

/** Whether the holder may do this in the campaign, but not here because it is about the own unit. */
export function isOwnUnitAlone(holder: Holder, action: Action, on: Subject & { unitId: string }): boolean {
  return isOwnUnit(holder, on.unitId) && !may(holder, action, on) && may(holder, action, { ...on, unitId: '' });
}

/** The campaigns in which an assignment gives this action. */
export function assignedCampaigns(holder: Holder, action: Action): string[] {
  const row: Partial<Record<Party, Scope>> = permissions[action];
  return holder.assignments.filter((one) => row[one.kind] !== undefined).map((one) => one.campaignId);
}

/** Whether the role alone gives this action everywhere. */
export function mayEverywhere(holder: Holder, action: Action): boolean {
  const row: Partial<Record<Party, Scope>> = permissions[action];
  return row[holder.role] === 'all';
}
