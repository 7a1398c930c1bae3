import { fieldTitle, showField, withMeasure } from '@/components/target-words';
import type { Period } from '@/lib/campaigns/rules/phases';
import type { ReviewLine } from '@/lib/reviews/queries/sheet-review';
import { Fact } from './fact';
import { LineChanges, RequestAndAnswer } from './line-changes';
import { ResultFacts } from './result-facts';

const longFields = new Set(['note', 'movement']);
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
  const shown = names.filter((name) => !longFields.has(name) || fields[name]);
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

type LineBodyProps = { line: ReviewLine; period: { period: Period; year: number } | null };

/** What a reviewer reads of one line. */
export function LineBody({ line, period }: LineBodyProps) {
  return (
    <div className="grid gap-2.5">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1.5 sm:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]">
        {period && line.plan ? (
          <ResultFacts line={line} period={period.period} plan={line.plan} year={period.year} />
        ) : (
          <TargetFacts line={line} />
        )}
      </dl>
      <RequestAndAnswer line={line} />
      <LineChanges line={line} />
    </div>
  );
}
