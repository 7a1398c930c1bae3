import { compare, Exact } from '@/lib/criteria/rules/exact';
import type { BlocScale } from '@/lib/scores/rules/prepare';
import type { UnitScore } from '@/lib/scores/rules/score';
import { secretaryOf } from '../accounts';
import type { SeedCampaign } from '../campaigns';
import { meetingWords } from '../data/score-answers';
import { momentOf } from '../days';
import { agreeOtherwise } from './appraise';
import { type Frame, reckon } from './frame';
import type { SeedLine } from './lines';
import { keep } from './send';
import type { SeedSheet } from './sheet';
import { scoreDays } from './story';

type Meeting = { campaign: SeedCampaign; frame: Frame; scale: BlocScale; sheets: readonly SeedSheet[] };

const agreedScore = ({ frame, scale }: Meeting, { registration, lines }: SeedSheet): UnitScore =>
  reckon(frame, registration.unit.id, lines, scale, 'agreed').score;

/** In the meeting of the told bloc two lowered claims got something back. */
export function meet({ campaign, sheets }: Meeting): void {
  const { adoptedOn } = scoreDays(campaign.calendar);
  const lowered = sheets.flatMap(({ contests }) =>
    contests.filter(({ line }) => line.appraised !== null && line.claimed !== null && line.claimed !== line.appraised),
  );
  const by = secretaryOf(campaign.lead).name;
  for (const contest of lowered.slice(0, 2)) agreeOtherwise(contest, momentOf(adoptedOn, 9, 40), by);
}

/** Points the meeting may judge anew: neither what the product knows nor what compares the bloc. */
const isJudged = ({ criterion, notAssigned, appraised, agreed }: SeedLine) =>
  !notAssigned &&
  appraised !== null &&
  agreed === null &&
  criterion.rule?.base.kind !== 'relative' &&
  criterion.rule?.inputs.every(({ source }) => source.kind === 'manual') === true;

/**
 * The meeting judged one item of one unit anew, which made its total equal to another's: the chain of the table must tell them
 * apart. Of the pairs with the same assigned points the closest for which an item has room.
 */
export function makeTie(meeting: Meeting): void {
  const { sheets, campaign } = meeting;
  const scored = sheets.map((sheet) => ({ sheet, score: agreedScore(meeting, sheet) }));
  const pairs = scored.flatMap((one) =>
    scored.flatMap((other) => {
      const more = new Exact(other.score.points).minus(one.score.points);
      if (one.score.assigned !== other.score.assigned || more.lte(0)) return [];
      const room = (line: SeedLine) => more.plus(line.appraised ?? 0).lte(line.criterion.points ?? 0);
      const line = one.sheet.lines.find((each) => isJudged(each) && room(each));
      return line ? [{ line, more }] : [];
    }),
  );
  const [closest] = pairs.toSorted((left, right) => compare(left.more, right.more));
  if (!closest) return;
  const { line, more } = closest;
  const updatedAt = momentOf(scoreDays(campaign.calendar).adoptedOn, 9, 55);
  const by = secretaryOf(campaign.lead).name;
  const agreed = more.plus(line.appraised ?? 0).toFixed();
  Object.assign(line, { agreed, agreedReason: meetingWords, agreedBy: by, updatedAt, updatedBy: by });
}

/** Adopts the whole table as the meeting did. */
export function adopt({ campaign, frame, scale, sheets }: Meeting): void {
  const takenAt = momentOf(scoreDays(campaign.calendar).adoptedOn, 11, 15);
  const takenBy = secretaryOf(campaign.lead).name;
  for (const sheet of sheets) {
    const reckoned = reckon(frame, sheet.registration.unit.id, sheet.lines, scale, 'agreed');
    keep(sheet, frame, reckoned, { kind: 'agreed', takenAt, takenBy });
    Object.assign(sheet, { status: 'agreed', statusSince: takenAt });
  }
}
