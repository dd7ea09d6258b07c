/** What is taken for an excerpt doubled before the body, and what is not: the text loses nothing. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOUBLED_EXCERPT_RULE } from "./mark-excerpt.ts";
import { NO_EDITS } from "./plan-edits.ts";
import { planSource } from "./plan-source.ts";
import { plainSource } from "./read-source.ts";
import { anyPage } from "./testing/any-page.ts";
import { checkPlan } from "./testing/plan-checks.ts";
import { article, body } from "./testing/plan-lines.ts";
import { P1, P2, P3, P4 } from "./testing/river-text.ts";

const TITLE = "The river takes a bridge";
const DATE = "March 14, 2031";
const CREDIT = `${TITLE}, Harrow Post, Jo Roe, March 13, 2031`;
const CUT = P2.slice(0, P2.indexOf(" and had been up"));
const LONG = `${P2} ${P3}`;

function paragraphs(...texts: string[]) {
  return article(texts.flatMap((text) => [text, ""]));
}

function excerpts({ removed }: ReturnType<typeof article>): number {
  return removed.filter(({ rule }) => rule === DOUBLED_EXCERPT_RULE).length;
}

describe("an excerpt before the body", () => {
  it.each<[string, string[], string[]]>([
    ["whole, with which the first paragraph begins", [TITLE, DATE, P2, LONG, P4], [LONG, P4]],
    ["the first paragraph itself, byline and date between", [TITLE, P2, "By Jo Roe", DATE, P2, P3], [P2, P3]],
    ["the first paragraph itself, the date alone between", [TITLE, P2, DATE, P2, P3], [P2, P3]],
    ["cut off with an ellipsis in brackets", [TITLE, DATE, `${CUT} […]`, P2, P3], [P2, P3]],
    ["cut off with an ellipsis", [TITLE, DATE, `${CUT}…`, P2, P3], [P2, P3]],
    ["cut off inside a word", [TITLE, DATE, `${CUT.slice(0, -2)}…`, P2, P3], [P2, P3]],
    ["that leads on in its line", [TITLE, DATE, `${CUT}… Continue reading ${TITLE} →`, P2, P3], [P2, P3]],
    ["that leads on in a line of its own", [TITLE, DATE, CUT, "Continue reading →", P2, P3], [P2, P3]],
    ["cut off, above the date", [TITLE, `${CUT} […]`, DATE, P2, P3], [P2, P3]],
    [
      "of two paragraphs, above byline and date",
      [TITLE, P1, P2, "By Jo Roe", DATE, P1, P2, P3],
      [P1, P2, P3],
    ],
    ["of one paragraph made of two", [TITLE, DATE, `${P1} ${CUT} […]`, P1, P2, P3], [P1, P2, P3]],
    ["below the credit line", [TITLE, DATE, CREDIT, `${CUT} […]`, P2, P3], [P2, P3]],
    ["above date and credit line", [TITLE, `${CUT} […]`, DATE, CREDIT, P2, P3], [P2, P3]],
    ["below a standfirst of other words", [TITLE, P4, "By Jo Roe", DATE, `${CUT} […]`, P2, P3], [P4, P2, P3]],
    [
      "without the place the text has before its first sentence",
      [TITLE, DATE, `${CUT} […]`, `ORLA (Northline Agency) — ${P2}`, P3],
      [`ORLA (Northline Agency) — ${P2}`, P3],
    ],
  ])("goes: %s", (_, lines, kept) => {
    const read = paragraphs(...lines);
    expect(read.body).toBe(body(...kept));
    expect(excerpts(read)).toBeGreaterThan(0);
    expect(read).toMatchObject({ title: TITLE, publishedOn: "2031-03-14" });
  });

  it("goes where the text has links and the excerpt has none", () => {
    const linked = P2.replace("the lock", "[the lock](https://lock.example/)");
    expect(paragraphs(TITLE, DATE, `${CUT} […]`, linked, P3).body).toBe(body(P2, P3));
  });

  it("goes in a file without empty lines, where it is as long as a paragraph", () => {
    expect(article([TITLE, DATE, P2, LONG, P4]).body).toBe(body(LONG, P4));
  });

  it("can be put back, and is the copy that went", () => {
    const text = [TITLE, DATE, P2, LONG, P4].join("\n\n");
    const source = plainSource("utf-8", text);
    const span = { rawStartUtf16: text.indexOf(P2), rawEndUtf16: text.indexOf(P2) + P2.length };
    const found = planSource(source, "x.txt");
    expect(found.ok && found.plan.articles[0]?.removed).toContainEqual({
      ...span,
      rule: DOUBLED_EXCERPT_RULE,
    });
    const back = planSource(source, "x.txt", { edits: { ...NO_EDITS, putBack: [span] } });
    expect(back.ok && back.plan.articles[0]?.body).toBe(body(P2, LONG, P4));
  });
});

describe("what is no excerpt", () => {
  const VERSE = "The river has the bridge, the mill, the lamp,";
  const REFRAIN = "We will rebuild the bridge and the mill and the school that the river took from us.";

  it.each<[string, string[]]>([
    ["a standfirst in words of its own", [P4, P1, P2]],
    [
      "a standfirst that the text takes up in other words",
      ["The river rose through the night and took a bridge, and nobody was told to leave.", P1, P2],
    ],
    [
      "a figure that is another one",
      [
        "The river took 1,200 lamps from the windows of Bark Lane, the mayor said on Friday.",
        "The river took 2,100 lamps from the windows of Bark Lane, the mayor said on Friday. One was lit.",
        P2,
      ],
    ],
    [
      "a sign that changes the figure",
      [
        "The council will pay for the bridge and the mill no more than € 400 a year.",
        "The council will pay for the bridge and the mill no more than $ 400 a year. It has none.",
        P2,
      ],
    ],
    ["a sentence with which a later paragraph begins", [P3, P1, LONG, P3]],
    [
      "a short sentence said again",
      [
        "There was no warning.",
        "There was no warning. None from the lock and none from the office, she said.",
        P2,
      ],
    ],
    [
      "what one paragraph after another begins with",
      [REFRAIN, `${REFRAIN} We will do it in a year.`, `${REFRAIN} We will do it alone.`],
    ],
    [
      "a few words that break off",
      [
        "And then the river…",
        "And then the river rose through the night and by the morning it had taken all of it.",
        P2,
      ],
    ],
  ])("stays: %s", (_, texts) => {
    const read = paragraphs(TITLE, "By Jo Roe", DATE, ...texts);
    expect([read.body, excerpts(read)]).toEqual([body(...texts), 0]);
  });

  it("stays: a line of verse the next one begins with", () => {
    const lines = [VERSE, `${VERSE} the door`, "and what was in the drawer that was in it;", VERSE];
    expect(excerpts(article([TITLE, "By Jo Roe", "", ...lines, "", P1]))).toBe(0);
  });

  it("stays: the items of a list", () => {
    const items = ["Bark Lane", "Lock Street", "Mill Row"].map(
      (name) => `The council has bought salt that is for water and not for roads, for ${name}.`,
    );
    expect(paragraphs(TITLE, DATE, ...items, P1).body).toBe(body(...items, P1));
  });

  it("stays: what two speakers say in the same words", () => {
    const asked = "Did anyone tell you to leave the lower town before the barriers came?";
    const texts = [`Haddad: ${asked}`, `Roe: ${asked} No, nobody did.`, P2];
    expect(paragraphs(TITLE, DATE, ...texts).body).toBe(body(...texts));
  });
});

/** A sentence that none of the others begins with, by its number. */
function sentence(number: number): string {
  return `On evening ${number} the keeper of the lock wrote into his book what he had seen of the river and of the bridge.`;
}

