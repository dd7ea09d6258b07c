/** A refused submission in a sentence; what belongs to single fields stands at those fields. */
import { Banner } from "#components/ui/banner.tsx";
import type { Failure } from "#lib/errors.ts";

export function FailureBanner({ failure, className = "" }: { failure: Failure | null; className?: string }) {
  if (failure === null) return null;
  const { form } = failure.fields ?? {};
  return (
    <Banner tone="error" className={className}>
      {form ?? failure.message}
    </Banner>
  );
}
