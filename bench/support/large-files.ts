/** Files just under what one may have: a digest, a table, records and a feed of hundreds of articles, a page saved with its pictures. Pure. */
import { seededRandom } from "./article-text.ts";
import { makeStory } from "./make-stories.ts";

export const largestBytes = 20_000_000;

/** Some 60,000 characters. */
const paragraphsInArticle = 160;

const encoder = new TextEncoder();
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

type Article = { title: string; day: string; date: string; paragraphs: string[] };

/** How a kind of file writes an article, and what stands around all of them; № is the file's number. */
type Shape = { ending: string; before: string; after: string; write(article: Article): string };

const pictureBytes = 60_000;

/** A saved page is as large as it is by its pictures, which stand in it as letters. */
function picture(title: string): string {
  const random = seededRandom(title.length + Number(/\d+/.exec(title)?.[0] ?? 0));
  return Buffer.from(Uint8Array.from({ length: pictureBytes }, () => random() * 256)).toString("base64");
}

const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`;

const shapes = {
  digest: {
    ending: "txt",
    before: "",
    after: "",
    write: ({ title, day, paragraphs }) =>
      `${title}\n\nBy Ann Keeper\n\n${day}\n\n${paragraphs.join("\n\n")}\n\n* * *\n\n`,
  },
  table: {
    ending: "csv",
    before: "title,date,source,text\r\n",
    after: "",
    write: ({ title, date, paragraphs }) =>
      `${[title, date, "Northline", paragraphs.join("\n\n")].map(csvCell).join(",")}\r\n`,
  },
  records: {
    ending: "jsonl",
    before: "",
    after: "",
    write: ({ title, date, paragraphs }) =>
      `${JSON.stringify({ title, date, text: paragraphs.join("\n\n") })}\n`,
  },
  feed: {
    ending: "rss",
    before: `<?xml version="1.0"?><rss version="2.0"><channel><title>Northline</title>`,
    after: "</channel></rss>",
    write: ({ title, date, paragraphs }) =>
      `<item><title>${escaped(title)}</title><pubDate>${new Date(date).toUTCString()}</pubDate><description>${escaped(paragraphs.map((text) => `<p>${text}</p>`).join(""))}</description></item>`,
  },
  page: {
    ending: "html",
    before:
      "<!doctype html><html><head><title>What gauge № said | Northline</title></head><body><main><article>",
    after: "</article></main></body></html>",
    write: ({ title, paragraphs }) =>
      `<h2>${escaped(title)}</h2><img alt="" src="data:image/png;base64,${picture(title)}"><p>${escaped(paragraphs[0] ?? "")}</p>`,
  },
} as const satisfies Record<string, Shape>;

export type LargeKind = keyof typeof shapes;
export const largeKinds = Object.keys(shapes) as LargeKind[];

/** No two of different numbers alike, so that none is left out as a copy of another. */
function articleAt(at: number): Article {
  const { paragraphs } = makeStory(at, paragraphsInArticle);
  const day = 1 + (at % 28);
  const date = `2031-03-${String(day).padStart(2, "0")}`;
  return { title: `Notice ${at} of the harbour office`, day: `March ${day}, 2031`, date, paragraphs };
}

/** A large file of that kind, no two of different `number` alike. `shapeText` is done to each article's paragraphs. */
export function makeLargeFile(
  kind: LargeKind,
  number: number,
  shapeText: (text: string) => string = (text) => text,
): { name: string; bytes: Uint8Array } {
  const { ending, after, write } = shapes[kind];
  const before = shapes[kind].before.replace("№", String(number));
  const parts: string[] = [before];
  let length = before.length + after.length;
  for (let at = number * 1_000; ; at += 1) {
    const article = articleAt(at);
    const part = write({ ...article, paragraphs: article.paragraphs.map(shapeText) });
    length += encoder.encode(part).length;
    if (length > largestBytes) break;
    parts.push(part);
  }
  return { name: `large-${number}.${ending}`, bytes: encoder.encode([...parts, after].join("")) };
}
