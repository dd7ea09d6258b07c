/** A story as text without a format: as it is copied from a page, wrapped, reposted, in older encodings, misread. Pure. */
import { encodeText } from "../../lib/ingest/testing/encode-text.ts";
import type { MadeFile, Told } from "./make-files.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A page's text alone, with everything that stands around its article. */
function page({ site, title, day, paragraphs }: Told): string {
  const head = [
    "Skip to content",
    "Home",
    "World",
    "Politics",
    "Business",
    "Subscribe",
    "Sign in",
    "",
    title,
    "",
  ];
  const meta = [
    `By Ann Keeper, ${site}`,
    `March ${day}, 2031`,
    "Share this article",
    "Facebook",
    "Twitter",
    "",
  ];
  const rail = ["", "Related articles", "What the river took", "The last ferry", ""];
  const foot = ["Sign up for our newsletter", `© 2031 ${site}. All rights reserved.`, ""];
  return [...head, ...meta, paragraphs.join("\n\n"), ...rail, ...foot].join("\n");
}

const wrappedAtUtf16 = 72;

/** Lines as mail and old archives break them. */
function wrapped({ site, title, day, paragraphs }: Told): string {
  const pattern = new RegExp(`(.{1,${wrappedAtUtf16}})(?:\\s+|$)`, "g");
  const lines = paragraphs.map((text) => text.replaceAll(pattern, "$1\r\n"));
  return [title, `${site}, ${day} March 2031`, "", ...lines].join("\r\n");
}

/** Another's story in a blog, with the blogger's words around it. */
function repost({ site, title, day, paragraphs }: Told): string {
  const note = "[Reposted in full because the original is behind a wall.]";
  return [
    title,
    "",
    `${site}, March ${day}, 2031`,
    "",
    note,
    "",
    ...paragraphs,
    "",
    "Posted in: Rivers, Floods",
  ].join("\n\n");
}

/** Nothing but a title and text under a dateline. */
function bare({ title, day, paragraphs: [first = "", ...rest] }: Told): string {
  return [title, `HARROW, March ${day} — ${first}`, ...rest].join("\n\n");
}

function markdown({ site, title, day, paragraphs }: Told): string {
  const head = `---\ntitle: "${title}"\ndate: 2031-03-${String(day).padStart(2, "0")}\nsource: ${site}\n---\n`;
  const body = paragraphs.map((text, at) => (at % 8 === 4 ? `## What was known\n\n${text}` : text));
  return [head, `# ${title}`, "[Home](/) | [World](/world)", ...body, "* [The last ferry](/ferry)"].join(
    "\n\n",
  );
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, "utf16le");
}

/** UTF-8 that some program took for Windows-1252 and saved again. */
function misread(text: string): Uint8Array {
  return utf8(new TextDecoder("windows-1252").decode(utf8(text)));
}

const writers = {
  page: { ending: "txt", write: (told: Told) => utf8(page(told)) },
  wrapped: { ending: "txt", write: (told: Told) => utf8(wrapped(told)) },
  repost: { ending: "txt", write: (told: Told) => utf8(`\uFEFF${repost(told)}`) },
  markdown: { ending: "md", write: (told: Told) => utf8(markdown(told)) },
  western: { ending: "txt", write: (told: Told) => encodeText(page(told), "windows-1252") },
  bare: { ending: "txt", write: (told: Told) => utf16(bare(told)) },
  misread: { ending: "txt", write: (told: Told) => misread(page(told)) },
} as const satisfies Record<string, { ending: string; write(told: Told): Uint8Array }>;

export type TextKind = keyof typeof writers;

export function textFile(kind: TextKind, at: number, told: Told): MadeFile {
  const { ending, write } = writers[kind];
  return { name: `${kind}-${at + 1}.${ending}`, bytes: write(told) };
}
