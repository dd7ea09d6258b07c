/** One way to narrow the list: a heading and its choices, each a link with what it would leave. */
import Link from "next/link";
import { READING_WORDS, ReadingMark } from "#components/article/reading-mark.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import { TagChip } from "#components/ui/tag-chip.tsx";
import type { FacetChoice, FacetData, FacetLabel } from "./facet-choices.ts";

const INDENTS = ["", "ps-3", "ps-6", "ps-9"] as const;

function Label({ label }: { label: FacetLabel }) {
  if (label.kind === "text") return <span className="tabular truncate">{label.text}</span>;
  if (label.kind === "tag") {
    return (
      <span className={`flex min-w-0 ${INDENTS[Math.min(label.depth, 3)]}`}>
        <TagChip label={label.name} hue={label.hue} />
      </span>
    );
  }
  if (label.kind === "state") {
    return (
      <>
        <ReadingMark state={label.state} />
        {READING_WORDS[label.state]}
      </>
    );
  }
  return (
    <>
      <SourceLetter reliability={label.reliability} />
      <span className="min-w-0 truncate" dir="auto" title={label.name ?? undefined}>
        {label.name ?? "Not known"}
      </span>
    </>
  );
}

function Choices({ choices }: { choices: readonly FacetChoice[] }) {
  return (
    <ul>
      {choices.map((choice) => (
        <li key={choice.key}>
          <Link
            href={choice.href}
            prefetch={false}
            aria-current={choice.isChosen ? "true" : undefined}
            className="-mx-1.5 flex min-h-6.5 items-center gap-2 rounded-[6px] px-1.5 py-0.5 text-ink hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent max-lg:min-h-9"
          >
            <span className="flex min-w-0 flex-1 items-center gap-2">
              <Label label={choice.label} />
            </span>
            <span className="tabular shrink-0 font-normal text-ink-3 in-aria-[current]:text-accent">
              {choice.count.toLocaleString("en-GB")}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Facet({ facet: { title, inSight, folded, more } }: { facet: FacetData }) {
  return (
    <section className="mb-5.5">
      <h2 className="mb-1.5 flex items-baseline justify-between gap-2 text-12 font-medium text-ink-3">
        {title}
        {more ? (
          <Link href={more.href} prefetch={false} className="font-normal hover:text-ink hover:underline">
            {more.label}
          </Link>
        ) : null}
      </h2>
      <Choices choices={inSight} />
      {folded.length === 0 ? null : (
        <details>
          <summary className="-mx-1.5 cursor-pointer rounded-[6px] px-1.5 py-1 text-12 text-ink-3 hover:text-ink">
            {folded.length} more
          </summary>
          <Choices choices={folded} />
        </details>
      )}
    </section>
  );
}
