import { describe, expect, it } from "vitest";
import { readPageFacts } from "./page-facts.ts";
import { parsePage } from "./parse-page.ts";

function facts(html: string): string[] {
  const tree = parsePage(html);
  if (typeof tree === "string") throw new Error(tree);
  return readPageFacts(tree).facts.map(
    ({ field, value, rule, confidence, span }) =>
      `${field} ${confidence}: ${value} (${rule})${span === null ? "" : "!"}`,
  );
}

function ofField(html: string, field: string): string[] {
  return facts(html).filter((fact) => fact.startsWith(`${field} `));
}

function linked(json: unknown): string {
  return `<script type="application/ld+json">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;
}

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Ferry stays in port",
  datePublished: "2031-03-14T09:10:00+02:00",
  dateModified: "2031-03-15",
  author: [{ "@type": "Person", name: "Ida Roe" }, "Ola Poe"],
  publisher: { "@type": "Organization", name: "Sound Gazette" },
  url: "https://sound.example/ferry",
  inLanguage: "en-GB",
};
const STATED = [
  "title high: Ferry stays in port (JSON-LD headline)",
  "published high: 2031-03-14T09:10:00+02:00 (JSON-LD datePublished)",
  "modified high: 2031-03-15 (JSON-LD dateModified)",
  "byline high: Ida Roe, Ola Poe (JSON-LD author)",
  "source high: Sound Gazette (JSON-LD publisher)",
  "url high: https://sound.example/ferry (JSON-LD url)",
  "language high: en-GB (JSON-LD inLanguage)",
];

describe("the JSON-LD of a page", () => {
  it.each([
    ["of one object", linked(ARTICLE)],
    ["in a list", linked([{ "@type": "BreadcrumbList" }, ARTICLE])],
    [
      "in a graph that refers to its parts",
      linked({
        "@graph": [
          { ...ARTICLE, author: [{ "@id": "#ida" }, "Ola Poe"], publisher: { "@id": "#gazette" } },
          { "@id": "#ida", "@type": "Person", name: "Ida Roe" },
          { "@id": "#gazette", "@type": "Organization", name: "Sound Gazette" },
        ],
      }),
    ],
    [
      "with types in a list and with their namespace",
      linked({ ...ARTICLE, "@type": ["https://schema.org/NewsArticle"] }),
    ],
    [
      "with raw line feeds and a comma too many",
      linked(JSON.stringify(ARTICLE).replace("stays in", "stays\n in").replace(/}$/, ",}")),
    ],
    ["in a comment", linked(`<!--\n${JSON.stringify(ARTICLE)}\n-->`)],
    [
      "with mark-up left in it",
      linked({
        ...ARTICLE,
        headline:
          "Ferry &lt;em&gt;stays&lt;/em&gt;".replaceAll("&lt;", "<").replaceAll("&gt;", ">") +
          " in&nbsp;port",
      }),
    ],
    ["beside one that is broken", linked('{ "@type": ') + linked(ARTICLE)],
    [
      "below articles it lists",
      linked({ "@type": "ItemList", itemListElement: [{ "@type": "NewsArticle", headline: "Pier sold" }] }) +
        '<link rel=canonical href="http://www.sound.example/ferry">' +
        linked(ARTICLE),
    ],
  ])("%s is read", (_, html) => {
    expect(facts(html).filter((fact) => fact.includes("JSON-LD"))).toEqual(STATED);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "ferry"],
    ["a list of lists without end", "[".repeat(100_000)],
    [
      "numbers where words belong",
      JSON.stringify({
        "@type": "Article",
        headline: 5,
        author: { name: [1, null] },
        publisher: null,
        datePublished: {},
      }),
    ],
    [
      "a circle of references",
      JSON.stringify({
        "@graph": [{ "@id": "#a", "@type": "Article", headline: "x", author: { "@id": "#a" } }],
      }),
    ],
    ["a million objects", `[${"{},".repeat(1_000_000)}{}]`],
  ])("of %s breaks nothing", (_, json) => {
    expect(Array.isArray(facts(linked(json)))).toBe(true);
  });
});

describe("the head of a page", () => {
  it("states title, date, outlet, author, address and language, the surest first", () => {
    const html = `<html lang="en"><head><title>Ferry stays in port | Sound Gazette</title>
      <meta name="author" content="Ida Roe"><meta property="og:title" content="Ferry stays in port">
      <meta property="og:site_name" content="Sound &amp; Gazette"><meta property="article:published_time" content="2031-03-14T07:10:00Z">
      <meta name="date" content="2031-03-15"><link rel="canonical" href="https://sound.example/ferry"></head>`;
    expect(facts(html)).toEqual([
      'source high: Sound & Gazette (meta property="og:site_name")',
      'title high: Ferry stays in port (meta property="og:title")',
      'published high: 2031-03-14T07:10:00Z (meta property="article:published_time")',
      'url high: https://sound.example/ferry (link rel="canonical")',
      'published medium: 2031-03-15 (meta name="date")',
      'byline medium: Ida Roe (meta name="author")',
      "title medium: Ferry stays in port | Sound Gazette (title element)",
      "language medium: en (html lang)",
    ]);
  });

  it.each([
    [
      '<meta name="citation_author" content="Roe, Ida"><meta name="citation_author" content="Poe, Ola">',
      "byline",
      'byline high: Roe, Ida, Poe, Ola (meta name="citation_author")',
    ],
    [
      '<meta name="DC.date.issued" content="2031-03">',
      "published",
      'published high: 2031-03 (meta name="dc.date.issued")',
    ],
    [
      '<meta itemprop="datePublished" content="2031-03-14">',
      "published",
      'published high: 2031-03-14 (meta itemprop="datepublished")',
    ],
    [
      '<time pubdate datetime="2031-03-14T09:10+02:00">',
      "published",
      "published medium: 2031-03-14T09:10+02:00 (time pubdate)",
    ],
    [
      '<meta http-equiv="content-language" content="nb">',
      "language",
      'language medium: nb (meta http-equiv="content-language")',
    ],
    [
      '<meta name="og:site_name" content="Sound Gazette">',
      "source",
      'source high: Sound Gazette (meta name="og:site_name")',
    ],
  ])("reads %s", (html, field, expected) => {
    expect(ofField(html, field)).toEqual([expected]);
  });

  it.each([
    ["javascript:alert(1)", []],
    ["data:text/html,x", []],
    ["file:///home/x", []],
    ["/ferry", []],
    [" https://sound.example/ferry ", ["https://sound.example/ferry"]],
    ["HTTPS://sound.example/a b", ["https://sound.example/a%20b"]],
  ])("takes the address %s as %j", (href, expected) => {
    const found = ofField(
      `<link rel=canonical href="${href}"><meta property=og:url content="${href}">`,
      "url",
    );
    expect(found.map((fact) => /high: (?<value>\S+)/.exec(fact)?.groups?.value)).toEqual(expected);
  });

  it("completes a relative address by another that is stated in full", () => {
    const html =
      '<!-- saved from url=(0029)https://sound.example/ferry?x --><link rel=canonical href="/ferry">';
    expect(ofField(html, "url").map((fact) => fact.split(" ")[2])).toEqual([
      "https://sound.example/ferry?x",
      "https://sound.example/ferry",
    ]);
  });
});

describe("a page that says how it was taken", () => {
  const capture = (html: string) =>
    facts(html)
      .filter((fact) => /^(?:url|archiveUrl|retrieved)/.test(fact))
      .map((fact) => fact.replace(/ high: /, "=").replace(/ \([^()]*\)$/, ""));

  it.each([
    [
      "<!-- saved from url=(0027)https://sound.example/ferry -->",
      ["url=https://sound.example/ferry", "retrievedHow=saved page"],
    ],
    [
      "<!--\n Page saved with SingleFile \n url: https://sound.example/ferry \n saved date: Fri Mar 14 2031 10:00:05 GMT+0100 (Central European Standard Time)\n-->",
      [
        "url=https://sound.example/ferry",
        "retrieved=2031-03-14T10:00:05+01:00",
        "retrievedHow=saved page (SingleFile)",
      ],
    ],
    [
      "<body>x<!-- Mirrored from sound.example/ferry.html by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 14 Mar 2031 09:00:05 GMT -->",
      [
        "url=http://sound.example/ferry.html",
        "retrieved=Fri, 14 Mar 2031 09:00:05 GMT",
        "retrievedHow=mirrored page (HTTrack)",
      ],
    ],
    [
      "<!-- Saved from https://sound.example/ferry at 2031-03-14T09:00:05Z using monolith v2.8.1 -->",
      [
        "url=https://sound.example/ferry",
        "retrieved=2031-03-14T09:00:05Z",
        "retrievedHow=saved page (monolith)",
      ],
    ],
    [
      '<meta name="savepage-url" content="https://sound.example/ferry"><meta name="savepage-date" content="Fri Mar 14 2031 10:00:05 GMT+0100 (CET)">',
      [
        "url=https://sound.example/ferry",
        "retrieved=2031-03-14T10:00:05+01:00",
        "retrievedHow=saved page (Save Page WE)",
      ],
    ],
    [
      '<html data-scrapbook-source="https://sound.example/ferry" data-scrapbook-create="20310314090005123">',
      [
        "url=https://sound.example/ferry",
        "retrieved=2031-03-14T09:00:05Z",
        "retrievedHow=saved page (WebScrapBook)",
      ],
    ],
    [
      '<link rel="canonical" href="https://web.archive.org/web/20310314090005/https://sound.example/ferry"><body>x<!--\n FILE ARCHIVED ON 09:00:05 Mar 14, 2031 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 11:00:00 Apr 01, 2031.\n-->',
      [
        "url=https://sound.example/ferry",
        "archiveUrl=https://web.archive.org/web/20310314090005/https://sound.example/ferry",
        "retrieved=2031-03-14T09:00:05Z",
        "retrievedHow=web archive (Internet Archive)",
      ],
    ],
    [
      "<!-- saved from url=(0068)https://web.archive.org/web/20310314090005id_/https://sound.example/ferry -->",
      [
        "url=https://sound.example/ferry",
        "archiveUrl=https://web.archive.org/web/20310314090005id_/https://sound.example/ferry",
        "retrieved=2031-03-14T09:00:05Z",
        "retrievedHow=web archive (Internet Archive)",
        "retrievedHow=saved page",
      ],
    ],
    [
      '<link rel="bookmark" href="http://archive.today/20310314090005/https://sound.example/ferry">',
      [
        "url=https://sound.example/ferry",
        "archiveUrl=http://archive.today/20310314090005/https://sound.example/ferry",
        "retrieved=2031-03-14T09:00:05Z",
        "retrievedHow=web archive (archive.today)",
      ],
    ],
    ["<!-- a page of our own --><p>x", []],
  ])("%s", (html, expected) => {
    expect(capture(html)).toEqual(expected);
  });
});
