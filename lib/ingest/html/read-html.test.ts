import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import type { PlannedArticle } from "../planned-article.ts";
import { readSource } from "../read-source.ts";
import type { SourceText } from "../source-text.ts";

const MENU = ["Home", "Islands", "Harbour", "Weather", "Letters", "Shop"].map(
  (name) => `<li><a href="/${name}">${name}</a></li>`,
);
const TEXT = [
  "The ferry stayed in port for a third day while divers looked for the lost rudder.",
  "Its captain, who has crossed the sound for thirty years, said he had never lost one before.",
  "“We will find it,” he said, “or we will carve another out of the old pier.”",
];

function page({ head = "", above = "", body = "", below = "" } = {}): Buffer {
  return Buffer.from(`<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>
    <nav><ul>${MENU.join("")}</ul></nav>${above}
    <main><article><header><h1>Ferry stays in port</h1><p class="byline">By Ida Roe</p>
    <time datetime="2031-03-14T09:10:00+02:00">14 March 2031</time></header>
    ${TEXT.map((text) => `<p>${text}</p>`).join("\n")}${body}</article></main>${below}
    <footer><p>Sound Gazette is printed on the island, and has been since the harbour was dug.</p></footer>
    </body></html>`);
}

async function read(bytes: Uint8Array): Promise<SourceText> {
  const result = await readSource(bytes, "page.html");
  if (!result.ok) throw new Error(result.error.message);
  return result.source;
}

async function plan(bytes: Uint8Array): Promise<PlannedArticle> {
  const result = await planFile(bytes, "page.html");
  if (!result.ok) throw new Error(result.error.message);
  expect(result.plan.articles).toHaveLength(1);
  return result.plan.articles[0] as PlannedArticle;
}

function rulesOf({ text, layout }: SourceText): [string, string, string][] {
  return layout.map(({ rawStartUtf16, rawEndUtf16, role, rule }) => [
    role,
    rule,
    text.slice(rawStartUtf16, rawEndUtf16).replace(/\s+/g, " ").slice(0, 30),
  ]);
}

