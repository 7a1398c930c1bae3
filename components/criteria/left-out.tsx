import { Panel } from '@/components/ui/panel';
import type { Ignored, IgnoredWhy } from '@/lib/criteria/rules/reading/lines';
import { formatNumber } from '@/lib/format';
import { ignoredWords } from '@/lib/messages/criteria-import';

/** "C12": where a cell stands, as a spreadsheet calls it. */
function cellName({ row, column }: Ignored): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

type LeftOutProps = { ignored: readonly Ignored[]; unread: readonly string[] };

/** Every cell of the file that is no part of the table, and why: nothing is lost without a word. */
export function LeftOut({ ignored, unread }: LeftOutProps) {
  const kinds = [...new Set(ignored.map(({ why }) => why))];
  const of = (why: IgnoredWhy) => ignored.filter((one) => one.why === why);
  if (kinds.length === 0 && unread.length === 0) return null;
  return (
    <Panel description="Mở từng nhóm để kiểm tra rằng không sót nội dung nào." title="Không đưa vào bảng">
      <ul className="grid gap-1">
        {kinds.map((why) => (
          <li key={why}>
            <details>
              <summary className="cursor-pointer py-1">
                {ignoredWords[why]}: {formatNumber(of(why).length)} ô
              </summary>
              <ul className="mt-1 grid gap-0.5 pl-5 text-sm">
                {of(why).map((one) => (
                  <li className="break-words" key={cellName(one) + one.text}>
                    <span className="text-muted">{one.column > 0 ? `Ô ${cellName(one)}` : `Dòng ${one.row}`}:</span>{' '}
                    {one.text}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
        {unread.length > 0 && (
          <li>
            Các trang tính khác không có bảng tiêu chí nên không đọc: {unread.map((name) => `“${name}”`).join(', ')}.
          </li>
        )}
      </ul>
    </Panel>
  );
}
