import type { ScoreItem } from '@/lib/scores/queries/sheet';

/** Who appraises it in the secretariat's place, or in whose place the secretariat does. */
export function ItemOwner({ owner }: { owner: ScoreItem['owner'] }) {
  if (!owner || (!owner.turn && !owner.takenOver)) return null;
  const { name, takenOver } = owner;
  return (
    <p className="text-sm font-medium">
      {takenOver ? `${takenOver.by} (tổ thư ký) thẩm định thay ${name}: ${takenOver.reason}` : `Do ${name} thẩm định.`}
    </p>
  );
}
