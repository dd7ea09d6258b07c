/** Over three or four texts: each two of them with what they share, and the way to these two alone. */
import Link from "next/link";
import { sharedWords } from "#components/compare/pair-state-words.ts";
import { compareHref } from "./compare-query.ts";
import type { Compared, StoredPair } from "./read-compared.ts";

type PairStripProps = { compared: Compared; names: readonly string[]; projectSlug: string };

function PairLink({ pair, names, href }: { pair: StoredPair; names: readonly string[]; href: string }) {
  const standing = pair.stored.passages.filter(({ state }) => state !== "rejected").length;
  return (
    <li className="min-w-0">
      <Link prefetch={false} href={href} className="hover:text-accent">
        <bdi className="font-medium text-ink">{names[pair.first]}</bdi> and{" "}
        <bdi className="font-medium text-ink">{names[pair.second]}</bdi>{" "}
        <span className="tabular text-ink-3">{sharedWords(pair.stored.state, standing)}</span>
      </Link>
    </li>
  );
}

export function PairStrip({ compared: { articles, pairs }, names, projectSlug }: PairStripProps) {
  const idOf = (at: number) => articles[at]?.id ?? "";
  return (
    <nav
      aria-label="Two of these articles"
      className="border-b border-line bg-sunken px-7 py-2.5 text-ink-2 max-md:px-4"
    >
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {pairs.map((pair) => (
          <PairLink
            key={`${pair.first} ${pair.second}`}
            pair={pair}
            names={names}
            href={compareHref(projectSlug, { articleIds: [idOf(pair.first), idOf(pair.second)] })}
          />
        ))}
      </ul>
    </nav>
  );
}
