import 'server-only';
import { Exact, padded } from '@/lib/criteria/rules/exact';
import type { Input } from '@/lib/criteria/rules/rule';
import { ruleSentence } from '@/lib/criteria/rules/sentences/rule';
import { scorerWords } from '@/lib/criteria/rules/setting-words';
import { scorersOf } from '@/lib/criteria/rules/tree';
import type { SheetDocument } from '@/lib/reports/queries/sheet';
import { agreementDraft } from '@/lib/scores/rules/agreement';
import { type AppraisalDraft, appraisalDraft, isDecided } from '@/lib/scores/rules/appraisal';
import { type KnownFacts, type KnownNow, type KnownValue, knownNow } from '@/lib/scores/rules/known';
import { type AskedInput, askedInputs, type ScoreDraft, valueText, valueWords } from '@/lib/scores/rules/line';
import { type DutyByCriterion, isOwnerTurn, type OwnerDuty } from '@/lib/scores/rules/owners';
import type { Parted } from '@/lib/scores/rules/parts';
import { isScoreLineOpen } from '@/lib/scores/rules/sheet';
import type { ScoreHead } from './head';
import { factsOf, type ScoredLine, type Scoring } from './scoring';
import { type Standing, standingOf } from './standing';

/** A box of a criterion. `source` says where a value comes from that nobody types. */
export type InputView = Pick<
  AskedInput,
  'key' | 'label' | 'kind' | 'measure' | 'mayBeNone' | 'choices' | 'noneWords'
> & {
  words: string;
  source: string | null;
  /** Where it comes from the product: a later report of the year makes it another one. */
  early: boolean;
  /** To who judges: what the product knows now, and whether it is what was sent. */
  now: { words: string; source: string; same: boolean } | null;
};

/** What the secretariat made of a criterion, with who and why; points are null where it stays not assigned. */
export type Judgement = { points: string | null; reason: string; by: string };

export type ScoreItem = {
  criterionId: string;
  groupId: string;
  /** The section below the group. */
  part: Parted['part'];
  /** The section right above it, where that is not the group itself. */
  section: string | null;
  code: string;
  title: string;
  maximum: string;
  sentence: string;
  legalGround: string;
  note: string;
  scorer: string;
  /** The unit that has to appraise it in the secretariat's place, where the viewer is one of these. `turn`: it still has to. */
  owner: (Pick<OwnerDuty, 'unitId' | 'name' | 'takenOver'> & { turn: boolean }) | null;
  needsEvidence: boolean;
  inputs: InputView[];
  draft: ScoreDraft;
  revision: number;
  documents: SheetDocument[];
  standing: Standing;
  /** Claimed points, the computed ones where nothing else was claimed. */
  claimed: string | null;
  lastYear: string | null;
  question: string;
  reopened: boolean;
  /** The appraiser's boxes, while the appraisal goes on. */
  verdict: (AppraisalDraft & { decided: boolean }) | null;
  appraisal: Judgement | null;
  agreement: Judgement | null;
  open: boolean;
};

/** What the viewer may see and do. */
export type Seen = {
  appraisal: boolean;
  agreement: boolean;
  appraises: boolean;
  /** As the owner of the items, who writes what the secretariat does not. */
  asOwner?: boolean;
  duties: DutyByCriterion;
  /** What the product knows now, for who judges what was sent before. */
  facts?: KnownFacts | null;
  agrees: boolean;
  edit: boolean;
  lastYear: ReadonlyMap<string, string>;
  status: ScoreHead['status'];
};

function draftOf(inputs: readonly Input[], line: ScoredLine): ScoreDraft {
  const { notAssigned, claimReason, explanation, answer } = line;
  const values = Object.fromEntries(inputs.map((one) => [one.key, valueText(one, line.inputs[one.key])]));
  const claimed = line.claimed === null ? '' : valueText({ kind: 'number' }, line.claimed);
  return { values, notAssigned, claimed, claimReason, explanation, answer };
}

