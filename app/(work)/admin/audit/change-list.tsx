import { buttonClass } from '@/components/ui/button';
import type { Difference } from '@/lib/audits/rules/differences';
import { shortText } from '@/lib/format';

/** As many changes as stand in a row without opening it. */
const inSight = 3;

/** Longer than this, a value would push what others changed out of sight. */
const longText = 160;

function Both({ before, after }: Difference) {
  return (
    <>
      {before !== '–' && <del className="text-muted">{before}</del>}
      {before !== '–' && ' → '}
      <ins className="no-underline">{after}</ins>
    </>
  );
}

function Change({ change }: { change: Difference }) {
  const { field, before, after } = change;
  if (before.length + after.length <= longText) {
    return (
      <>
        <span className="text-muted">{field}: </span>
        <Both {...change} />
      </>
    );
  }
  return (
    <details>
      <summary className="cursor-pointer">
        <span className="text-muted">{field}: </span>
        {shortText(after === '–' ? before : after, longText / 2)}
      </summary>
      <p className="whitespace-pre-line">
        <Both {...change} />
      </p>
    </details>
  );
}

function List({ changes }: { changes: readonly Difference[] }) {
  return (
    <ul className="text-left">
      {changes.map((change) => (
        <li className="break-words" key={`${change.field} ${change.before} ${change.after}`}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

/** What an event changed; the longer part is opened on request. */
export function ChangeList({ changes }: { changes: readonly Difference[] }) {
  if (changes.length === 0) return '–';
  // To fold a single one would take as much room as to show it.
  const shown = changes.length === inSight + 1 ? inSight + 1 : inSight;
  const rest = changes.slice(shown);
  return (
    <div className="min-w-0">
      <List changes={changes.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary className={buttonClass({ size: 'small', variant: 'quiet' })}>
            Xem thêm {rest.length} thay đổi
          </summary>
          <List changes={rest} />
        </details>
      )}
    </div>
  );
}
