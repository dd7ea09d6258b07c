/**
 * Files as an import of scraped news has them, the same ones every time: text and pages among navigation, share lines and
 * rails, documents, mail, tables and feeds, in several encodings, some of them broken. Pure.
 */
import { brokenFile } from "./broken-files.ts";
import { documentFile } from "./document-files.ts";
import { makeStories, type Story } from "./make-stories.ts";
import { textFile } from "./text-files.ts";

export type MadeFile = { name: string; bytes: Uint8Array };

/** A story as a file tells it: of which outlet, and on which day of March 2031. */
export type Told = Story & { site: string; day: number };

const sites = ["Harrow Post", "Merle Gazette", "Northline", "The Bell", "Valley Radio"];

/** One file in so many cannot be used, for one reason or another. */
const brokenEvery = 25;

/** As they come: more than half is text and pages. 19 of them, so that the copies (one story in twenty) are of every kind. */
const inTurn: readonly ((at: number, told: Told) => MadeFile)[] = [
  ...(["page", "wrapped", "repost", "markdown", "western", "bare", "misread", "page", "page"] as const).map(
    (kind) => (at: number, told: Told) => textFile(kind, at, told),
  ),
  ...(["html", "latin", "html", "pdf", "docx", "mail", "json", "records", "table", "feed"] as const).map(
    (kind) => (at: number, told: Told) => documentFile(kind, at, told),
  ),
];

/** The stories' first paragraphs up to the length. */
function cut(paragraphs: string[], lengthUtf16: number): string[] {
  let length = 0;
  const end = paragraphs.findIndex((paragraph) => {
    length += paragraph.length;
    return length > lengthUtf16;
  });
  return end < 0 ? paragraphs : paragraphs.slice(0, Math.max(1, end));
}

/** Letters beyond ASCII, as every outlet prints some: without them no encoding could be told from another. */
const accented = (paragraph: string, at: number) =>
  at % 3 === 0
    ? `${paragraph} “We stayed in the café until dawn,” said Zoë Müller — the mayor’s niece.`
    : paragraph;

/** `lengthUtf16`: of each file's running text at most, some 20,000 where it is left out. */
export function makeMessyFiles(
  count: number,
  { seed = 1, lengthUtf16 = Number.POSITIVE_INFINITY }: { seed?: number; lengthUtf16?: number } = {},
): MadeFile[] {
  return makeStories(count, seed).map(({ title, paragraphs }, at) => {
    const told: Told = {
      title,
      paragraphs: cut(paragraphs, lengthUtf16).map(accented),
      site: sites[at % sites.length] ?? "",
      day: 1 + (at % 28),
    };
    if (at % brokenEvery === brokenEvery - 1) return brokenFile(Math.floor(at / brokenEvery), at, told);
    const write = inTurn[at % inTurn.length];
    if (write === undefined) throw new Error("There is no kind of file.");
    return write(at, told);
  });
}
