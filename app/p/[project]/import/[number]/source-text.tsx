"use client";

/** A source as it would be written. A suggestion stands beside it, is called one, and is nothing more. */
import type { SourceChoice } from "#lib/data/import/corrections.ts";
import { useSourceOptions } from "./source-options.tsx";

export type SourceTextProps = {
  source: SourceChoice;
  suggestion: { name: string; why: string } | null;
};

function Name({ source }: { source: SourceChoice }) {
  const options = useSourceOptions();
  if (source.kind === "unknown") return <span className="text-ink-3">not known</span>;
  const name =
    source.kind === "named" ? source.name : options.find((option) => option.id === source.sourceId)?.name;
  return <span dir="auto">{name ?? "a source of this project"}</span>;
}

export function SourceText({ source, suggestion }: SourceTextProps) {
  return (
    <>
      <Name source={source} />
      {source.kind === "unknown" && suggestion !== null ? (
        <span className="block text-12 text-ink-3">
          Suggestion, not filled in: <span dir="auto">{suggestion.name}</span> ({suggestion.why})
        </span>
      ) : null}
    </>
  );
}
