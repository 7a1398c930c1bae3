import type { Standing } from '@/lib/scores/queries/standing';

/** How the rule came to its points, step by step, and what would give the next ones. */
export function ItemExplained({ standing, name, open = false }: { standing: Standing; name: string; open?: boolean }) {
  return (
    <details className="text-sm">
      <summary className="min-h-(--control-small) w-fit cursor-pointer py-1 text-accent-ink underline">
        Cách tính điểm<span className="sr-only"> của {name}</span>
      </summary>
      <ol className="list-decimal pl-5">
        {standing.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {standing.next.length > 0 && (
        <div className="mt-1">
          <p className="font-medium">{open ? 'Để có thêm điểm:' : 'Lẽ ra có thêm điểm nếu:'}</p>
          <ul className="list-disc pl-5">
            {standing.next.map((next) => (
              <li key={next}>{next}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
