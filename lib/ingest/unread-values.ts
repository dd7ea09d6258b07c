/**
 * Values a file states of an article that cannot be what they stand for: a date no calendar has, an address that is none.
 * The article is kept without them, and each is told. What is read of a value is decided where facts are read; the same
 * readers are asked here.
 */

import { readAuthor } from "./apply-facts.ts";
import { shownValue } from "./shown-value.ts";
import type { SourceWarning } from "./source-text.ts";
import { nameEach } from "./source-warnings.ts";
import { readStatedDate } from "./stated-date.ts";
import { readAddress } from "./stated-facts.ts";

type Reader = {
  isRead: (value: string) => boolean;
  /** What is wrong, of one value. */
  said: string;
  advice: string;
};

const READERS = {
  date: {
    isRead: (value) => readStatedDate(value) !== null,
    said: "cannot be read as a date",
    advice: "Write it as 2026-05-07 in the file, or give the article its date by hand.",
  },
  url: {
    isRead: (value) => readAddress(value) !== null,
    said: "is no address that begins with http:// or https://",
    advice: "Write the whole address in the file, or give the article its address by hand.",
  },
  byline: {
    isRead: (value) => readAuthor(value) !== null,
    said: "names no author",
    advice: "Write the name in the file, or give the article its byline by hand.",
  },
} as const satisfies Record<string, Reader>;

export type ReadKind = keyof typeof READERS;

export type StatedValue = { kind: ReadKind; written: string /** As it is to be read. */; settled: string };

export type ValuePlace = {
  /** In words: "Line 7, column “date”". */
  named: string;
  line: number | null;
  /** The column or element it stands in, as the file calls it. */
  field: string;
};

/** A dash or a question mark stands for no value. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

export function saysSomething(value: string): boolean {
  return SAYS_SOMETHING.test(value);
}

/** Says something, and nothing that its reader makes anything of. */
export function isUnread({ kind, written, settled }: StatedValue): boolean {
  return saysSomething(written) && !READERS[kind].isRead(settled);
}

type Unread = ValuePlace & Pick<StatedValue, "kind" | "written"> & { more: number };

function messageOf({ named, written, kind, more }: Unread): string {
  const others = more === 0 ? "" : ` (and in ${more.toLocaleString("en-GB")} more)`;
  const { said, advice } = READERS[kind];
  return `${named}${others}: ${shownValue(written)} ${said} and was not taken. ${advice}`;
}

/** Gathers what cannot be read; the same value of a column or element is told once, with how often it stands. */
export class UnreadValues {
  readonly #found = new Map<string, Unread>();

  add(place: ValuePlace, { kind, written }: StatedValue): void {
    const key = JSON.stringify([place.field, written]);
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { ...place, kind, written, more: 0 });
    else known.more += 1;
  }

  /** One warning a value, in the order of the file. */
  warnings(): SourceWarning[] {
    return nameEach(
      "unread_value",
      [...this.#found.values()].map((unread) => {
        const { line, field } = unread;
        return { line, field, message: messageOf(unread) };
      }),
      (count) => `${count.toLocaleString("en-GB")} more values cannot be read either.`,
    );
  }
}
