import { buttonClass } from '@/components/ui/button';
import type { Difference } from '@/lib/audits/rules/differences';

/** As many changes as stand in a row without opening it. */
const inSight = 3;

function List({ changes }: { changes: readonly Difference[] }) {
  return (
    <ul className="text-left">
      {changes.map((change) => (
        <li className="break-words" key={change.field}>
          <span className="text-muted">{change.field}: </span>
          {change.before !== '–' && <del className="text-muted">{change.before}</del>}
          {change.before !== '–' && ' → '}
          <ins className="no-underline">{change.after}</ins>
        </li>
      ))}
    </ul>
  );
}

/** What an event changed; the longer part is opened on request. */
export function ChangeList({ changes }: { changes: readonly Difference[] }) {
  if (changes.length === 0) return '–';
  const rest = changes.slice(inSight);
  return (
    <div className="min-w-0">
      <List changes={changes.slice(0, inSight)} />
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
