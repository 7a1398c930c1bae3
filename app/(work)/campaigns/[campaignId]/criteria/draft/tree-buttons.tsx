import { Button } from '@/components/ui/button';
import { Glyph } from '@/components/ui/glyph';
import type { GlyphName } from '@/components/ui/glyph-paths';
import type { MoveStep } from '@/lib/criteria/rules/arrange';
import type { Criterion } from '@/lib/criteria/rules/table';
import type { Counted } from '@/lib/criteria/rules/totals';
import { shortText } from '@/lib/format';
import type { Asked } from './delete-dialog';

const steps: readonly { step: MoveStep; glyph: GlyphName; label: string }[] = [
  { step: 'up', glyph: 'up', label: 'Lên' },
  { step: 'down', glyph: 'down', label: 'Xuống' },
  { step: 'in', glyph: 'right', label: 'Vào trong' },
  { step: 'out', glyph: 'left', label: 'Ra ngoài' },
];

/** In full six times in each row it would weigh more than all the rest. */
const nameOf = ({ code, title }: Criterion) => shortText(`${code} ${title}`.trim(), 80);

type TreeButtonsProps = { row: Counted; below: number; revision: number };

/** The buttons of a row, which belong to the two forms above the tree; "Xóa" is asked about by TreeHands. */
export function TreeButtons({ row: { criterion, sum }, below, revision }: TreeButtonsProps) {
  const { id, rule } = criterion;
  const name = nameOf(criterion);
  const asked: Asked = { id, revision, name: name || 'tiêu chí chưa có nội dung', below, points: sum };
  return (
    <div className="flex flex-wrap gap-1 lg:flex-nowrap">
      {steps.map(({ step, glyph, label }) => (
        <Button
          aria-label={`${label}: ${name}`}
          form="criteria-move"
          key={step}
          size="small"
          name="act"
          title={label}
          type="submit"
          value={`${step} ${id}`}
        >
          <Glyph name={glyph} />
        </Button>
      ))}
      {!rule && (
        <Button
          aria-label={`Thêm tiêu chí vào trong ${name}`}
          className="whitespace-nowrap"
          size="small"
          form="criteria-add"
          name="parentId"
          type="submit"
          value={id}
        >
          Thêm vào
        </Button>
      )}
      <Button
        aria-haspopup="dialog"
        aria-label={`Xóa ${name}`}
        size="small"
        variant="danger"
        data-delete={JSON.stringify(asked)}
      >
        Xóa
      </Button>
    </div>
  );
}

/** `isHead`: of the group that is shown; what is dropped on it goes inside, and it stays. */
type DragHandleProps = { row: Counted; isHead?: boolean };

/** By this a row is dragged with a mouse; on touch the buttons do it. It also tells TreeHands which row it is. */
export function DragHandle({ row: { criterion, depth }, isHead = false }: DragHandleProps) {
  const takes = isHead ? 'inside' : criterion.rule ? 'beside' : 'all';
  return (
    <span
      aria-hidden="true"
      className={isHead ? undefined : 'mr-1 inline-block cursor-grab align-middle text-muted pointer-coarse:hidden'}
      data-criterion={criterion.id}
      data-depth={depth}
      data-name={criterion.code || criterion.title || 'tiêu chí chưa có nội dung'}
      data-takes={takes}
      draggable={!isHead}
      title={isHead ? undefined : 'Kéo để chuyển'}
    >
      {!isHead && <Glyph name="grip" />}
    </span>
  );
}
