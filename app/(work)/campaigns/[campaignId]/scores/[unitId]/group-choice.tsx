import { LocalLink } from '@/components/ui/local-link';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

type GroupChoiceProps = {
  sheet: ScoreSheetView;
  path: `/campaigns/${string}/scores/${string}/${'print' | 'explained'}`;
  /** What is shown: the id of a group or of one of `rest`. */
  current: string;
  /** What can be chosen besides the groups; the one without an id is what stands at the address alone. */
  rest: readonly { id: string; label: string }[];
};

/** Which part of the score a page shows. */
export function GroupChoice({ sheet, path, current, rest }: GroupChoiceProps) {
  const groups = sheet.groups.map(({ id, code, title }) => ({ id, label: `Mục ${code}`, title }));
  const choices: { id: string; label: string; title?: string }[] = [...rest, ...groups];
  return (
    <nav aria-label="Phần của bảng điểm" className="print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {choices.map(({ id, label, title }) => (
          <li key={label}>
            <LocalLink
              aria-current={id === current ? 'page' : undefined}
              className={`inline-flex min-h-(--control-small) items-center ${id === current ? 'font-semibold' : 'text-accent-ink underline'}`}
              href={id === '' ? path : `${path}?group=${id}`}
              title={title}
            >
              {label}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
