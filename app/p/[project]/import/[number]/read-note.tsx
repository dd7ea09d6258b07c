"use client";

/** Where a value was read and by which rule, how sure that is where it is not certain, and the way there. */
import type { ReadAt } from "#components/import/plan-view.ts";
import { usePlaceHref } from "./place-href.tsx";

const sureness = { high: null, medium: "medium confidence", low: "low confidence" } as const;

export type ReadNoteProps = { read: ReadAt | undefined; isCorrected: boolean };

export function ReadNote({ read, isCorrected }: ReadNoteProps) {
  const hrefOf = usePlaceHref();
  // A corrected value was not read anywhere.
  if (isCorrected) return <span className="text-accent">corrected by hand</span>;
  if (read === undefined) return null;
  const { rule, place, confidence } = read;
  const sure = sureness[confidence];
  return (
    <>
      {place === null ? (
        <span className="wrap-anywhere">{rule}</span>
      ) : (
        <a
          href={hrefOf(place.startUtf16)}
          className="underline decoration-line-strong underline-offset-2 hover:text-ink"
        >
          {place.line === null ? rule : `line ${place.line}, ${rule}`}
        </a>
      )}
      {sure === null ? null : (
        <span className={`block ${confidence === "low" ? "text-caution" : "text-ink-2"}`}>{sure}</span>
      )}
    </>
  );
}
