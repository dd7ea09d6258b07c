import { describe, expect, it } from "vitest";
import { compareQuotations } from "#lib/compare/compare-quotations.ts";

const only = (a: string, b: string) => {
  const pairs = compareQuotations(a, b);
  expect(pairs).toHaveLength(1);
  return pairs[0];
};
const changesOf = (a: string, b: string) =>
  only(a, b)?.changes.map(({ kind, a: left, b: right, touches }) => [kind, left, right, touches.join(" ")]);

const SHUT = "“The eastern gate is shut and will stay shut,” said Vale.";

describe("compareQuotations", () => {
  it.each([
    ["the same", SHUT, `He heard: "The eastern gate is shut and will stay shut".`, "same"],
    ["typography only", SHUT, "“[t]he eastern gate … is shut—and will stay shut”", "same"],
    ["case at the start", "“the gate is shut now”", "“The gate is shut now”", "same"],
    ["an editor's sign", "“He say it is shut”", "“He say [sic] it is shut”", "same"],
    [
      "another spelling",
      "“We honour the harbour’s defence programme here”",
      "“We honor the harbor’s defense program here”",
      "same",
    ],
    ["words put in brackets", "“He said it is shut”", "“He [Vale] said it is shut”", "altered"],
    ["a word replaced in brackets", "“He said it is shut”", "“[Vale] said it is shut”", "altered"],
    ["words added in brackets", "“He said it is shut”", "“He said it is shut [again]”", "extended"],
    ["hyphen or none", "“The air strike hit it”", "“The airstrike hit it”", "same"],
    ["shortened at the end", SHUT, "“The eastern gate is shut,” she said.", "truncated"],
    ["shortened in front", SHUT, "It “will stay shut”, she said.", "truncated"],
    ["shortened with an ellipsis", SHUT, "“The eastern gate … will stay shut,” she said.", "truncated"],
    [
      "a lone “not” behind an ellipsis",
      "“They did not hide it from the crew”",
      "“They did … hide it from the crew”",
      "altered",
    ],
    [
      "a lone hedge behind an ellipsis",
      "“They allegedly hid it from the crew”",
      "“They … hid it from the crew”",
      "altered",
    ],
    [
      "a clause with a “not” behind an ellipsis",
      "“They hid it, though they did not mean to, from the crew”",
      "“They hid it … from the crew”",
      "truncated",
    ],
    [
      "shortened in the middle without a sign",
      SHUT,
      "“The eastern gate will stay shut,” she said.",
      "altered",
    ],
    ["lengthened", "“The eastern gate is shut”", "“The eastern gate is shut and bolted”", "extended"],
    ["a word swapped", SHUT, SHUT.replace("eastern", "western"), "altered"],
    ["another end", "“Now the eastern gate is shut”", "“The eastern gate is shut, they say”", "altered"],
  ])("%s", (_name, a, b, verdict) => {
    expect(only(a, b)?.verdict).toBe(verdict);
  });

  it.each([
    ["another’s doing", "“They warned us of the flood”", "“They warned them of the flood”", "agency"],
    ["another owner", "“Our men burned the old barn”", "“Their men burned the old barn”", "agency"],
    [
      "one’s own in place of a stranger’s",
      "“I sold his boat to Oprea”",
      "“I sold my boat to Oprea”",
      "agency",
    ],
    ["an article", "“I sold the boat to Oprea”", "“I sold my boat to Oprea”", ""],
    [
      "turned round",
      "“My brother hit the guard there,” Vale said.",
      "“The guard hit my brother there,” Vale said.",
      "agency",
    ],
    [
      "a doer further off",
      "“He was shot in the yard by two guards”",
      "“He was shot in the yard”",
      "number agency",
    ],
  ])("tells whether %s changes who acts", (_name, a, b, touches) => {
    const touched = new Set(only(a, b)?.changes.flatMap((change) => change.touches));
    expect([...touched].join(" ")).toBe(touches);
  });

  it.each([
    [
      "negation",
      "“The gate is not shut today”",
      "“The gate is shut today”",
      [["delete", "not", "", "negation"]],
    ],
    [
      "number",
      "“We lost 14 boats today there”",
      "“We lost 40 boats today there”",
      [["substitute", "14", "40", "number"]],
    ],
    [
      "number word",
      "“We lost four boats today”",
      "“We lost five boats today”",
      [["substitute", "four", "five", "number"]],
    ],
    ["hedge", "“It is probably shut by now”", "“It is shut by now”", [["delete", "probably", "", "hedge"]]],
    [
      "modality",
      "“It may break in the night”",
      "“It will break in the night”",
      [["substitute", "may", "will", "modality"]],
    ],
    [
      "name",
      "“We told Oprea the gate broke”",
      "“We told Vale the gate broke”",
      [["substitute", "Oprea", "Vale", "name"]],
    ],
    [
      "agency",
      "“It has been forced to lower the gate”",
      "“It has pressured to lower the gate”",
      [["substitute", "been forced", "pressured", "agency"]],
    ],
    [
      "no more than wording",
      "“We closed the old gate today”",
      "“We shut the old gate today”",
      [["substitute", "closed", "shut", ""]],
    ],
  ])("labels a changed word: %s", (_name, a, b, changes) => {
    expect(changesOf(a, b)).toEqual(changes);
  });

  it.each([
    ["“Karst attacked Velden first,” the envoy said.", "“Velden attacked Karst first,” the envoy said."],
    [
      "“The militia was driven out of Talver by the villagers,” said Orlen.",
      "“The militia drove the villagers out of Talver,” said Orlen.",
    ],
    ["“They're leaving for good,” the envoy said.", "“We're leaving for good,” the envoy said."],
  ])("takes one speaker's words turned round for one statement: %s", (a, b) => {
    for (const pair of [only(a, b), only(b, a)]) {
      expect(pair?.verdict).toBe("altered");
      expect(pair?.changes.flatMap(({ touches }) => touches)).toContain("agency");
    }
  });

  it("takes the same words of two speakers, in another order, for two statements", () => {
    const a = "“Karst attacked Velden first,” the envoy said.";
    const b = "“Velden attacked Karst first,” the widow said.";
    expect(compareQuotations(a, b).map(({ verdict }) => verdict)).toEqual(["onlyA", "onlyB"]);
  });

  it("says of a contraction written out that nobody else acts", () => {
    const changes = changesOf(
      "“It's over and we're going home,” the coach said.",
      "“It is over and we are going home,” the coach said.",
    );
    expect(changes?.map(([, , , touches]) => touches)).toEqual(["", ""]);
  });

  it("places changes in the texts", () => {
    const a = `First. ${SHUT}`;
    const b = `Second line. ${SHUT.replace("eastern", "western")}`;
    const [change] = only(a, b)?.changes ?? [];
    expect(a.slice(change?.aStartUtf16, change?.aEndUtf16)).toBe("eastern");
    expect(b.slice(change?.bStartUtf16, change?.bEndUtf16)).toBe("western");
  });

  it("sees a paraphrase turned into a quotation, and marks that were lost", () => {
    const plain = "Vale said the eastern gate is shut and will stay shut for a week.";
    expect(only(plain, SHUT)).toMatchObject({
      verdict: "onlyB",
      note: "madeFromParaphrase",
      a: { quoted: false, text: "the eastern gate is shut and will stay shut" },
      changes: [],
    });
    expect(only(SHUT, plain)).toMatchObject({ verdict: "onlyA", note: "marksLost", b: { quoted: false } });
  });

  it("leaves a quotation alone that the other text does not have", () => {
    expect(only(SHUT, "Rain fell on the road all night.")).toMatchObject({
      verdict: "onlyA",
      b: null,
      note: null,
    });
  });

  it("does not pair short words that merely recur", () => {
    expect(
      compareQuotations("A “deficit” of trust.", "“The deficit is large and growing,” he said."),
    ).toMatchObject([{ verdict: "onlyA" }, { verdict: "onlyB" }]);
  });

  it.each([
    [
      "one thing",
      "The harbour board spoke of a “deficit” of trust among the crews.",
      "A “deficit” of trust, said the harbour board.",
      ["same"],
    ],
    [
      "two things",
      "The harbour board spoke of a “deficit” of trust among the crews.",
      "The town closed its books with a “deficit” of nine million.",
      ["onlyA", "onlyB"],
    ],
  ])("pairs a term only where it is used of %s", (_name, a, b, verdicts) => {
    expect(compareQuotations(a, b).map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it("says that added words were the reporter's own, and that missing ones lost their marks", () => {
    const part = "Repairing the eastern sluice means they “will work through the night” again, said Vale.";
    const whole = "“To repair the eastern sluice we will work through the night,” said Vale.";
    expect(only(part, whole)).toMatchObject({ verdict: "extended", note: "madeFromParaphrase" });
    expect(only(whole, part)).toMatchObject({ verdict: "truncated", note: "marksLost" });
    const added = "“With God's help and new pumps we will work through the night,” said Vale.";
    expect(only(part, added)).toMatchObject({ verdict: "extended", note: null });
  });

  it("pairs repeated short quotations in order", () => {
    const pairs = compareQuotations("“martyrs” and “martyrs”", "the “martyrs”, then “martyrs”");
    expect(pairs.map(({ verdict }) => verdict)).toEqual(["same", "same"]);
    expect(pairs.map(({ b }) => b?.startUtf16)).toEqual([5, 21]);
  });

  it("judges each piece of a broken statement against its own part", () => {
    const whole = "“The eastern gate is shut for good and nobody may cross the bridge tonight,” said Vale.";
    const broken =
      "“The eastern gate is shut for good,” said Vale, “and nobody may cross the bridge tonight.”";
    const pairs = compareQuotations(whole, broken);
    expect(pairs.map(({ verdict }) => verdict)).toEqual(["same", "same"]);
  });
});
