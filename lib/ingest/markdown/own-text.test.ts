import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";

const FRONT = ["---", 'title: "Who mends the sluice?"', "author: Ana Haddad", "date: 2021-11-05", "---", ""];
const TEXT = [
  "# Who mends the sluice?",
  "",
  "![A sluice with a broken gate](sluice.jpg)",
  "*The sluice at Brodow last week.*",
  "",
  "The sluice at **Brodow** has been open for [nineteen days](https://weir.example/days). Nobody has asked for it to be closed.",
  "",
  "## Two offices",
  "",
  "The water office says the gate is the town's; the town says the wheel is the water office's.[^1]",
  "",
  "| office | says |",
  "| --- | --- |",
  "| water | the town's |",
  "",
  "> We will mend it when we are told to, said the foreman.",
  "",
  "- first, the chain",
  "- then, the gate",
  "",
  "[^1]: Letter of 3 October 2021.",
  "[days]: https://weir.example/days",
  "",
];
const BODY = [
  "The sluice at Brodow has been open for nineteen days. Nobody has asked for it to be closed.",
  "Two offices",
  "The water office says the gate is the town's; the town says the wheel is the water office's.[^1]",
  "| office | says |",
  "| water | the town's |",
  "We will mend it when we are told to, said the foreman.",
  "- first, the chain",
  "- then, the gate",
];

async function article(lines: readonly string[]) {
  const result = await planFile(Buffer.from(lines.join("\n")), "note.md");
  const [first] = result.ok ? result.plan.articles : [];
  if (first === undefined) throw new Error("no article");
  return first;
}

describe("the text of a Markdown file", () => {
  it.each([
    ["below front matter", [...FRONT, ...TEXT]],
    ["by itself", TEXT],
  ])("keeps quotations, tables and lists, %s", async (_, lines) => {
    const { body, title } = await article(lines);
    expect(title).toBe("Who mends the sluice?");
    expect(body.split("\n\n")).toEqual(BODY);
  });

  it("tells captions and footnotes apart, and drops the targets of links", async () => {
    const { captions, notes, removed } = await article(TEXT);
    expect(captions.map(({ text, rule }) => [text, rule])).toEqual([
      ["*The sluice at Brodow last week.*", "emphasised line under an image"],
    ]);
    expect(notes.map(({ text, rule }) => [text, rule])).toEqual([
      ["[^1]: Letter of 3 October 2021.", "footnote"],
    ]);
    expect(removed.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["link target", "rule of a table"]),
    );
  });

  it("leaves a page's lists of links to the rules about pages", async () => {
    const links = ["- [The river and its towns](/river)", "- [All that was said of it](/said)"];
    const { body } = await article([...links, "", ...TEXT]);
    expect(body.split("\n\n")).toEqual(BODY);
  });
});

describe("the front matter of a clipping", () => {
  it("gives the address from its source, authors from a list, and no date of publication from when it was made", async () => {
    const fields = [
      'source: "https://weir.example/sluice"',
      "author:",
      '  - "[[Ana Haddad]]"',
      '  - "[[Jo Roe]]"',
      "created: 2022-01-09",
    ];
    const read = await article(["---", "title: Who mends it?", ...fields, "---", "", ...TEXT.slice(5)]);
    expect(read).toMatchObject({
      url: "https://weir.example/sluice",
      source: null,
      byline: "Ana Haddad, Jo Roe",
      publishedOn: null,
    });
  });
});
