"use client";

/** The library's search: a form of its address, so that it works before any script does. */
import { Search } from "lucide-react";
import Form from "next/form";
import { useRef } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { longestQueryUtf16 } from "#lib/text/search-query.ts";
import { libraryKeys } from "./library-keys.ts";
import { SearchHelp } from "./search-help.tsx";

export type SearchBoxProps = {
  action: string;
  q: string;
  /** What else the address says. */
  others: readonly (readonly [name: string, value: string])[];
};

export function SearchBox({ action, q, others }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut({
    keys: libraryKeys.search,
    label: "Search",
    group: "Library",
    run: () => input.current?.select(),
  });
  return (
    <Form
      action={action}
      prefetch={false}
      role="search"
      className="relative flex items-center gap-2.5 rounded-m border border-line-control bg-surface ps-3 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent"
    >
      <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} />
      <input
        ref={input}
        // Typing starts over from what the address says.
        key={q}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={longestQueryUtf16}
        aria-label="Search the articles"
        placeholder="Search the articles"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        dir="auto"
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
        className="h-9.5 min-w-0 flex-1 bg-transparent text-15 text-ink outline-none placeholder:text-ink-3 max-sm:h-11 max-sm:text-[1rem]"
      />
      {others.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <SearchHelp />
    </Form>
  );
}
