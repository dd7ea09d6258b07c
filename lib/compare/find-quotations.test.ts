import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "#lib/compare/find-quotations.ts";

const quoted = (text: string) =>
  findQuotations(text).map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));

describe("findQuotations", () => {
  it.each([
    ["straight", 'She said "the gate is shut" and left.', ["the gate is shut"]],
    ["curly", "“The gate is shut,” she said. “Go home.”", ["The gate is shut,", "Go home."]],
    ["guillemets", "Il dit : « la porte est fermée ».", ["la porte est fermée"]],
    ["guillemets with no-break spaces", "«\u00a0fermée\u00a0»", ["fermée"]],
    ["guillemets turned inward", "Er sagte: »Das Tor ist zu« und ging.", ["Das Tor ist zu"]],
    ["low and high", "Er sagte: „Das Tor ist zu“ und ging.", ["Das Tor ist zu"]],
    ["low and high, Polish", "Powiedział: „Brama zamknięta”.", ["Brama zamknięta"]],
    ["corner brackets", "彼は「門は閉じた」と言った。", ["門は閉じた"]],
    ["single curly", "The ‘no longer’ remark of the minister’s office.", ["no longer"]],
    ["single straight", "Must stay 'one step ahead' of it, it's said.", ["one step ahead"]],
    [
      "possessive inside single",
      "He saw ‘the states’ armies in the field’ there.",
      ["the states’ armies in the field"],
    ],
    ["nested", "“He said ‘shut it’ to me,” she recalled.", ["He said ‘shut it’ to me,"]],
    [
      "nested, a space between the closing marks",
      `"I was wet with the term 'river reach,' " he said. "Go home."`,
      ["I was wet with the term 'river reach,'", "Go home."],
    ],
    ["nested, same marks", "“He said “shut it” to me,” she recalled.", ["He said “shut it” to me,"]],
    ["mixed marks", '“The gate is shut," she said. "It opens”, he said.', ["The gate is shut,", "It opens"]],
    ["no mark but an apostrophe", "It’s the states’ and the gate's own.", []],
    ["inches", 'A 5" pipe and a 6" pipe.', []],
    ["never closed", "“The gate is shut, she said.\n\nNothing more.", []],
    [
      "unclosed before a whole one",
      "“The gate is shut, she said.\n\n“Go home,” he said.\n\nNothing more.",
      ["Go home,"],
    ],
    ["unclosed before a whole one, straight", 'Now "the gate, she said. "Go home," he said.', ["Go home,"]],
    ["closed and never opened", "The gate is shut,” she said. “Go home,” he said.", ["Go home,"]],
    ["unclosed low mark", "Er sagte: „Das Tor ist zu. „Geh heim“, sagte sie.", ["Geh heim"]],
    [
      "nested, straight in straight",
      '"He said "shut it" to me," she recalled.',
      ['He said "shut it" to me,'],
    ],
    ["nested, straight in curly", '“He said "shut it" to me,” she recalled.', ['He said "shut it" to me,']],
    ["nested, double in single", "‘He said “shut it” to me,’ she recalled.", ["He said “shut it” to me,"]],
    ["nested, single in guillemets", "« Il a dit ‹ fermez › hier », dit-elle.", ["Il a dit ‹ fermez › hier"]],
    ["nested, low single in low", "„Er rief ‚Tor zu‘ und ging“, sagte sie.", ["Er rief ‚Tor zu‘ und ging"]],
    ["low and high, single", "Das ‚Tor‘ ist zu.", ["Tor"]],
    ["Swedish", "”Porten är stängd”, sade hon. Hon gick. ”Gå hem.”", ["Porten är stängd", "Gå hem."]],
    ["a dash behind the mark", '"The gate is shut."—Vale. "Go."', ["The gate is shut.", "Go."]],
    ["a bracket behind the mark", '(She said "go," he said "stay.")', ["go,", "stay."]],
    ["no space behind the mark", '"The gate is shut,"she said. "Go."', ["The gate is shut,", "Go."]],
    ["no space in front of the mark", 'She said:"The gate is shut" and left.', ["The gate is shut"]],
    ["glued on both sides", 'She said"The gate is shut."Then "Go."', ["The gate is shut.", "Go."]],
    ["a space inside the marks", "“ The gate is shut ” she said.", ["The gate is shut"]],
    ["an ellipsis first", '"... and it is shut," she said.', ["... and it is shut,"]],
    [
      "inches inside",
      '"We laid a 6" pipe to the gate," she said. "Go."',
      ['We laid a 6" pipe to the gate,', "Go."],
    ],
    ["inches inside curly marks", '“We laid a 6" pipe,” she said.', ['We laid a 6" pipe,']],
    ["a figure at the end", 'Not "since 2016" he said. "Go," she said.', ["since 2016", "Go,"]],
    ["feet and inches", "He is 6' 2\" tall, and she 5'10\".", []],
    ["elisions", "The ’90s, rock ’n’ roll and 'em, the dogs' food and the '80s' end.", []],
    [
      "an elision before a quotation",
      "'Tis said \"the gate is shut\" and the dogs' food.",
      ["the gate is shut"],
    ],
    [
      "an apostrophe before and a quotation behind",
      "The boys' hut is 'shut for good' now.",
      ["shut for good"],
    ],
    [
      "two short ones with a possessive between",
      "‘The states’ and ‘the towns’ won.",
      ["The states", "the towns"],
    ],
    [
      "scare quotes and titles",
      "The “freed” town read “Walls of Salt” at night.",
      ["freed", "Walls of Salt"],
    ],
    ["empty", "“” and “ … ”", []],
  ])("%s", (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("reads a quotation on through paragraphs that begin with the mark again", () => {
    const text = "“The gate is shut.\n\n“It will stay so,” she said.\n\n“No.”";
    expect(quoted(text)).toEqual(["The gate is shut.\n\n“It will stay so,", "No."]);
  });

  it.each([
    ["curly", "“The gate is shut.\n\n“It will stay so.\n\n“Go home,” she said.", 1],
    ["single", "‘The gate’s shut.\n\n‘It will stay so,’ she said.", 1],
    ["straight", '"The gate is shut.\n\n"It will stay so," she said.', 1],
    ["behind an attribution", "Vale said: “The gate is shut.\n\n“It will stay so.”", 1],
    [
      "lines as paragraphs",
      `“The gate is shut.\n“It will stay so,” she said.\n${"Rain fell on the road. ".repeat(9)}`,
      1,
    ],
    ["each closed", "“The gate is shut.”\n\n“It will stay so,” she said.", 2],
    ["others after a stray mark", "She “said “go,” and “stay.”\n\n“No,” he said.", 3],
    ["no mark again", "“The gate is shut.\n\nIt will stay so,” she said.", 0],
  ])("reads on through paragraphs, %s", (_name, text, count) => {
    expect(quoted(text)).toHaveLength(count);
  });

  it("reads on at the end of a line that was wrapped at a width", () => {
    const text =
      "The engineer wrote to the council of the town: “The gate\nis shut for good. It will not be opened by anyone of us.\nNobody asked.” The council met on Monday and said nothing.\n";
    expect(quoted(text)).toEqual([
      "The gate\nis shut for good. It will not be opened by anyone of us.\nNobody asked.",
    ]);
  });

  it("lets no missing mark swallow what follows", () => {
    const line = "Vale said “it is shut” and Oprea said “go home” to the crowd at the gate. ";
    const article = Array.from({ length: 30 }, () => line.repeat(4)).join("\n\n");
    const whole = quoted(article).length;
    for (const mark of ["“", "”", '"', "„", "«", "»", "‘", "’", "'"]) {
      for (const at of [0, 5, 700, 1205, 3000]) {
        const broken = `${article.slice(0, at)}${mark}${article.slice(at)}`;
        expect(quoted(broken).length).toBeGreaterThanOrEqual(whole - 4);
        expect(Math.max(...quoted(broken).map((words) => words.length))).toBeLessThan(2 * line.length);
      }
    }
    expect(quoted(`He wrote “it ${"ran on and on ".repeat(300)}” then.`)).toEqual([]);
  });

  it("gives spans in order, apart, without marks or white space at their ends", () => {
    const piece = fc.constantFrom(
      "“",
      "”",
      '"',
      "'",
      "‘",
      "’",
      "«",
      "»",
      "„",
      "a",
      "b s",
      " ",
      ".",
      "\n\n",
      "🙂",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const span of findQuotations(text)) {
          expect(span.startUtf16).toBeGreaterThan(end - 1);
          const words = text.slice(span.startUtf16, span.endUtf16);
          expect(words).toBe(words.trim());
          expect(words).toMatch(/[\p{L}\p{N}]/u);
          end = span.endUtf16;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("stays fast on marks that never close", () => {
    expect(findQuotations("“a ".repeat(20_000))).toEqual([]);
    expect(findQuotations("“a\n\n".repeat(10_000))).toEqual([]);
    expect(findQuotations(`${'« ‘a "b „c '.repeat(20_000)}”`).length).toBeLessThan(10);
    expect(findQuotations("'s ‘t' ".repeat(20_000)).length).toBeGreaterThanOrEqual(0);
  });
});
