"use client";

/** Word for word how an article to come differs from one the library has, or an earlier one here: fetched when asked for. */
import { useState } from "react";
import { changedParts } from "#components/import/changed-parts.ts";
import { countOf } from "#components/import/count-of.ts";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { Button } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextPieces } from "#components/work/field-changes.tsx";
import type {
  KnownDifference as Difference,
  HeldAgainst,
  KnownField,
} from "#lib/data/import/read-known-difference.ts";
import { usePlanScreen } from "./plan-context.tsx";

export type KnownDifferenceProps = { plannedId: string; against: HeldAgainst };

type Shown = { is: "closed" } | { is: "loading" } | { is: "failed" } | { is: "open"; difference: Difference };

async function fetchDifference(href: string): Promise<Difference | null> {
  try {
    const response = await fetch(href, { cache: "no-store" });
    return response.ok ? ((await response.json()) as Difference) : null;
  } catch {
    return null;
  }
}

const factNames: Record<KnownField, string> = {
  title: "Title",
  published: "Published",
  source: "Source",
  primarySource: "Primary source",
  byline: "Byline",
};

/** Both side by side. */
function Facts({ facts, where }: Pick<Difference, "facts"> & { where: string }) {
  if (facts.length === 0)
    return <p className="mb-2 text-13 text-ink-2">Title, date, source and byline are the same.</p>;
  return (
    <table className="w-full table-fixed not-last:mb-3 border-collapse text-13">
      <thead>
        <tr className="text-12 text-ink-3">
          <td className="w-28 max-sm:w-20" />
          <th scope="col" className="pe-3 text-start font-normal">
            {where}
          </th>
          <th scope="col" className="text-start font-normal">
            Here
          </th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ field, known, new: now }) => (
          <tr key={field} className="border-t border-line align-top">
            <th scope="row" className="py-1 pe-3 text-start font-normal text-ink-3">
              {factNames[field]}
            </th>
            <td className="py-1 pe-3 wrap-anywhere" dir="auto">
              {known ? <HiddenText text={known} /> : <span className="text-ink-3">not stated</span>}
            </td>
            <td className="py-1 wrap-anywhere" dir="auto">
              {now ? <HiddenText text={now} /> : <span className="text-ink-3">not stated</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The side that is known. */
type Where = { name: string; inWords: string };
const inLibrary: Where = { name: "In the library", inWords: "in the library" };
const inEarlier: Where = { name: "Earlier in this import", inWords: "in the earlier text" };

/** What scrolls by itself must be within the keyboard's reach, though it is no control (WCAG 2.1.1). */
const REACHABLE = 0;

function Text({ difference, where }: { difference: Difference; where: Where }) {
  const parts = changedParts(difference.pieces);
  const changes = parts.filter((part) => part.kind === "changed").length;
  return (
    <section
      className="mt-2 max-h-120 overflow-auto rounded-m border border-line bg-surface p-3"
      tabIndex={REACHABLE}
      aria-label="What differs"
    >
      <p className="mb-2 text-12 text-ink-2">
        {changes === 0
          ? "The text is the same."
          : `${countOf(changes, "change")} in the text. Red: only ${where.inWords}. Green: only here.`}
      </p>
      <Facts facts={difference.facts} where={where.name} />
      {changes === 0 ? null : (
        <div className="reading text-15 leading-6 whitespace-pre-wrap wrap-anywhere" dir="auto">
          {parts.map((part) =>
            part.kind === "changed" ? (
              <TextPieces key={part.at} pieces={part.pieces} />
            ) : (
              <span
                key={part.at}
                className={part.kind === "left out" ? "my-2 block text-12 text-ink-3" : undefined}
              >
                {part.text}
              </span>
            ),
          )}
        </div>
      )}
    </section>
  );
}

export function KnownDifference({ plannedId, against }: KnownDifferenceProps) {
  const { importHref } = usePlanScreen();
  const [shown, show] = useState<Shown>({ is: "closed" });
  const toggle = async () => {
    if (shown.is === "open") return show({ is: "closed" });
    show({ is: "loading" });
    const query = new URLSearchParams({ planned: plannedId });
    if ("plannedId" in against) query.set("here", against.plannedId);
    else query.set("version", against.versionId);
    const difference = await fetchDifference(`${importHref}/difference?${query}`);
    show(difference === null ? { is: "failed" } : { is: "open", difference });
  };
  return (
    <div>
      <Button
        size="s"
        variant="ghost"
        aria-expanded={shown.is === "open"}
        onPress={() => void toggle()}
        className="-ms-2"
      >
        {shown.is === "open" ? "Hide what differs" : "Show what differs"}
      </Button>
      {shown.is === "loading" ? (
        <div role="status" className="mt-2 flex flex-col gap-2">
          <span className="sr-only">Loading what differs</span>
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-3 w-4/5" />
        </div>
      ) : null}
      {shown.is === "failed" ? (
        <p role="alert" className="text-12 text-danger">
          Collate did not answer, or one of the two is gone. Try again.
        </p>
      ) : null}
      {shown.is === "open" ? (
        <Text difference={shown.difference} where={"plannedId" in against ? inEarlier : inLibrary} />
      ) : null}
    </div>
  );
}
