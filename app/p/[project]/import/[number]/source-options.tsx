"use client";

/** The project's sources, sent to the browser once for all articles of a file. */
import { createContext, type ReactNode, use } from "react";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";

const Options = createContext<readonly SourceOption[]>([]);

export function SourceOptions({
  options,
  children,
}: {
  options: readonly SourceOption[];
  children: ReactNode;
}) {
  return <Options value={options}>{children}</Options>;
}

export function useSourceOptions(): readonly SourceOption[] {
  return use(Options);
}
