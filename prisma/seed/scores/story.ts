import type { Calendar } from '../calendar';
import { addDays, earlier } from '../days';
import { randomOf } from '../random';
import type { SeedRegistration } from '../registrations';

/** How far the score of a unit has come. */
export type Fate = 'none' | 'drafting' | 'sent' | 'returned' | 'answered' | 'appraised' | 'agreed';

/** The days on which a bloc's scores are returned, answered, appraised and adopted. */
export type ScoreDays = { returnedOn: string; answeredOn: string; appraisedOn: string; adoptedOn: string };

export function scoreDays({ phases }: Calendar): ScoreDays {
  const { appraisal, meeting } = phases;
  return {
    returnedOn: addDays(appraisal.opensOn, 1),
    answeredOn: addDays(appraisal.opensOn, 4),
    appraisedOn: appraisal.closesOn,
    adoptedOn: earlier(addDays(meeting.opensOn, 3), meeting.closesOn),
  };
}

/** The parts of the told bloc while units score themselves, and while the secretariat appraises. */
const scoring: Readonly<Record<string, Fate>> = {
  ...{ SCT: 'sent', HQ: 'sent', THUE: 'sent', STC: 'drafting', SXD: 'drafting', SKHCN: 'drafting' },
  ...{ BQLKCN: 'none', KBNN: 'none', TK: 'none', SNNMT: 'drafting', QDTPT: 'sent' },
};
const appraising: Readonly<Record<string, Fate>> = { SCT: 'appraised', HQ: 'returned', THUE: 'answered' };

function whileScoring({ unit, campaign }: SeedRegistration): Fate {
  if (campaign.told) return scoring[unit.code] ?? 'none';
  const fate = randomOf('score-fate', unit.code, campaign.year).between(0, 1);
  return fate < 0.35 ? 'sent' : fate < 0.7 ? 'drafting' : 'none';
}

function whileAppraising(registration: SeedRegistration, today: string): Fate {
  const { unit, campaign } = registration;
  const { returnedOn, answeredOn } = scoreDays(campaign.calendar);
  const fate = randomOf('appraisal-fate', unit.code, campaign.year).pick<Fate>([
    'sent',
    'sent',
    'appraised',
    'returned',
  ]);
  const wish = campaign.told ? (appraising[unit.code] ?? 'sent') : fate;
  if (today <= returnedOn) return 'sent';
  return today <= answeredOn && wish === 'answered' ? 'returned' : wish;
}

/** Where a unit's score stands today; only who has an accepted registration has something to score. */
export function fateOf(registration: SeedRegistration, today: string): Fate {
  const { status, campaign } = registration;
  const { selfScoring, appraisal, meeting } = campaign.calendar.phases;
  if (status !== 'accepted' || today <= selfScoring.opensOn) return 'none';
  if (today <= selfScoring.closesOn) return whileScoring(registration);
  if (today <= appraisal.closesOn) return whileAppraising(registration, today);
  return today <= meeting.closesOn ? 'appraised' : 'agreed';
}
