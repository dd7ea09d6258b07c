import { describe, expect, it } from "vitest";
import { readSource } from "../read-source.ts";

const TEXT =
  "<p>The ferry stayed in port for a third day while divers looked for the lost rudder, and its captain waited on the pier.</p>";

async function stated(head: string, below = ""): Promise<string[]> {
  const html = `<!doctype html><html><body><nav><time datetime="2001-01-01">1 January 2001</time> <a href="/">Home</a></nav>
    <article><h1>Ferry stays in port</h1><div>${head}</div>${TEXT}${TEXT}${below}</article>
    <aside><time datetime="2031-03-01">1 March</time><span class="byline">Otto Doe</span></aside></body></html>`;
  const result = await readSource(Buffer.from(html), "page.html");
  if (!result.ok) throw new Error(result.error.message);
  const { facts, text } = result.source;
  return facts.map(({ field, value, rule, confidence, span }) => {
    const place = span === null ? "" : ` @${text.slice(span.rawStartUtf16, span.rawEndUtf16)}`;
    return `${field} ${confidence}: ${value} (${rule})${place}`;
  });
}

describe("the head of an article", () => {
  it.each([
    [
      '<p>Posted <time datetime="2031-03-14T09:10:00+02:00">a day ago</time></p>',
      ["published medium: 2031-03-14T09:10:00+02:00 (time element) @Posted a day ago"],
    ],
    [
      '<span itemprop="datePublished" content="2031-03-14">14 March</span><span itemprop="dateModified" content="2031-03-15">15 March</span>',
      [
        "published high: 2031-03-14 (itemprop datePublished) @14 March15 March",
        "modified medium: 2031-03-15 (itemprop dateModified) @14 March15 March",
      ],
    ],
    [
      '<p>Updated <time class="updated" datetime="2031-03-15">15 March</time></p><p><time datetime="2031-03-14">14 March</time></p>',
      [
        "modified medium: 2031-03-15 (time element) @Updated 15 March",
        "published medium: 2031-03-14 (time element) @14 March",
      ],
    ],
    [
      '<p class="article-publish-date">14 March 2031, 9:10 AM</p>',
      [
        "published medium: 14 March 2031, 9:10 AM (element named as the publication’s date) @14 March 2031, 9:10 AM",
      ],
    ],
    ['<p class="article-publish-date">a day ago</p>', []],
    [
      '<p>By <a rel="author" href="/ida">Ida Roe</a> and <a rel="author">Ola Poe</a></p>',
      ["byline medium: Ida Roe, Ola Poe (author element) @By Ida Roe and Ola Poe"],
    ],
    ['<p class="byline">By Ida Roe</p>', ["byline medium: Ida Roe (byline element) @By Ida Roe"]],
    ['<p class="byline">Text: Ida Roe</p>', ["byline medium: Ida Roe (byline element) @Text: Ida Roe"]],
    ['<p class="byline">Read it to me</p>', []],
    ["", []],
  ])("%s", async (head, expected) => {
    expect(await stated(head)).toEqual(expected);
  });

  it("ends where its text begins", async () => {
    expect(await stated("", '<p>See <time datetime="2030-01-01">last year</time></p>')).toEqual([]);
  });
});