describe("a saved web page", () => {
  it("is read in a reader's order, with what its mark-up says of each block", async () => {
    expect(rulesOf(await read(page()))).toEqual([
      ["furniture", "navigation", "Home Islands Harbour Weather L"],
      ["title", "heading of the page", "Ferry stays in port"],
      ["byline", "byline", "By Ida Roe"],
      ["date", "date", "14 March 2031"],
      ["article", "article", "The ferry stayed in port for a"],
      ["furniture", "footer", "Sound Gazette is printed on th"],
    ]);
  });

  it("gives one article: title, byline, date with its time, and nothing but its text", async () => {
    const article = await plan(page());
    expect(article.title).toBe("Ferry stays in port");
    expect(article.byline).toBe("Ida Roe");
    expect([article.publishedOn, article.language]).toEqual(["2031-03-14", "en"]);
    expect(article.body).toBe(TEXT.join("\n\n"));
  });

  describe("whose head stands outside the box of its text", () => {
    const boxed = (head: string, meta = "") =>
      Buffer.from(`<!doctype html><html lang="en"><head>${meta}<title>Ferry stays in port</title></head><body><article>
        <h1>Ferry stays in port</h1>${head}
        <div class="entry-content">${TEXT.map((text) => `<p>${text}</p>`).join("")}</div></article></body></html>`);

    it("gives its byline and date, and its body is the box alone", async () => {
      const excerpt = `<p class="excerpt">${TEXT[0]}</p>`;
      for (const head of [
        "<p>By Ida Roe</p><p>14 March 2031</p>",
        `${excerpt}<p>By Ida Roe</p><p>14 March 2031</p>`,
        `<div><p>14 March 2031</p><p>By Ida Roe</p></div>${excerpt}`,
      ]) {
        const { byline, publishedOn, body, evidence } = await plan(boxed(head));
        expect([byline, publishedOn, body]).toEqual(["Ida Roe", "2031-03-14", TEXT.join("\n\n")]);
        expect([evidence.byline?.rule, evidence.publishedOn?.rule]).toEqual(["byline", "date line"]);
      }
    });

    it("takes none from a box of other stories, nor from lines far below the title", async () => {
      const other = `<div class="related-stories"><a href="/1">The pier is sold</a><p>By Ana Haddad</p></div>`;
      const far = `${"<p>Lamp</p>".repeat(12)}<p>By Ana Haddad</p>`;
      for (const head of [other, far]) expect((await plan(boxed(head))).byline).toBeNull();
    });

    it("does not take the day of a change it states for that of its publication", async () => {
      const stated = (published: string, modified: string) =>
        `<meta property="article:published_time" content="${published}T09:10:00+02:00">
        <meta property="article:modified_time" content="${modified}T09:10:00+02:00">`;
      const shown = "<p>14 March 2031</p>";
      const changed = await plan(boxed(shown, stated("2031-02-27", "2031-03-14")));
      expect([changed.publishedOn, changed.evidence.publishedOn?.rule]).toEqual([
        "2031-02-27",
        'meta property="article:published_time"; date line says “14 March 2031”',
      ]);
      expect((await plan(boxed(shown, stated("2031-02-27", "2031-03-16")))).publishedOn).toBe("2031-03-14");
    });
  });

  const rail = `<div class="related-stories"><h3>More from the harbour</h3>${[1, 2, 3]
    .map(
      (
        n,
      ) => `<div><a href="/${n}">The pier is sold for the ${n}. time this year</a><p>It went to a man who had
      bought it before, and who means to sell it again when the summer is over and the boats are gone.</p></div>`,
    )
    .join("")}</div>`;

  it.each([
    ["a rail of teasers inside it", { body: rail }],
    ["a rail of teasers below it", { below: rail }],
    [
      "a list of links without a name",
      { body: `<div>${"<p><a href=/x>A story of some other harbour</a></p>".repeat(3)}</div>` },
    ],
    [
      "a bar to share it",
      {
        body: "<div class=share-tools><p>Tell all your friends about this story, if you have any.</p></div>",
      },
    ],
    [
      "comments",
      {
        below: `<section id=comments>${"<p>I never liked that ferry, nor its captain, nor the sound.</p>".repeat(9)}</section>`,
      },
    ],
    [
      "a notice about cookies",
      {
        above:
          "<div class=cookie-bar><p>We keep small files on your machine, so that it knows us again tomorrow.</p></div>",
      },
    ],
    [
      "a form",
      {
        body: "<form><p>Write your address here and we will write to you until you ask us not to.</p></form>",
      },
    ],
    [
      "another article",
      {
        below:
          "<article><h2>Pier sold again</h2><p>It went to a man who had bought it before, and who means to sell it.</p></article>",
      },
    ],
    ["a heading without text", { body: "<h2>More about the sound</h2>" }],
    [
      "scripts and hidden parts",
      {
        body: "<script>var a = '<p>';</script><p hidden>Nobody should read this line, and nobody will, ever.</p>",
      },
    ],
  ])("leaves out %s", async (_, parts) => {
    expect((await plan(page(parts))).body).toBe(TEXT.join("\n\n"));
  });

  it("keeps headings, lists, tables and quoted posts inside the article, captions beside it", async () => {
    const body = `<h2>What a rudder is</h2><ul><li>oak</li><li>iron</li></ul><table><tr><td>1</td><td>elm</td></tr></table>
      <blockquote class="twitter-tweet social-embed"><p>Has anyone seen my rudder?</p></blockquote>
      <figure><img><figcaption>The ferry at its quay</figcaption></figure><p>${TEXT[0]}</p>`;
    const article = await plan(page({ body }));
    expect(article.body.split("\n\n").slice(3)).toEqual([
      "What a rudder is",
      "oak",
      "iron",
      "1 elm",
      "Has anyone seen my rudder?",
      TEXT[0],
    ]);
    expect(article.captions.map(({ text }) => text)).toEqual(["The ferry at its quay"]);
  });

  it("keeps a table or a quoted post that stands in a figure, and text inside an element named after its author", async () => {
    const body = `<figure class="table"><table><tr><td>1 rudder</td></tr></table><figcaption>What was lost</figcaption></figure>
      <div class="by-author"><p>${TEXT[0]}</p><p>Oak it was.</p>${`<p>${TEXT[1]}</p>`.repeat(3)}</div>`;
    const article = await plan(page({ body }));
    expect(article.body.split("\n\n").slice(3, 6)).toEqual(["1 rudder", TEXT[0], "Oak it was."]);
    expect(article.captions.map(({ text }) => text)).toEqual(["What was lost"]);
  });

  it("that hides its text until its script has run is read all the same, with a warning", async () => {
    const hidden = page().toString().replace("<body>", '<body style="visibility:hidden">');
    const source = await read(Buffer.from(hidden));
    expect(source.text).toBe((await read(page())).text);
    expect(source.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining("hides its text"),
    ]);
  });

  it("is found without any name or landmark in its mark-up", async () => {
    const bare = page({ body: rail, below: rail })
      .toString()
      .replace(/<(\/?)(?:nav|main|article|header|footer|time)\b[^>]*>/g, "<$1div>")
      .replace(/ class="?[\w-]+"?/g, "");
    const article = await plan(Buffer.from(bare));
    expect([article.title, article.body]).toEqual(["Ferry stays in port", TEXT.join("\n\n")]);
  });

  it("is read in the encoding it declares, and as UTF-8 when that is what it is", async () => {
    const html = `<meta charset="iso-8859-2"><title>x</title><article><p>Łódź w porcie stała trzeci dzień, mówi kapitan statku.</p></article>`;
    const latin2 = Buffer.from(
      html
        .replaceAll("Ł", "\u00a3")
        .replaceAll("ó", "\u00f3")
        .replaceAll("ź", "\u00bc")
        .replaceAll("ń", "\u00f1")
        .replaceAll("ł", "\u00b3"),
      "latin1",
    );
    for (const [bytes, encoding] of [
      [latin2, "iso-8859-2"],
      [Buffer.from(html), "utf-8"],
    ] as const) {
      const source = await read(bytes);
      expect([source.encoding, source.text]).toEqual([
        encoding,
        "Łódź w porcie stała trzeci dzień, mówi kapitan statku.",
      ]);
    }
  });

  it.each([
    ["no text", "<html><body><script>x</script></body></html>", "no_article"],
    ["too many elements", `<html>${"<p>a".repeat(200_001)}`, "too_large"],
    ["too long a text", `<html><p>${"word ".repeat(400_001)}`, "too_long"],
  ])("with %s says so", async (_, html, code) => {
    const result = await readSource(Buffer.from(html), "page.html");
    expect(result.ok ? "read" : result.error.code).toBe(code);
  });
});
