import { Glyph } from '@/components/ui/glyph';

/** What looks wrong with a result, below its row and as wide: a sentence in the narrow column of figures is a tower of words. */
export function RowWarnings({ texts, width }: { texts: readonly string[]; width: number }) {
  if (texts.length === 0) return null;
  return (
    <tr className="row-why">
      <td colSpan={width}>
        <div className="row-notes" role="status">
          {texts.map((text) => (
            <p className="flex gap-1 text-warning" key={text}>
              <Glyph className="mt-0.5 shrink-0" name="warning" size={14} />
              {text}
            </p>
          ))}
        </div>
      </td>
    </tr>
  );
}
