/** The library's shape while its articles are read. */
import { Skeleton, SkeletonRows } from "#components/ui/skeleton.tsx";

const FACETS = [
  { id: "state", lines: ["w-4/5", "w-3/5", "w-2/3"] },
  { id: "source", lines: ["w-full", "w-4/5", "w-11/12", "w-3/4"] },
  { id: "tag", lines: ["w-3/5", "w-2/3"] },
] as const;

export function LibrarySkeleton() {
  return (
    <div className="lg:flex lg:items-start">
      <div className="w-55 shrink-0 px-4 pt-5 max-lg:hidden">
        {FACETS.map(({ id, lines }) => (
          <div key={id} className="mb-7">
            <Skeleton className="mb-3 h-3 w-16" />
            {lines.map((width) => (
              <Skeleton key={width} className={`mb-3 h-3.5 ${width}`} />
            ))}
          </div>
        ))}
      </div>
      <div className="min-w-0 flex-1 px-7 pt-5 max-sm:px-4 lg:min-h-(--shell-content) lg:border-s lg:border-line">
        <Skeleton className="h-10 w-full" />
        <Skeleton className="mt-4 mb-4 h-3.5 w-32" />
        <SkeletonRows label="Loading articles" />
      </div>
    </div>
  );
}
