import { fieldTitle, showField, withMeasure } from '@/components/target-words';
import { Glyph } from '@/components/ui/glyph';
import type { ReviewLine } from '@/lib/reviews/queries/sheet-review';
import { Fact } from './fact';
import { LineChanges, RequestAndAnswer } from './line-changes';
import { lastPlanText, planDoubtTexts, type ShownPeriod } from './line-doubts';
import { ResultFacts } from './result-facts';

const longFields = new Set(['note', 'movement']);
// A target need not have a day of its own: without one there is nothing to show.
const shownWhenFilled = new Set([...longFields, 'dueOn']);
const ownPlaces = new Set(['text', 'note', 'movement']);

function factText({ fields, direction, measure }: ReviewLine, name: string): string {
  const value = fields[name] ?? null;
  const text = showField(name, value, direction);
  const amount = (name === 'planned' || name === 'baseline') && value !== null;
  return amount && (direction === 'more' || direction === 'less') ? withMeasure(text, measure) : text;
}

/** Every field of a target in the order of the registration. */
function TargetFacts({ line }: { line: ReviewLine }) {
  const { fields } = line;
  const names = [...Object.keys(fields).filter((name) => !ownPlaces.has(name)), 'movement', 'note'];
  const shown = names.filter((name) => !shownWhenFilled.has(name) || fields[name]);
  return (
    <>
      {shown.map((name) => (
        <Fact key={name} title={fieldTitle(name)} wide={longFields.has(name)}>
          {factText(line, name)}
        </Fact>
      ))}
    </>
  );
}

function LastPlan({ line, year }: { line: ReviewLine; year: number }) {
  const text = lastPlanText(line, year);
  if (text === null) return null;
  return (
    <p className="flex items-baseline gap-1.5 text-sm text-muted">
      <Glyph className="shrink-0 self-center" name="info" size={14} />
      {text}
    </p>
  );
}

/** What should be asked about the plan before it is accepted. */
function PlanDoubts({ line }: { line: ReviewLine }) {
  return planDoubtTexts(line).map((text) => (
    <p className="flex items-baseline gap-1.5 text-sm text-warning" key={text}>
      <Glyph className="shrink-0 self-center" name="warning" size={14} />
      {text}
    </p>
  ));
}

type LineBodyProps = { line: ReviewLine; period: ShownPeriod | null; year: number };

/** What a reviewer reads of one line. */
export function LineBody({ line, period, year }: LineBodyProps) {
  return (
    <div className="grid gap-2.5">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1.5 sm:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] print:grid-cols-5">
        {period && line.plan ? (
          <ResultFacts line={line} period={period.period} plan={line.plan} year={period.year} />
        ) : (
          <TargetFacts line={line} />
        )}
      </dl>
      {!period && <PlanDoubts line={line} />}
      {!period && <LastPlan line={line} year={year} />}
      <RequestAndAnswer line={line} />
      <LineChanges line={line} />
    </div>
  );
}
