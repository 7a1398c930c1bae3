type PointLineProps = { term: string; value: string; reason?: string };

/** One figure of a criterion in a `dl`: whose it is, the points, and why. */
export function PointLine({ term, value, reason }: PointLineProps) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-2">
      <dt className="text-muted">{term}</dt>
      <dd>
        <span className="font-semibold tabular-nums">{value}</span>
        {reason && <span className="block text-sm whitespace-pre-wrap">{reason}</span>}
      </dd>
    </div>
  );
}
