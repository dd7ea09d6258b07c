/** The last seal of the project's chain, to be noted down elsewhere. */
import { InstantText } from "#components/ui/date-text.tsx";
import type { ChainHead } from "#lib/data/audit/read-chain-head.ts";

export function ChainHeadLine({ head }: { head: ChainHead | null }) {
  if (head === null) return <p className="mt-6 text-12 text-ink-3">No row is sealed yet.</p>;
  return (
    <p className="mt-6 text-12 break-all text-ink-3">
      Sealed up to row {head.sequence.toString()}, <InstantText instant={head.sealedAt} />. Hash{" "}
      <code className="font-ui tabular select-all">{head.hash}</code>
    </p>
  );
}
