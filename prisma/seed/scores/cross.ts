import type { CrossMember } from '@/lib/cross-scores/rules/assignment';
import { type CrossPair, isPresent } from '@/lib/cross-scores/rules/assignment';
import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { suggestPairs } from '@/lib/cross-scores/rules/suggestion';
import type { BlocScale } from '@/lib/scores/rules/prepare';
import { secretaryOf } from '../accounts';
import { addCrossEvents } from '../audit';
import type { SeedCampaign } from '../campaigns';
import { toldBloc } from '../data/blocs';
import { crossStory, crossWords } from '../data/cross-words';
import { merges } from '../data/merges';
import { addDays, momentOf } from '../days';
import { idOf, randomOf } from '../random';
import type { Rows } from '../rows';
import { codeOf, type SeedUnit } from '../units';
import { type CrossGivenLine, crossLines } from './cross-lines';
import { addCrossRows } from './cross-rows';
import type { Frame } from './frame';
import type { SeedSheet } from './sheet';

/** One unit scores another one, while its story is told. */
export type SeedCross = {
  id: string;
  campaign: SeedCampaign;
  scorer: SeedUnit;
  scored: SeedUnit;
  status: CrossStatus;
  since: string;
  abstainReason: string;
  assignedAt: string;
  lines: readonly CrossGivenLine[];
};

type Crossing = { campaign: SeedCampaign; frame: Frame; sheets: readonly SeedSheet[]; scale: BlocScale; today: string };

const each = 3;

function membersOf({ members, year }: SeedCampaign): CrossMember[] {
  return members.map(({ id, code, name, to }) => ({
    ...{ unitId: id, unitName: name, leftOn: to && to <= `${year}-12-31` ? addDays(to, -1) : null },
    relatedIds: (merges.find(({ into }) => into === code)?.from ?? []).map((words) =>
      idOf('unit', codeOf(words.split('|')[1] ?? '')),
    ),
  }));
}

/** As the product suggests it; the same numbers in every demo of a year. */
function pairsOf(campaign: SeedCampaign, day: string): readonly CrossPair[] {
  const members = membersOf(campaign).filter((one) => isPresent(one, day));
  const suggested = suggestPairs(members, { kept: [], declined: [] }, each, campaign.year, day);
  if ('refusal' in suggested) throw new Error(`Nobody scores anybody: ${suggested.refusal.reason}`);
  return suggested.pairs;
}

/** How far a sheet has come: the day on which it was sent, and its state while there is time. */
function fateOf({ campaign, today }: Crossing, scorer: SeedUnit, scored: SeedUnit, place: number) {
  const { crossScoring } = campaign.calendar.phases;
  const random = randomOf('cross', scorer.code, scored.code, campaign.year);
  // Before the secretariat returns the first scores: afterwards claims change.
  const sentOn = addDays(crossScoring.opensOn, random.whole(0, 4));
  const open = today <= crossScoring.closesOn;
  if (campaign.told && scorer.code === crossStory.declines && place === 0)
    return { status: 'abstained' as const, on: crossScoring.opensOn };
  if (campaign.told && open && scorer.code === crossStory.visited)
    return { status: (['sent', 'draft', 'assigned'] as const)[place] ?? 'assigned', on: crossScoring.opensOn };
  return { status: 'sent' as const, on: sentOn };
}

function crossOf(crossing: Crossing, scorer: SeedUnit, scored: SeedUnit, place: number): SeedCross {
  const { campaign, frame, sheets, scale, today } = crossing;
  const assignedAt = momentOf(addDays(campaign.calendar.phases.selfScoring.opensOn, 3), 14, 20);
  const id = idOf('cross-sheet', campaign.id, scorer.code, scored.code);
  const sheet = sheets.find(({ registration }) => registration.unit.id === scored.id);
  const { status, on } = fateOf(crossing, scorer, scored, place);
  const cross = { id, campaign, scorer, scored, assignedAt, abstainReason: '' };
  // The other unit has to have sent its score; only declining needs nothing of it.
  if (on >= today || status === 'assigned' || (!sheet && status !== 'abstained')) {
    return { ...cross, status: 'assigned', since: assignedAt, lines: [] };
  }
  const random = randomOf('cross-time', scorer.code, scored.code, campaign.year);
  const since = momentOf(on, random.whole(8, 16), random.whole(0, 59));
  if (status === 'abstained' || !sheet) {
    return { ...cross, status: 'abstained', since, abstainReason: crossWords.declined, lines: [] };
  }
  const lines = crossLines({ frame, scale, sheet, scorer, isFirst: place === 0 });
  return { ...cross, status, since, lines: status === 'draft' ? lines.slice(0, Math.floor(lines.length / 3)) : lines };
}

/** Lets the units of the told bloc score each other, last year and this year, as far as the calendar says. */
export function addCrosses(rows: Rows, crossing: Crossing): void {
  const { campaign, frame, today } = crossing;
  const assignedOn = addDays(campaign.calendar.phases.selfScoring.opensOn, 3);
  const recent = campaign.year >= Number(today.slice(0, 4)) - 1;
  if (campaign.bloc.code !== toldBloc || !recent || assignedOn >= today) return;
  const byId = new Map(campaign.members.map((unit) => [unit.id, unit]));
  const places = new Map<string, number>();
  const crosses = pairsOf(campaign, assignedOn).flatMap(({ scorerId, scoredId }) => {
    const [scorer, scored] = [byId.get(scorerId), byId.get(scoredId)];
    const place = places.get(scorerId) ?? 0;
    places.set(scorerId, place + 1);
    return scorer && scored ? [crossOf(crossing, scorer, scored, place)] : [];
  });
  const assignedBy = secretaryOf(campaign.lead).name;
  for (const cross of crosses) addCrossRows(rows, cross, frame, assignedBy);
  if (campaign.calendar.open) addCrossEvents(rows, campaign, crosses);
}
