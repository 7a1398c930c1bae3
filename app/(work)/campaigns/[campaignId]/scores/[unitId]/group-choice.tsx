import { ChoiceLinks } from '@/components/ui/choice-links';
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
    <ChoiceLinks
      choices={choices.map((one) => ({ ...one, href: one.id === '' ? path : `${path}?group=${one.id}` }))}
      current={current}
      label="Phần của bảng điểm"
    />
  );
}
