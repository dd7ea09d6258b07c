"use client";

/**
 * Finds the files of an import by a part of their name: a form of the plan's address, so that it works before any script
 * does. What is emptied lists all files again.
 */
import { Search } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type RefObject, type SubmitEvent, useEffect, useRef, useTransition } from "react";
import { countOf } from "#components/import/count-of.ts";
import { type PlanQuery, planHref, typedName } from "#components/import/import-query.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { inputStyle } from "#components/ui/field-style.ts";
import { longestNameUtf16 } from "#lib/data/import/import-page.ts";
import { PLAN_GROUP, PLAN_KEYS } from "./plan-keys.ts";

export type FindFileProps = {
  href: string;
  query: PlanQuery;
  /** Files listed; files of the whole import. */
  found: number;
  files: number;
};

const grouped = new Intl.NumberFormat("en-GB");

/** Where the address comes to say another name the field says it too, unless something else is being typed in it. */
function useFollowedName(input: RefObject<HTMLInputElement | null>, name: string | null): void {
  const before = useRef(name);
  useEffect(() => {
    const field = input.current;
    if (field !== null && typedName(field.value) === before.current) field.value = name ?? "";
    before.current = name;
  }, [input, name]);
}

/** What else the address says, for the form that no script sends. */
function Others({ query: { fileId, view, only } }: Pick<FindFileProps, "query">) {
  return (
    <>
      {fileId === null ? null : <input type="hidden" name="file" value={fileId} />}
      {view === "raw" ? <input type="hidden" name="view" value={view} /> : null}
      {only === "all" ? null : <input type="hidden" name="only" value={only} />}
    </>
  );
}

/** The field, and the ways to another list: of what is typed in it, of all. A new list begins at its first page. */
function useFind({ href, query }: Pick<FindFileProps, "href" | "query">) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isPending, startTransition] = useTransition();
  useFollowedName(input, query.name);
  const hrefOf = (name: string | null) => planHref(href, { ...query, name, filesPage: null, page: 1 });
  const find = () => {
    const name = typedName(input.current?.value);
    if (name !== query.name) startTransition(() => router.push(hrefOf(name), { scroll: false }));
  };
  const empty = () => {
    if (input.current !== null) input.current.value = "";
    input.current?.focus();
  };
  return { input, isPending, find, empty, allHref: hrefOf(null) };
}

type FieldProps = { input: RefObject<HTMLInputElement | null>; name: string | null; find: () => void };

function Field({ input, name, find }: FieldProps) {
  useShortcut({
    keys: PLAN_KEYS.find,
    label: "Find a file",
    group: PLAN_GROUP,
    run: () => {
      input.current?.focus();
      input.current?.select();
    },
  });
  return (
    <input
      ref={input}
      name="name"
      type="search"
      aria-label="Find a file"
      placeholder="Find a file"
      defaultValue={name ?? ""}
      maxLength={longestNameUtf16}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="search"
      dir="auto"
      onChange={({ currentTarget }) => {
        if (currentTarget.value === "") find();
      }}
      className={`${inputStyle} h-8 ps-8 max-sm:h-10`}
    />
  );
}

export function FindFile({ href, query, found, files }: FindFileProps) {
  const { input, isPending, find, empty, allHref } = useFind({ href, query });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    find();
  };
  return (
    <search aria-label="Files of this import" aria-busy={isPending} className="block px-2 pb-2">
      <form action={href} onSubmit={submit} className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-3"
          strokeWidth={1.75}
        />
        <Field input={input} name={query.name} find={find} />
        <Others query={query} />
      </form>
      <div className="flex items-center text-12">
        <p role="status" className="tabular text-ink-2">
          {query.name === null ? "" : `${grouped.format(found)} of ${countOf(files, "file")}`}
        </p>
        {query.name === null ? null : (
          <Link
            prefetch={false}
            href={allHref}
            scroll={false}
            onClick={empty}
            className="ms-auto py-1.5 text-accent underline-offset-2 hover:underline"
          >
            Show all
          </Link>
        )}
      </div>
    </search>
  );
}
