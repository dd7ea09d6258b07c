"use client";

/** Word for word how an article to come differs from one the library has, or an earlier one here: fetched when asked for. */
import { useState } from "react";
import { changedParts } from "#components/import/changed-parts.ts";
import { countOf } from "#components/import/count-of.ts";
import { Button } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextPieces } from "#components/work/field-changes.tsx";
import type { KnownDifference as Difference, HeldAgainst } from "#lib/data/import/read-known-difference.ts";
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

const factNames = { title: "Title", published: "Published", byline: "Byline" } as const;

function Facts({ facts }: Pick<Difference, "facts">) {
  if (facts.length === 0) return null;
  return (
    <dl className="mb-3 text-13">
      {facts.map(({ field, known, new: now }) => (
        <div key={field} className="flex flex-wrap gap-x-3">
          <dt className="w-20 text-ink-3">{factNames[field]}</dt>
          <dd className="min-w-0 wrap-anywhere" dir="auto">
            <del>{known ?? "not stated"}</del> <span aria-hidden="true">→</span>{" "}
            <ins>{now ?? "not stated"}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What scrolls by itself must be within the keyboard's reach, though it is no control (WCAG 2.1.1). */
const REACHABLE = 0;

function Text({ difference, where }: { difference: Difference; where: string }) {
  const parts = changedParts(difference.pieces);
  const changes = parts.filter((part) => part.kind === "changed").length;
  return (
    <section
      className="mt-2 max-h-120 overflow-auto rounded-m border border-line bg-surface p-3"
      tabIndex={REACHABLE}
      aria-label="What differs"
    >
      <p className="mb-2 text-12 text-ink-2">
        {changes === 0 ? "The text is the same." : `${countOf(changes, "change")} in the text.`} Red: only{" "}
        {where}. Green: only here.
      </p>
      <Facts facts={difference.facts} />
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
        <Text
          difference={shown.difference}
          where={"plannedId" in against ? "in the earlier text" : "in the library"}
        />
      ) : null}
    </div>
  );
}
