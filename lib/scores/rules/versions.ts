import { none } from '@/lib/criteria/rules/none';
import { keepTyped } from '@/lib/merge';
import { type BoxWords, tellBoxes, textBoxes, tickWords, type Versions, yesNoWords } from '@/lib/versions';
import type { AskedInput, ScoreDraft } from './line';

type Values = ScoreDraft['values'];
type Asked = Pick<AskedInput, 'key' | 'label' | 'kind' | 'choices' | 'noneWords'>;

type Rest = Omit<ScoreDraft, 'values'>;

const words: BoxWords<Rest> = {
  ...textBoxes({
    claimed: 'Điểm tự chấm',
    claimReason: 'Lý do tự chấm khác điểm tính',
    explanation: 'Thuyết minh',
    answer: 'Giải trình',
  }),
  notAssigned: ['Không giao cho đơn vị', tickWords],
};

const restOf = ({ values: _, ...rest }: ScoreDraft): Rest => rest;

/** What the box of an input holds, as people read it. */
function said({ kind, choices, noneWords }: Asked, text: string): string {
  if (text === none) return noneWords;
  if (kind === 'choice') return choices.find(({ id }) => id === text)?.label ?? text;
  return kind === 'yesNo' ? yesNoWords(text) : text;
}

/** How two versions of what a unit says of one criterion are told and made one, number by number. */
export function scoreVersions(inputs: readonly Asked[]): Versions<ScoreDraft> {
  const numberWords: BoxWords<Values> = Object.fromEntries(
    inputs.map((input) => [input.key, [input.label, (text: string) => said(input, text)]]),
  );
  const numbersOf = ({ values }: ScoreDraft): Values =>
    Object.fromEntries(inputs.map(({ key }) => [key, values[key] ?? '']));
  return {
    tell: (base, typed, saved) => [
      ...tellBoxes(numberWords, numbersOf(base), numbersOf(typed), numbersOf(saved)),
      ...tellBoxes(words, restOf(base), restOf(typed), restOf(saved)),
    ],
    keep: (base, typed, saved) => ({
      ...keepTyped(restOf(base), restOf(typed), restOf(saved)),
      values: keepTyped(numbersOf(base), numbersOf(typed), numbersOf(saved)),
    }),
  };
}
