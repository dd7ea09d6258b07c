import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { looksLikeMarkdown, markdownSource } from "./read-markdown.ts";

const P1 =
  "The river rose **through** the night and by the morning it had taken the [old bridge](https://valley.example/b) and the mill.";
const P2 =
  "> Nobody had been told to leave, said Jo Roe, who keeps the lock and had been up since three o’clock.";
const CLEAN1 =
  "The river rose through the night and by the morning it had taken the old bridge and the mill.";
const FRONT = [
  "---",
  'title: "The river takes a bridge"',
  "date: 2031-03-14",
  "author: [Jo Roe, Ann Lee]",
  "tags: river",
  "---",
];

async function article(lines: readonly string[], end = "\n") {
  const result = await planFile(Buffer.from(lines.join(end)), "a.md");
  if (!result.ok) throw new Error(result.error.message);
  const [only] = result.plan.articles;
  if (only === undefined) throw new Error("no article");
  return { ...only, plan: result.plan };
}

describe("looksLikeMarkdown", () => {
  it.each([
    ["the river rose", "a.md", true],
    ["# One\n\nThe **old** bridge.\n\n## Two\n\nThe mill.", "a.txt", true],
    [`${FRONT.join("\n")}\n\nThe river.`, "a.txt", true],
    ["#1 in the valley\n\n#2 in the upper town\n\nThe river.", "a.txt", false],
    ["# One\n\n# Two\n\nThe river.", "a.txt", false],
    ["---\n\nThe river rose.\n\n---", "a.txt", false],
  ])("%j named %s: %s", (text, name, is) => {
    expect(looksLikeMarkdown(text, name)).toBe(is);
  });
});

describe("a Markdown file", () => {
  it.each(["\n", "\r\n"])("is its words, without the signs", async (end) => {
    const read = await article(
      [
        "# The river takes a bridge",
        "",
        P1,
        "",
        "## What now?",
        "",
        P2,
        "",
        "![the mill](mill.jpg)",
        "",
        "[1]: https://valley.example",
      ],
      end,
    );
    expect(read.title).toBe("The river takes a bridge");
    expect(read.body).toBe([CLEAN1, "What now?", P2.slice(2)].join("\n\n"));
    expect(new Set(read.removed.map(({ rule }) => rule))).toEqual(
      new Set([
        "beside the title",
        "heading sign",
        "emphasis",
        "link mark-up",
        "quotation sign",
        "image mark-up",
        "link target",
      ]),
    );
    expect(read.plan.format).toBe("markdown");
  });

  it("states the fields of its front matter, with their places", async () => {
    const read = await article([...FRONT, "", P1, "", P2]);
    expect(read).toMatchObject({
      title: "The river takes a bridge",
      publishedOn: "2031-03-14",
      byline: "Jo Roe, Ann Lee",
    });
    expect(read.body.startsWith(CLEAN1)).toBe(true);
    expect(read.evidence.publishedOn?.rule).toContain('front matter "date"');
    const span = read.evidence.publishedOn;
    expect(read.plan.text.slice(span?.rawStartUtf16 ?? 0, span?.rawEndUtf16 ?? 0)).toBe("2031-03-14");
  });

  it("tells headings of both kinds, and passes over code", () => {
    const { layout } = markdownSource("utf-8", "Top\n===\n\ntext\n\nSub\n---\n\n```\n# no heading\n```\n");
    expect(layout.map(({ role, rule }) => [role, rule])).toEqual([
      ["title", "only heading of level 1"],
      ["furniture", "heading's underline"],
      ["heading", "underlined heading"],
      ["furniture", "heading's underline"],
      ["furniture", "code fence"],
      ["furniture", "code fence"],
    ]);
  });
});
