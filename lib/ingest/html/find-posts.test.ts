import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import type { PlannedArticle } from "../planned-article.ts";

const TITLES = ["Ferry stays in port", "Pier is sold", "Nobody comes to the lighthouse"];
const DAYS = ["2031-03-14", "2031-03-12", "2031-03-09"];
const PRINTED = ["March 14, 2031", "March 12, 2031", "March 9, 2031"];
const TEXTS = [
  "The ferry stayed in port for a third day while divers looked for the lost rudder, and its captain said that he had never lost one before.",
  "It went to a man who had bought it before, and who means to sell it again when the summer is over and the boats are gone from the sound.",
  "The keeper lit the lamp each night for a month, wrote the names of all the ships that passed into his book, and waited for a guest in vain.",
];
const SIDEBAR = `<div class="sidebar"><h3>About</h3><p>This is what we write of the islands, and of those who live there.</p><ul><li><a href="/2031/02">February 2031</a></li></ul></div>`;

type Shape = (title: string, day: string, printed: string, text: string) => string;

const WORDPRESS: Shape = (title, day, printed, text) =>
  `<article class="post-1 post type-post hentry category-sea tag-ads"><header><h2 class="entry-title"><a href="/${day}/" rel="bookmark">${title}</a></h2>
   <div class="entry-meta"><time class="entry-date published" datetime="${day}T09:10:00+02:00">${printed}</time> <span class="author vcard"><a rel="author">Ida Roe</a></span></div></header>
   <div class="entry-content"><p>${text}</p></div><footer class="entry-footer">Posted in <a href="/sea">Sea</a> | <a href="#c">3 comments</a></footer></article>`;
const BLOGGER: Shape = (title, day, printed, text) =>
  `<div class="date-outer"><h2 class="date-header"><span>${printed}</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry">
   <h3 class="post-title entry-title"><a href="https://sound.example/${day}.html">${title}</a></h3><div class="post-body entry-content">${text}</div>
   <div class="post-footer">Posted by <span class="fn">Ida</span> at 9:10</div></div></div></div></div>`;
const BARE: Shape = (title, _, printed, text) =>
  `<div><h2>${title}</h2><p>${printed}</p><p>${text}</p></div>`;
const MICRODATA: Shape = (title, day, printed, text) =>
  `<section itemscope itemtype="https://schema.org/BlogPosting"><h3 itemprop="headline">${title}</h3><span itemprop="datePublished" content="${day}">${printed}</span><div itemprop="articleBody"><p>${text}</p></div></section>`;

function archive(shape: Shape, head = ""): Buffer {
  const posts = TITLES.map((title, at) => shape(title, DAYS[at] ?? "", PRINTED[at] ?? "", TEXTS[at] ?? ""));
  return Buffer.from(`<!doctype html><html><head><title>Notes of the Sound</title>${head}</head><body><header><h1>Notes of the Sound</h1></header>
    <nav><a href="/">Home</a> <a href="/about">About</a></nav><div id="content">${posts.join("\n")}</div>${SIDEBAR}<footer><p>Written on the island since the harbour was dug there.</p></footer></body></html>`);
}

async function plan(bytes: Uint8Array): Promise<PlannedArticle[]> {
  const result = await planFile(bytes, "archive.html");
  if (!result.ok) throw new Error(result.error.message);
  return result.plan.articles;
}

describe("an archive page", () => {
  it.each([
    ["of a blog's program", WORDPRESS],
    ["of another's, with a date above each day's posts", BLOGGER],
    ["without names in its mark-up", BARE],
    ["of microdata", MICRODATA],
  ])("%s gives its posts, each with its title and date", async (_, shape) => {
    const articles = await plan(archive(shape));
    expect(articles.map(({ title }) => title)).toEqual(TITLES);
    expect(articles.map(({ body }) => body)).toEqual(TEXTS);
    expect(articles.map(({ publishedOn }) => publishedOn)).toEqual(DAYS);
  });

  it("states of each post its time, author and address, completed by the page's", async () => {
    const articles = await plan(
      archive(WORDPRESS, '<link rel="canonical" href="https://sound.example/2031/">'),
    );
    expect(articles.map(({ publishedAt }) => publishedAt?.slice(0, 16))).toEqual(
      DAYS.map((day) => `${day}T09:10`),
    );
    expect(articles.map(({ byline }) => byline)).toEqual(["Ida Roe", "Ida Roe", "Ida Roe"]);
    expect(articles.map(({ url }) => url)).toEqual(DAYS.map((day) => `https://sound.example/${day}/`));
  });

  it("accounts for every line of the page once", async () => {
    const articles = await plan(archive(WORDPRESS));
    expect(articles.flatMap(({ removed }) => removed.map(({ rule }) => rule))).toEqual(
      expect.arrayContaining(["navigation", "sidebar", "footer"]),
    );
    expect(articles[0]?.rawStartUtf16).toBe(0);
    articles.slice(1).forEach(({ rawStartUtf16 }, at) => {
      expect(rawStartUtf16).toBe(articles[at]?.rawEndUtf16);
    });
  });
});

describe("a page that is no archive", () => {
  const sections = TITLES.map((title, at) => `<section><h2>${title}</h2><p>${TEXTS[at]}</p></section>`).join(
    "",
  );
  const entries = TITLES.map(
    (title, at) =>
      `<div class="post"><h3>${title}</h3><time datetime="${DAYS[at]}T10:0${at}:00Z">10:0${at}</time><p>${TEXTS[at]}</p></div>`,
  ).join("");
  const teasers = TITLES.map(
    (title, at) =>
      `<article><h3><a href="/${at}">${title}</a></h3><time datetime="${DAYS[at]}">${PRINTED[at]}</time><p>${TEXTS[at]}</p></article>`,
  ).join("");
  const long = Array.from(
    { length: 6 },
    (_, at) => `<p>${TEXTS[at % 3]?.replace("The", `On day ${at} the`)}</p>`,
  ).join("");

  it.each([
    [
      "an article in sections",
      `<article><h1>A month at sea</h1><time datetime="2031-03-20">March 20, 2031</time>${sections}</article>`,
      "",
    ],
    [
      "a report by the minute",
      `<main><h1>The day of the ferry</h1>${entries}</main>`,
      '<meta property="og:type" content="article">',
    ],
    [
      "an article over teasers of others",
      `<article><h1>The month of the ferry</h1><time datetime="2031-03-20">March 20, 2031</time>${long}</article><div class="more">${teasers}</div>`,
      "<title>The month of the ferry</title>",
    ],
  ])("%s is one article", async (_, body, head) => {
    const articles = await plan(
      Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
    );
    expect(articles).toHaveLength(1);
  });

  it("is a list of excerpts that lead to their articles", async () => {
    const cut: Shape = (title, day, printed, text) =>
      WORDPRESS(title, day, printed, text).replace(
        "</p></div>",
        `</p><p><a href="/${day}/">Continue reading</a></p></div>`,
      );
    const result = await planFile(archive(cut), "archive.html");
    expect(result.ok && result.plan.parts).toBeNull();
  });
});
