import type { Criterion } from '@/lib/criteria/rules/table';
import { type KnownFacts, knownValues, withKnown } from '@/lib/scores/rules/known';
import { askedInputs } from '@/lib/scores/rules/line';
import type { CitedDocument, WrittenLine } from '@/lib/scores/rules/snapshot/content';
import {
  filedWords,
  notAssignedWords,
  procedureLeaves,
  scoreAnswers,
  scorePapers,
  withoutProcedures,
} from '../data/score-answers';
import { addDays } from '../days';
import { addDocument, type SeedDocument } from '../evidence';
import { randomOf } from '../random';
import type { SeedRegistration } from '../registrations';
import type { Province } from '../rows';
import { formOf } from './form';
import { keyOf } from './frame';

/** A line of a score while its story is told. */
export type SeedLine = { -readonly [Key in keyof WrittenLine]: WrittenLine[Key] } & {
  readonly criterion: Criterion;
  updatedAt: string;
  updatedBy: string;
};

type Filling = {
  registration: SeedRegistration;
  /** Nothing: a draft, into which the product itself puts what it knows. */
  known: KnownFacts | null;
  documents: readonly CitedDocument[];
  at: string;
  by: string;
};

/** What the office's registers tell. */
const isRegistered = ({ rule }: Criterion) =>
  rule?.inputs.some(({ source }) => source.kind === 'priorAward' || source.kind === 'external') === true;

const empty = {
  ...{ claimed: null, claimReason: '', explanation: '', question: '', answer: '', reopened: false },
  ...{ appraised: null, appraisedReason: '', appraisedBy: null, appraisedAt: null },
  ...{ agreed: null, agreedReason: '', agreedBy: null },
};

/** What a unit writes about one criterion: its numbers, and what proves them. */
export function fillLine(criterion: Criterion, filling: Filling): SeedLine {
  const { registration, known, documents, at, by } = filling;
  const { unit, campaign } = registration;
  const { year } = campaign;
  const key = keyOf(criterion);
  const random = randomOf('score', unit.code, key, year);
  const notAssigned = withoutProcedures.includes(unit.code) && procedureLeaves.includes(key);
  const typed = scoreAnswers[key]?.({ random, form: formOf(unit.code, year), year }) ?? {};
  const isLeft = known === null && isRegistered(criterion);
  const inputs = known ? withKnown(typed, knownValues(criterion, known)) : isLeft ? {} : typed;
  const proves = !notAssigned && (criterion.evidence === 'required' || random.chance(0.3));
  const cited = proves ? documents.slice(0, documents.length > 1 ? undefined : 1) : [];
  const document = cited[askedInputs(criterion).length > 1 ? random.whole(0, cited.length - 1) : 0];
  return {
    ...{ ...empty, criterionId: criterion.id, criterion, inputs: notAssigned ? {} : inputs, notAssigned },
    explanation: notAssigned ? notAssignedWords : proves && !document ? filedWords : '',
    documents: document ? [document] : [],
    ...{ updatedAt: at, updatedBy: by },
  };
}

const citedOf = ({ id, number, issuedOn, abstract, fileName }: SeedDocument): CitedDocument => ({
  ...{ id, number: String(number), issuedOn: String(issuedOn), abstract: String(abstract) },
  fileName: fileName ?? null,
});

/** What a unit puts into its library to prove a score: one document, of the told bloc several, this year with files. */
export function scoreDocuments(
  province: Province,
  { campaign, unit }: SeedRegistration,
  sentOn: string,
  full: boolean,
): CitedDocument[] {
  const random = randomOf('score-documents', unit.code, campaign.year);
  return scorePapers.slice(0, full ? undefined : 1).map(({ mark, abstract, file }) => {
    const number = `${460 + random.whole(0, 320)}/${mark}-${unit.shortName.replace(/\s+/g, '')}`;
    const paper = { number, issuedOn: addDays(sentOn, -2), issuer: unit.name };
    const words = abstract.replace('{year}', String(campaign.year));
    return citedOf(addDocument(province, unit, { ...paper, abstract: words }, campaign.told ? file : null));
  });
}
