/** The shape of what is coming, in place of a spinner. Decorative: the region that waits says so itself. */

export function Skeleton({ className = "" }: { className?: string }) {
  return <span aria-hidden="true" className={`block animate-breathe rounded-s bg-hover ${className}`} />;
}

const WIDTHS = ["w-3/5", "w-4/5", "w-2/3", "w-3/4", "w-1/2"] as const;

/** Rows of a list that is loading, each of the height of a real one. `label` is read out, for instance "Loading articles". */
export function SkeletonRows({ count = 6, label }: { count?: number; label: string }) {
  const rows = Array.from({ length: count }, (_, row) => ({
    id: `row-${row}`,
    width: WIDTHS[row % WIDTHS.length],
  }));
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {rows.map((row) => (
        <div key={row.id} className="border-t border-line py-3.5">
          <Skeleton className="h-3 w-40" />
          <Skeleton className={`mt-3 h-4 ${row.width}`} />
          <Skeleton className="mt-2.5 h-3 w-11/12" />
        </div>
      ))}
    </div>
  );
}
