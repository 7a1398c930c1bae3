import { scaleOf } from '@/lib/scores/rules/prepare';
import { answersAt } from '@/lib/scores/rules/stages';
import { addScoreEvents } from '../audit';
import type { SeedCampaign } from '../campaigns';
import { toldBloc } from '../data/blocs';
import { addDays } from '../days';
import type { SeedRegistration } from '../registrations';
import type { SeedReport } from '../reports';
import type { Province } from '../rows';
import { keepingOf } from '../snapshots';
import { adopt, makeTie, meet } from './adopt';
import { appraiseScore } from './appraise';
import { awardRanked, awardUntold, knownAwards, type SeedAwards } from './awards';
import { addCrosses } from './cross';
import type { Frame } from './frame';
import { addOutside } from './outside';
import { publish } from './publish';
import { addSheetRows } from './rows';
import { sendScore } from './send';
import { fateOf, scoreDays } from './story';

/** What a unit registered and reported: what its score begins with. */
export type Reported = { registration: SeedRegistration; reports: readonly SeedReport[] };

export type ScoringContext = {
  frameOf: (campaign: SeedCampaign) => Frame;
  /** What the units of each bloc were given for its last year that was told, by the bloc's code. */
  awards: Map<string, SeedAwards>;
  today: string;
};

/** Past years of the other blocs were brought in from files, what was agreed only (keepingOf). */
const isFiled = (campaign: SeedCampaign) => keepingOf(campaign) === 'none';

/** Scores one bloc's year as far as the calendar says, and remembers the places for the next. */
export function addScores(
  province: Province,
  campaign: SeedCampaign,
  units: readonly Reported[],
  { frameOf, awards, today }: ScoringContext,
): void {
  const frame = frameOf(campaign);
  const filed = isFiled(campaign);
  const full = campaign.bloc.code === toldBloc;
  const outside = addOutside(province.rows, campaign, today);
  const given = awards.get(campaign.bloc.code) ?? awardUntold(province.rows, campaign, today);
  const sheets = units.flatMap(({ registration, reports }) => {
    const fate = fateOf(registration, today);
    if (fate === 'none') return [];
    const { id } = registration.unit;
    const registered = {
      ...{ awards: knownAwards(given, id, campaign.year, today), external: outside.get(id) ?? [] },
    };
    return [sendScore({ province, frame, registration, reports, registered, today, fate, full, filed })];
  });
  const sent = sheets.filter(({ sentAt }) => sentAt !== null);
  const answers = sent.map(({ registration, lines }) => answersAt('computed', registration.unit.id, lines));
  const scale = scaleOf(frame.prepared, answers);
  addCrosses(province.rows, { campaign, frame, sheets: sent, scale, today });
  if (today > campaign.calendar.phases.selfScoring.closesOn) {
    for (const sheet of sent) appraiseScore(sheet, { frame, scale, today, filed });
  }
  const meeting = { campaign, frame, scale, sheets: sent };
  if (full && addDays(scoreDays(campaign.calendar).adoptedOn, 1) <= today) meet(meeting);
  if (full && campaign.year === Number(today.slice(0, 4)) - 2) makeTie(meeting);
  if (sent[0]?.fate === 'agreed') {
    adopt(meeting);
    const ranked = publish({ rows: province.rows, campaign, frame, sheets: sent, today });
    awards.set(campaign.bloc.code, awardRanked(province.rows, campaign, ranked, today));
  }
  for (const sheet of sheets) {
    addSheetRows(province.rows, sheet, frame.issued.id);
    if (campaign.calendar.open) addScoreEvents(province.rows, sheet);
  }
}