const sourceOf = (known: KnownValue | undefined) => ({ source: known?.source ?? null, early: known?.early ?? false });

function inputView(input: AskedInput, line: ScoredLine, known: KnownNow | undefined): InputView {
  const { key, label, kind, measure, mayBeNone, choices, noneWords } = input;
  const words = valueWords(input, line.inputs[key]);
  const now = known ? { words: valueWords(input, known.value), source: known.source, same: known.same } : null;
  return { key, label, kind, measure, mayBeNone, choices, noneWords, words, ...sourceOf(line.known[key]), now };
}

/** Stored points with the decimals of the table, like the computed ones beside them. */
const written = (points: string | null, decimals: number) => points && padded(new Exact(points), decimals);

function judgementOf(points: string | null, reason: string, by: string | null, decimals: number): Judgement | null {
  return by === null ? null : { points: written(points, decimals), reason, by };
}

/** The boxes of who may decide now: the appraiser (the secretariat or the item's owner, never both), then the meeting. */
function verdictOf(line: ScoredLine, { appraises, agrees, asOwner = false, duties }: Seen): ScoreItem['verdict'] {
  if (appraises && isOwnerTurn(duties.get(line.criterionId)) !== asOwner) return null;
  if (appraises) return { ...appraisalDraft(line), decided: isDecided(line) };
  return agrees ? { ...agreementDraft(line.agreed, line.agreedReason), decided: line.agreed !== null } : null;
}

function ownerOf(duty: OwnerDuty | undefined): ScoreItem['owner'] {
  if (!duty) return null;
  const { unitId, name, takenOver } = duty;
  return { unitId, name, takenOver, turn: isOwnerTurn(duty) };
}

/** The criteria of a sheet as the viewer sees them. */
export function itemsOf({ issued, lines, computed, scores }: Scoring, seen: Seen): ScoreItem[] {
  const { decimals } = issued.table;
  const scorers = scorersOf(issued.table);
  const claimed = new Map(scores.claimed.leaves.map((leaf) => [leaf.criterionId, leaf.points?.points ?? null]));
  return lines.flatMap((line): ScoreItem[] => {
    const leaf = issued.leafById.get(line.criterionId);
    const score = computed.get(line.criterionId);
    if (!leaf || !score) return [];
    const { criterion, groupId, part, section } = leaf;
    const inputs = askedInputs(criterion);
    const now = seen.facts && knownNow(criterion, line.inputs, seen.facts);
    const looked = line.appraisedAt !== null || seen.status === 'appraised' || seen.status === 'agreed';
    return [
      {
        ...{ criterionId: criterion.id, groupId, part, section, code: criterion.code, title: criterion.title },
        maximum: score.maximum,
        sentence: criterion.rule ? ruleSentence(criterion.rule, criterion) : '',
        ...{ legalGround: criterion.legalGround, note: criterion.note },
        scorer: scorerWords(scorers.get(criterion.id) ?? null),
        owner: ownerOf(seen.duties.get(criterion.id)),
        needsEvidence: criterion.evidence === 'required',
        inputs: inputs.map((input) => inputView(input, line, now?.get(input.key))),
        draft: draftOf(inputs, line),
        ...{ revision: line.revision, documents: line.documents },
        standing: standingOf(criterion, issued.table, factsOf(line), score),
        claimed: claimed.get(criterion.id) ?? null,
        lastYear: written(seen.lastYear.get(criterion.id) ?? null, decimals),
        ...{ question: line.question, reopened: line.reopened },
        verdict: verdictOf(line, seen),
        appraisal:
          seen.appraisal && looked
            ? judgementOf(line.appraised, line.appraisedReason, line.appraisedBy, decimals)
            : null,
        agreement: seen.agreement ? judgementOf(line.agreed, line.agreedReason, line.agreedBy, decimals) : null,
        open: seen.edit && isScoreLineOpen(seen.status === 'none' ? 'draft' : seen.status, line.reopened),
      },
    ];
  });
}
