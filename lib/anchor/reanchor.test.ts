import { describe, expect, it } from "vitest";
import { reanchor } from "./reanchor.ts";

const story = [
  "The dam above Merle burst on Tuesday night. The ministry said that 1,200 people were missing in the valley. “The gate was opened by the operator,” Minister Anna Holt said.",
  "Rescuers counted 210 people in the northern shelters. Rescuers counted 85 people in the southern shelters. Rain fell through the night.",
  "The operator denied that the gate had been opened. An inquiry may follow in spring.",
].join("\n\n");

function replaced(from: string, to: string, text = story): string {
  if (!text.includes(from)) throw new Error(`The story does not say “${from}”.`);
  return text.replace(from, to);
}

/** The verdict on the passage with these words, and what stands at the place or places found. */
function anchor(before: string, after: string, exact: string) {
  const startUtf16 = before.indexOf(exact);
  const [found] = reanchor(before, after, [{ startUtf16, endUtf16: startUtf16 + exact.length }]);
  if (found === undefined) throw new Error("There is no verdict.");
  const wordsAt = (place: { startUtf16: number; endUtf16: number }) =>
    after.slice(place.startUtf16, place.endUtf16);
  return {
    ...found,
    words: found.place && wordsAt(found.place),
    choices: found.candidates.map(wordsAt),
    touches: found.changes.flatMap((change) => change.touches),
    changed: found.changes.map(({ a, b }) => `${a}→${b}`),
  };
}

describe("what follows by itself", () => {
  it("is exact at the same offset", () => {
    expect(anchor(story, replaced("in spring", "in summer"), "1,200 people were missing")).toMatchObject({
      verdict: "exact",
      words: "1,200 people were missing",
    });
  });

  it.each([
    ["a paragraph is put in front", `Corrected on Friday.\n\n${story}`],
    ["a paragraph in front is taken away", story.split("\n\n").slice(1).join("\n\n")],
    ["the paragraphs change places", story.split("\n\n").reverse().join("\n\n")],
  ])("is moved where %s", (_, after) => {
    const words = "Rescuers counted 85 people in the southern shelters.";
    expect(anchor(story, after, words)).toMatchObject({ verdict: "moved", words });
  });

  it.each([
    ["quotation marks", "“The gate was opened by the operator,”", '"The gate was opened by the operator,"'],
    ["white space", "missing in the valley", "missing in\u00a0the\nvalley"],
  ])("is moved where only %s are written otherwise", (_, from, to) => {
    expect(anchor(story, replaced(from, to, `A\n\n${story}`), from)).toMatchObject({
      verdict: "moved",
      words: to,
    });
  });

  it("keeps to its own one of two places with the same words", () => {
    const before = `${story}\n\nRain fell through the night. Nobody slept in the camp above the lake.`;
    const after = `Corrected.\n\n${before}`;
    const at = before.lastIndexOf("Rain fell");
    const [first, last] = reanchor(before, after, [
      { startUtf16: before.indexOf("Rain fell"), endUtf16: before.indexOf("Rain fell") + 28 },
      { startUtf16: at, endUtf16: at + 28 },
    ]);
    const shift = "Corrected.\n\n".length;
    expect(first?.place?.startUtf16).toBe(before.indexOf("Rain fell") + shift);
    expect(last?.place?.startUtf16).toBe(at + shift);
  });
});

describe("what is changed, however little", () => {
  it.each([
    ["digits swapped", "1,200", "2,100", "1,200 people were missing", "number"],
    ["the number alone marked", "1,200", "2,100", "1,200", "number"],
    ["a digit in a word marked in part", "210", "215", "21", "number"],
    ["a number in words", "1,200", "thirteen hundred", "1,200 people", "number"],
    ["a name", "Anna Holt", "Anne Holt", "Minister Anna Holt said", "name"],
    ["a modal", "may follow", "must follow", "An inquiry may follow in spring.", "modality"],
    [
      "a negation inside",
      "had been opened",
      "had not been opened",
      "denied that the gate had been opened",
      "negation",
    ],
    ["a negation beside", "was opened", "was not opened", "opened by the operator", "negation"],
    ["the number beside", "1,200", "2,100", "people were missing", "number"],
    ["a sign", "85", "-85", "85 people", "number"],
    ["a unit", "85 people", "85% people", "85", "number"],
  ])("says so of %s, and what it touches", (_, from, to, exact, touch) => {
    const found = anchor(story, replaced(from, to), exact);
    expect(found.verdict).toBe("changed");
    expect(found.touches).toContain(touch);
  });

  it("says so of the same number written otherwise, which is another wording of no other number", () => {
    const found = anchor(story, replaced("1,200", "twelve hundred"), "1,200 people");
    expect(found).toMatchObject({ verdict: "changed", touches: [] });
  });

  it("shows the bound that came in front of a number", () => {
    const found = anchor(story, replaced("1,200", "at least 1,200"), "1,200 people");
    expect(found).toMatchObject({ verdict: "changed", words: "1,200 people", changed: ["→at least"] });
  });

  it.each([
    [
      "case alone",
      "They spoke to polish workers there.",
      "They spoke to Polish workers there.",
      "polish workers",
      "Polish workers",
    ],
    ["other digits", "وقتل ١٢ شخصا في المدينة", "وقتل ١٣ شخصا في المدينة", "١٢ شخصا", "١٣ شخصا"],
    [
      "a name in Cyrillic",
      "Вчера Дмитро Бойко уехал из города.",
      "Вчера Дмитра Бойко уехал из города.",
      "Дмитро Бойко",
      "Дмитра Бойко",
    ],
    [
      "a number in words",
      "He saw twelve men at the gate.",
      "He saw twenty men at the gate.",
      "twelve men",
      "twenty men",
    ],
    ["a comma", "He came, saw and left.", "He came saw and left.", "came, saw", "came saw"],
    ["a question mark", "The gate is shut.", "The gate is shut?", "The gate is shut.", "The gate is shut?"],
    [
      "a combining mark",
      "They met in the resume hall.",
      "They met in the resume\u0301 hall.",
      "resume",
      "resume\u0301",
    ],
    [
      "a decimal point",
      "It rose by 1.5 metres overnight.",
      "It rose by 15 metres overnight.",
      "1.5 metres",
      "15 metres",
    ],
  ])("says so of %s", (_, before, after, exact, words) => {
    expect(anchor(before, after, exact)).toMatchObject({ verdict: "changed", words });
  });

  it("finds a sentence that was moved and changed", () => {
    const without = replaced(" Rain fell through the night.", "");
    const after = replaced("The dam above", "Rain fell through the whole night. The dam above", without);
    expect(anchor(story, after, "Rain fell through the night.")).toMatchObject({
      verdict: "changed",
      words: "Rain fell through the whole night.",
      changed: ["→whole"],
    });
  });

  it("spans sentences of which one changed", () => {
    const second = story.split("\n\n")[1] ?? "";
    expect(anchor(story, replaced("210", "211"), second)).toMatchObject({
      verdict: "changed",
      words: second.replace("210", "211"),
      changed: ["210→211"],
    });
  });
});

