/** What holds of every page, whatever its mark-up. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSource } from "../plan-source.ts";
import { readSource } from "../read-source.ts";
import type { SourceText } from "../source-text.ts";

const PROSE = [
  "The ferry stayed in port for a third day while divers looked for the lost rudder.",
  "Its captain, who has crossed the sound for thirty years, said he had never lost one before.",
  "שני סירות יצאו עם שחר מבית הספר ומצאו מנורות בחלונות של רחוב הקליפה, אמרה ראש העיר אתמול.",
  "Lamps 🕯️ in the&nbsp;window &mdash; two 🕯️🕯️ if someone is hurt, e\u0301crit-elle,\r\n and none if nobody is at home.",
];
const LABELS = [
  "Home",
  "By Ida Roe",
  "14 March 2031",
  "Share this",
  "&amp;",
  "*****",
  "\u2028x",
  "\u200b",
  "<br>",
  "a\tb",
  "\0",
];
const TAGS =
  "p div span a li ul td tr table h1 h2 article section aside nav header figure figcaption blockquote pre time footer".split(
    " ",
  );
const CLASSES = [
  "",
  ' class="article-body"',
  ' class="related"',
  ' class="byline"',
  ' class="post"',
  " hidden",
  ' href="/x"',
  ' datetime="2031-03-14"',
];

const piece = fc.oneof(
  fc.constantFrom(...PROSE),
  fc.constantFrom(...LABELS),
  fc
    .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...CLASSES))
    .map(([tag, attributes]) => `<${tag}${attributes}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
);
const page = fc.array(piece, { maxLength: 80 }).map((pieces) => `<!doctype html>${pieces.join("")}`);

async function eachPage(check: (source: SourceText) => void, numRuns = 200): Promise<void> {
  await fc.assert(
    fc.asyncProperty(page, async (html) => {
      const result = await readSource(Buffer.from(html), "page.html");
      if (result.ok) check(result.source);
    }),
    { numRuns },
  );
}

describe("a page's layout", () => {
  it("ascends, does not overlap and covers whole lines", async () => {
    await eachPage(({ text, layout }) => {
      let from = 0;
      for (const { rawStartUtf16, rawEndUtf16, rule } of layout) {
        expect(rawStartUtf16).toBeGreaterThanOrEqual(from);
        expect(rawEndUtf16).toBeGreaterThan(rawStartUtf16);
        expect(rawStartUtf16 === 0 || text[rawStartUtf16 - 1] === "\n").toBe(true);
        expect(rawEndUtf16 === text.length || text[rawEndUtf16] === "\n").toBe(true);
        expect(rule).not.toBe("");
        from = rawEndUtf16;
      }
    });
  });

  it("leaves no line out, or none in", async () => {
    await eachPage(({ text, layout }) => {
      const covered = layout
        .map(({ rawStartUtf16, rawEndUtf16 }) => text.slice(rawStartUtf16, rawEndUtf16))
        .join("\n");
      const bare = (one: string) => one.replace(/\s+/g, "");
      expect([bare(text), ""]).toContain(bare(covered));
    });
  });
});

describe("a page's parts", () => {
  it("follow one another and cover the text", async () => {
    await eachPage(({ text, parts }) => {
      let from = 0;
      for (const { rawStartUtf16, rawEndUtf16 } of parts ?? []) {
        expect(rawStartUtf16).toBe(from);
        from = rawEndUtf16;
      }
      if (parts !== null) expect(from).toBe(text.length);
    });
  });
});

describe("a page's articles", () => {
  it("hold nothing but characters of its text, each from its place", async () => {
    await eachPage((source) => {
      const planned = planSource(source, "page.html");
      if (!planned.ok) return;
      for (const { body, bodyMap } of planned.plan.articles) {
        let end = 0;
        for (const { bodyStartUtf16, rawStartUtf16, lengthUtf16 } of bodyMap) {
          expect(body.slice(end, bodyStartUtf16)).toMatch(/^(?: |\n\n|)$/);
          end = bodyStartUtf16 + lengthUtf16;
          expect(body.slice(bodyStartUtf16, end)).toBe(
            source.text.slice(rawStartUtf16, rawStartUtf16 + lengthUtf16),
          );
        }
        expect(end).toBe(body.length);
      }
    });
  });

  it("never hold a word of what the page hides", async () => {
    await fc.assert(
      fc.asyncProperty(
        page,
        fc.constantFrom("script", "style", "template", "noscript"),
        async (html, tag) => {
          const hidden = `<${tag}>unseenword</${tag}>`;
          const result = await readSource(Buffer.from(`${html}${hidden}`), "page.html");
          expect(result.ok ? result.source.text : "").not.toContain("unseenword");
        },
      ),
    );
  });
});