describe("of any text", () => {
  it("loses no paragraph where none begins with the words of another", () => {
    const text = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(text, fc.boolean(), (numbers, isDatedBelow) => {
        const [first = "", ...others] = numbers.map(sentence);
        const lines = isDatedBelow
          ? [first, "By Jo Roe", DATE, ...others]
          : ["By Jo Roe", DATE, first, ...others];
        expect(paragraphs(TITLE, ...lines).body).toBe(body(first, ...others));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("removes an excerpt of any length with one copy of its words left", () => {
    const text = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 18 }), fc.boolean(), (numbers, words, isAboveDate) => {
        const texts = numbers.map(sentence);
        const excerpt = `${texts[0]?.split(" ").slice(0, words).join(" ")} […]`;
        const head = isAboveDate ? [excerpt, DATE] : [DATE, excerpt];
        expect(paragraphs(TITLE, ...head, ...texts).body).toBe(body(...texts));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("leaves the words of what it removes in the body", () => {
    const words = (text: string) => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
    fc.assert(
      fc.property(anyPage, (text) => {
        const result = planSource(plainSource("utf-8", text), "x.txt");
        if (!result.ok) return;
        checkPlan(result.plan);
        for (const { body: kept, removed } of result.plan.articles) {
          for (const { rule, rawStartUtf16, rawEndUtf16 } of removed) {
            if (rule !== DOUBLED_EXCERPT_RULE) continue;
            expect(words(kept)).toContain(words(text.slice(rawStartUtf16, rawEndUtf16).slice(0, 40)));
          }
        }
      }),
      { numRuns: 1_000, seed: 7 },
    );
  }, 60_000);
});