describe("what cannot be told", () => {
  it("is ambiguous between two places that are as good", () => {
    const before = "… The gate is shut. …";
    const after = "x… The gate is shut. … and x… The gate is shut. …";
    expect(anchor(before, after, "The gate is shut.")).toMatchObject({
      verdict: "ambiguous",
      place: null,
      choices: ["The gate is shut.", "The gate is shut."],
    });
  });

  it("is ambiguous where one of two sentences that read the same was changed and both went elsewhere", () => {
    const notice = "The pump at the lower weir was shut off by the night crew at noon.";
    const before = `Rain fell on the town.\n\nThe mayor read a list. ${notice}\n\n${notice}`;
    const changed = notice.replace("The pump", "The second pump");
    const after = `Rain fell on the town.\n\nCrews stayed on.\n\n${changed}\n\n${notice}\n\nNobody came.`;
    expect(anchor(before, after, "at noon")).toMatchObject({
      verdict: "ambiguous",
      choices: ["at noon", "at noon"],
    });
  });

  it("is ambiguous where a sibling came near the edge of the text that the passage's own sentence stands at", () => {
    const row = "Rain rain rain rain rain. Rain rain 210 rain rain.";
    const rest = "210 210 rain not rain.\n\nRain not rain flood rain.\n\nRain rain rain rain rain.";
    const last = "Rain rain 210 rain rain. Not rain flood 210 not.";
    const before = ["Rain rain 210 rain rain.", rest, row, last].join("\n\n");
    const after = ["Engineers rain 210 rain rain.", row, rest, last].join("\n\n");
    expect(anchor(before, after, "rain 210")).toMatchObject({ verdict: "ambiguous", place: null });
    const [found] = reanchor(before, after, [{ startUtf16: 5, endUtf16: 9 }]);
    expect(found).toMatchObject({ verdict: "ambiguous", place: null });
  });

  it("is ambiguous where a correction quotes what it replaced", () => {
    const corrected = replaced("1,200 people were missing", "2,100 people were missing");
    const after = `${corrected}\n\nCorrection: an earlier version said that 1,200 people were missing in the valley.`;
    const found = anchor(story, after, "1,200 people were missing");
    expect(found.verdict).toBe("ambiguous");
    expect(found.choices.toSorted()).toEqual(["1,200 people were missing", "2,100 people were missing"]);
  });

  it("is orphaned where its sentence is gone, and does not take the one like it", () => {
    const lost = "Rescuers counted 210 people in the northern shelters.";
    const after = replaced(`${lost} `, "");
    expect(anchor(story, after, lost)).toMatchObject({ verdict: "orphaned", place: null, choices: [] });
    expect(anchor(story, after, "Rescuers counted 85 people in the southern shelters.").verdict).toBe(
      "moved",
    );
  });

  it("is orphaned where the same sentence still stands, but in another's place", () => {
    const morning =
      "The morning report came by radio at six. The gate is shut. Rain fell on the upper valley.";
    const evening =
      "In the evening crews came back from the ridge. The gate is shut. Wind rose and roofs flew off.";
    const found = anchor(`${morning}\n\n${evening}`, evening, "The gate is shut.");
    expect(found.verdict).toBe("orphaned");
  });

  it("is orphaned where its words went and the sentence stayed", () => {
    expect(anchor(story, replaced("1,200 people", "people"), "1,200").verdict).toBe("orphaned");
  });
});

describe("what it is asked", () => {
  it.each([
    [-1, 2],
    [2, 2],
    [0, 10_000],
  ])("refuses a passage at %d–%d", (startUtf16, endUtf16) => {
    expect(() => reanchor(story, story, [{ startUtf16, endUtf16 }])).toThrow(RangeError);
  });

  it("finds signs without words, and loses them", () => {
    expect(anchor("Up 🌊 down.", "So: up 🌊 down.", "🌊")).toMatchObject({ verdict: "moved", words: "🌊" });
    expect(anchor("Up 🌊 down.", "Up and down.", "🌊").verdict).toBe("orphaned");
  });

  it("does not cut a joined sign apart", () => {
    expect(anchor("The 👩 came.", "The 👩‍🚒 came.", "👩").verdict).not.toMatch(/exact|moved/);
  });
});
