import { Exact, larger, roundPoints, zero } from '@/lib/criteria/rules/exact';
import type { SentLine } from '@/lib/cross-scores/queries/snapshots';
import { type Claim, claimedPoints, crossPoints } from '@/lib/cross-scores/rules/line';
import type { BlocScale } from '@/lib/scores/rules/prepare';
import { crossTempers, crossWords } from '../data/cross-words';
import { type Random, randomOf } from '../random';
import type { SeedUnit } from '../units';
import { type Frame, reckon } from './frame';
import type { SeedSheet } from './sheet';

/** What a scorer makes of one criterion, with what the snapshot of a sent sheet says of it. */
export type CrossGivenLine = Omit<SentLine, 'groupId' | 'code' | 'title'>;

type Scoring = { frame: Frame; scale: BlocScale; sheet: SeedSheet; scorer: SeedUnit; isFirst: boolean };
type Temper = 'strict' | 'generous' | 'friendly' | 'usual';

/** How often a claim is raised. */
const raises: Readonly<Record<Temper, number>> = { strict: 0, usual: 0, friendly: 0.9, generous: 0.9 };
type Said = Pick<CrossGivenLine, 'stance' | 'reason'> & { points: string | null };

/** Points after which a friend stops: more would make it look generous to everybody. */
const friendGives = '45';

const agreed: Said = { stance: 'agree', points: null, reason: '' };

function temperOf({ code }: SeedUnit, isFirst: boolean): Temper {
  if (code === crossTempers.strict) return 'strict';
  if (code === crossTempers.generous) return 'generous';
  return code === crossTempers.friend && isFirst ? 'friendly' : 'usual';
}

const differ = (points: Exact, claimed: string, reason: string): Said =>
  points.eq(claimed) ? agreed : { stance: 'differ', points: points.toFixed(), reason };

/** The strict take a part of what was claimed, the generous give most of what is missing, all others follow the claim. */
function say(temper: Temper, claimed: string, maximum: string, computed: string | null, random: Random): Said {
  if (random.chance(0.02)) return { stance: 'abstain', points: null, reason: random.pick(crossWords.abstain) };
  const missing = new Exact(maximum).minus(claimed);
  if (missing.gt(0) && random.chance(raises[temper])) {
    const points = new Exact(claimed).plus(roundPoints(missing.times(random.between(0.6, 0.9).toFixed(2)), 1));
    return differ(points, claimed, random.pick(crossWords.generous));
  }
  const isContested = computed !== null && new Exact(claimed).gt(computed);
  if (isContested && random.chance(temper === 'strict' ? 1 : 0.6)) {
    return differ(new Exact(computed), claimed, random.pick(crossWords.contested));
  }
  if (random.chance(temper === 'strict' ? 0.6 : 0.03)) {
    const less = roundPoints(new Exact(maximum).times(random.between(0.08, 0.16).toFixed(2)), 1);
    return differ(larger(new Exact(claimed).minus(less), new Exact(0)), claimed, random.pick(crossWords.strict));
  }
  return agreed;
}

/** What a unit makes of another one's score as it was first sent, criterion by criterion. */
export function crossLines({ frame, scale, sheet, scorer, isFirst }: Scoring): CrossGivenLine[] {
  const { registration, lines } = sheet;
  const { unit, campaign } = registration;
  const { computed, score } = reckon(frame, unit.id, lines, scale, 'claimed');
  const points = new Map(score.leaves.map((leaf) => [leaf.criterionId, leaf.points?.points ?? null]));
  const temper = temperOf(scorer, isFirst);
  let given = zero;
  return frame.leaves.flatMap(({ id: criterionId }): CrossGivenLine[] => {
    const notAssigned = lines.find((line) => line.criterionId === criterionId)?.notAssigned;
    const leaf = computed.get(criterionId);
    if (notAssigned === undefined || !leaf) return [];
    const claim: Claim = { points: points.get(criterionId) ?? null, notAssigned };
    const claimed = claimedPoints(claim);
    const reckoned = leaf.points?.points ?? null;
    const random = randomOf('cross-line', scorer.code, unit.code, criterionId, campaign.year);
    const mood = temper === 'friendly' && given.gte(friendGives) ? 'usual' : temper;
    const said = claimed === null ? agreed : say(mood, claimed, leaf.maximum, reckoned, random);
    if (said.points !== null) given = given.plus(said.points).minus(claimed ?? said.points);
    const told = { ...said, points: crossPoints({ ...said, claimed }, claim) };
    return [{ ...{ criterionId, maximum: leaf.maximum, computed: reckoned, claimed, notAssigned }, ...told }];
  });
}
