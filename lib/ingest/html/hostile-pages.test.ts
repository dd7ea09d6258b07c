/** Pages made to cost time and memory: each is read, or refused by its name. No time is asserted; a test has ten seconds. */

import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";

const PROSE =
  "The ferry stayed in port for a third day while divers looked for the lost rudder, its captain said. ";

async function outcome(html: string): Promise<string> {
  const result = await planFile(Buffer.from(`<!doctype html>${html}`), "page.html");
  return result.ok ? `read ${result.plan.articles.length}` : result.error.code;
}

describe("a hostile page", () => {
  it.each([
    ["100,000 nested elements", `${"<div>".repeat(100_000)}${PROSE}`, "read 1"],
    [
      "elements that call themselves furniture, nested, around many lines",
      `${"<div class='related box'>".repeat(600)}${`<p>${PROSE}`.repeat(10_000)}`,
      "read 1",
    ],
    ["end tags without starts", `<p>${PROSE}${"</div></span></p>".repeat(200_000)}`, "read 1"],
    ["20 MB of paragraphs", `<p>${PROSE}`.repeat(190_000), "too_long"],
    ["20 MB of entities", `${PROSE}${"&amp;".repeat(4_000_000)}`, "too_long"],
    ["20 MB of angle brackets", `<p>${PROSE}${"<".repeat(19_000_000)}`, "too_long"],
    ["20 MB of a program", `<p>${PROSE}<script>${"x = 1;".repeat(3_300_000)}</script>`, "read 1"],
    [
      "20 MB in one attribute",
      `<p>${PROSE}<img src="data:image/png;base64,${"A".repeat(19_000_000)}">`,
      "read 1",
    ],
    ["a million classes", `<div class="${"a b ".repeat(500_000)}">${PROSE}</div>`, "read 1"],
    ["300,000 elements", "<li><a href=/x>One</a></li>".repeat(150_000), "too_large"],
    [
      "80,000 headings like its title",
      `<title>One two three four</title>${"<h1>One two three five</h1>".repeat(20_000)}<p>${PROSE}`,
      "read 1",
    ],
    ["plain text to its end", `<p>${PROSE}<plaintext>${"<b>&amp;".repeat(200_000)}`, "read 1"],
    [
      "a table of 60,000 cells",
      `<table>${Array.from({ length: 10_000 }, (_, at) => `<tr>${`<td>boat ${at}`.repeat(6)}`).join("")}</table><p>${PROSE}`,
      "read 1",
    ],
    [
      "9,000 posts, more than any archive page has",
      `<article><h2>A</h2><time datetime=2031-01-01>x</time><p>${PROSE}${PROSE}</article>`.repeat(9_000),
      "read 1",
    ],
    [
      "JSON-LD without end",
      `<p>${PROSE}<script type="application/ld+json">${'{"@graph":['.repeat(100_000)}</script>`,
      "read 1",
    ],
    [
      "NUL, lone surrogates and marks of direction",
      `<p>${PROSE}\0&#xD800;\u202e\u200b${PROSE}</p>`,
      "read 1",
    ],
    ["a tag that never ends", `<p>${PROSE}</p><p title="${"x ".repeat(1_000_000)}`, "read 1"],
  ])(
    "of %s",
    async (_, html, expected) => {
      expect(await outcome(html)).toBe(expected);
    },
    30_000,
  );
});
