/** The shape of a file's plan while it is read: raw text at the left, an article at the right. */
import { Skeleton } from "#components/ui/skeleton.tsx";

const lines = ["w-2/5", "w-4/5", "w-full", "w-11/12", "w-3/5", "w-full", "w-4/5", "w-1/2"] as const;

export function PlanSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div className="flex h-16 flex-col justify-center gap-2 border-b border-line px-7 max-sm:px-4">
        <Skeleton className="h-4 w-56" />
        <Skeleton className="h-3 w-40" />
      </div>
      <div className="h-11 border-b border-line bg-sunken/60" />
      <div className="grid xl:grid-cols-2 xl:divide-x xl:divide-line">
        <div className="flex flex-col gap-4 px-7 py-5 max-xl:hidden">
          {lines.map((width, at) => (
            <Skeleton key={`${width}-${at.toString()}`} className={`h-3 ${width}`} />
          ))}
        </div>
        <div className="flex flex-col gap-4 px-7 py-5 max-sm:px-4">
          <Skeleton className="h-7 w-4/5" />
          {lines.slice(0, 6).map((width, at) => (
            <Skeleton key={`${width}-${at.toString()}`} className={`h-3 ${width}`} />
          ))}
        </div>
      </div>
    </div>
  );
}
