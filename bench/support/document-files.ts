/** A story, or several of its parts, as a web page, a document, a message, a table, records or a feed. Pure. */
import { encodeText } from "../../lib/ingest/testing/encode-text.ts";
import { makeDocx, paragraph } from "../../lib/ingest/testing/make-docx.ts";
import { makeMultipart } from "../../lib/ingest/testing/make-mail.ts";
import { makePdf, setLines } from "../../lib/ingest/testing/make-pdf.ts";
import type { MadeFile, Told } from "./make-files.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const dayOf = ({ day }: Told) => `2031-03-${String(day).padStart(2, "0")}`;

const links = (words: readonly string[]) =>
  words.map((word) => `<li><a href="/${word}">${word}</a></li>`).join("");
const menu = `<nav><ul>${links(["Home", "World", "Politics", "Business", "Sport", "Weather", "Subscribe"])}</ul></nav>`;
const banner = `<div id="cookie-consent" role="dialog"><p>We and our partners use cookies.</p><button>Accept all</button></div>`;
const rail = `<aside class="related"><h3>More on this</h3><ul>${links(["The last ferry", "What the river took"])}</ul></aside>`;
const comments = `<section id="comments"><h3>2 comments</h3><p>I was there that night.</p><p>So was I.</p></section>`;

/** A news site's page with what stands around an article, scripts included. */
function webPage(told: Told, charset: string): string {
  const { site, title, paragraphs } = told;
  const stated = {
    "@type": "NewsArticle",
    headline: title,
    datePublished: dayOf(told),
    publisher: { name: site },
  };
  const head = `<meta charset="${charset}"><title>${escaped(title)} | ${site}</title><meta property="og:site_name" content="${site}"><script type="application/ld+json">${JSON.stringify(stated)}</script><script>window.ads = [1, 2, 3];</script><style>.related{float:right}</style>`;
  const body = paragraphs.map((text, at) => `<p>${escaped(text)}</p>${at === 12 ? rail : ""}`).join("\n");
  const share = `<div class="share"><a href="#">Facebook</a><a href="#">X</a><a href="#">Mail</a></div>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body>${banner}<header>${menu}</header><main><article><h1>${escaped(title)}</h1><p class="byline">By Ann Keeper</p>${share}${body}</article>${rail}${comments}</main><footer>© 2031 ${site}. All rights reserved.</footer></body></html>`;
}

const lineUtf16 = 88;
const linesOnPage = 52;

/** Pages with a running header and their number, hyphens nowhere. */
function pdf({ site, title, day, paragraphs }: Told): Uint8Array {
  const pattern = new RegExp(`(.{1,${lineUtf16}})(?:\\s+|$)`, "g");
  const lines = paragraphs.flatMap((text) =>
    [...text.matchAll(pattern)].map(([, line = ""]) => line).concat(""),
  );
  const pages = Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, at) => ({
    texts: [
      ...setLines([`${site} — March ${day}, 2031`], { x: 50, y: 812, size: 8 }),
      ...(at === 0 ? setLines([title], { x: 50, y: 780, size: 16 }) : []),
      ...setLines(lines.slice(at * linesOnPage, (at + 1) * linesOnPage).filter(Boolean), { x: 50, y: 750 }),
      ...setLines([`Page ${at + 1}`], { x: 280, y: 30, size: 8 }),
    ],
  }));
  return makePdf({ pages, info: { Title: title } });
}

function word({ title, paragraphs }: Told): Uint8Array {
  const body = [paragraph(escaped(title), "Title"), ...paragraphs.map((text) => paragraph(escaped(text)))];
  return makeDocx({ body: body.join(""), properties: `<dc:title>${escaped(title)}</dc:title>` });
}

function mail(told: Told): Uint8Array {
  const { site, title, day, paragraphs } = told;
  const headers = [
    `From: ${site} <news@paper.example>`,
    `Subject: ${title}`,
    `Date: ${new Date(Date.UTC(2031, 2, day, 6)).toUTCString().replace("GMT", "+0000")}`,
  ];
  const plain = { type: "text/plain; charset=utf-8", body: paragraphs.join("\n\n") };
  const page = { type: "text/html; charset=utf-8", body: webPage(told, "utf-8") };
  return makeMultipart("alternative", headers, [plain, page]);
}

const rowsOfTable = 4;

/** The story's parts as articles of their own. */
function rows(told: Told): { title: string; date: string; source: string; url: string; text: string }[] {
  const { title, site, paragraphs } = told;
  const each = Math.ceil(paragraphs.length / rowsOfTable);
  return Array.from({ length: Math.ceil(paragraphs.length / each) }, (_, at) => ({
    title: `${title}, part ${at + 1}`,
    date: dayOf(told),
    source: site,
    url: `https://paper.example/${dayOf(told)}/${encodeURIComponent(title)}-${at + 1}`,
    text: paragraphs.slice(at * each, (at + 1) * each).join("\n\n"),
  }));
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

function table(told: Told): string {
  const written = rows(told).map((row) => Object.values(row).map(cell).join(";"));
  return ["Headline;Published;Outlet;Link;Body", ...written, ""].join("\r\n");
}

function feed(told: Told): string {
  const items = rows(told).map(({ title, date, url, text }) => {
    const body = escaped(`<p>${escaped(text).replaceAll("\n\n", "</p><p>")}</p>`);
    return `<item><title>${escaped(title)}</title><link>${url}</link><pubDate>${new Date(date).toUTCString()}</pubDate><description>${body}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${told.site}</title>${items.join("")}</channel></rss>`;
}

const writers = {
  html: { ending: "html", write: (told: Told) => utf8(webPage(told, "utf-8")) },
  pdf: { ending: "pdf", write: pdf },
  docx: { ending: "docx", write: word },
  latin: { ending: "htm", write: (told: Told) => encodeText(webPage(told, "iso-8859-1"), "windows-1252") },
  mail: { ending: "eml", write: mail },
  json: { ending: "json", write: (told: Told) => utf8(JSON.stringify({ articles: rows(told) }, null, 2)) },
  records: {
    ending: "jsonl",
    write: (told: Told) =>
      utf8(
        rows(told)
          .map((row) => `${JSON.stringify(row)}\n`)
          .join(""),
      ),
  },
  table: { ending: "csv", write: (told: Told) => encodeText(table(told), "windows-1252") },
  feed: { ending: "rss", write: (told: Told) => utf8(feed(told)) },
} as const satisfies Record<string, { ending: string; write(told: Told): Uint8Array }>;

export type DocumentKind = keyof typeof writers;

export function documentFile(kind: DocumentKind, at: number, told: Told): MadeFile {
  const { ending, write } = writers[kind];
  return { name: `${kind}-${at + 1}.${ending}`, bytes: write(told) };
}
