/** That what is read of a pair's stored words is what aligning the two anew would say, where a passage's ends did not change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareText } from "#lib/compare/prepared-text.ts";
import { fitPassage } from "#lib/compare/testing/fit-passage.ts";
import { countChangedWords, readStretch } from "#lib/compare/word-changes.ts";
import { findWording } from "#lib/compare/wording/find-wording.ts";
import { countChanged } from "./count-changed.ts";
import { carriedPlace } from "./follow-way.ts";
import { type AlignedWords, mapPlace, turnAligned } from "./map-place.ts";

const whole = (text: string) => ({ startUtf16: 0, endUtf16: text.length });
const shown = (text: string, at: { startUtf16: number; endUtf16: number } | null) =>
  at && text.slice(at.startUtf16, at.endUtf16);

/** As it is kept of two texts that are one passage each. */
function wordsOf(a: string, b: string, [aFrom, bFrom] = [0, 0]): AlignedWords {
  const passage = { aStartUtf16: aFrom, aEndUtf16: a.length, bStartUtf16: bFrom, bEndUtf16: b.length };
  const rest = { kind: "edited" as const, nature: "copied" as const, similarity: 0.6 };
  const [told] = findWording(prepareText(a), prepareText(b), [{ ...passage, ...rest }]);
  if (told === undefined) throw new Error("a passage without wording");
  return { ...passage, changes: told.changes, moved: told.moved };
}

const placeOf = (text: string, words: string) => {
  const startUtf16 = text.indexOf(words);
  return { startUtf16, endUtf16: startUtf16 + words.length };
};
/** Where `b` has what `words` are in `a`. */
const mapped = (a: string, b: string, words: string) =>
  shown(b, mapPlace({ a, b }, wordsOf(a, b), placeOf(a, words)));

const lock = "The lock was closed at dawn because its chain had worn through, the keeper told us on Friday.";

describe("where another text has a place", () => {
  it.each([
    ["the same words", "closed at dawn", lock, "closed at dawn"],
    ["a part of a word", "osed at da", lock, "osed at da"],
    [
      "with a changed word inside",
      "closed at dawn because",
      lock.replace("at dawn", "before noon"),
      "closed before noon because",
    ],
    [
      "without what was put in behind it",
      "closed at dawn",
      lock.replace("dawn", "dawn, by hand,"),
      "closed at dawn",
    ],
    [
      "without what was put in before it",
      "because its chain",
      lock.replace("because", "in haste because"),
      "because its chain",
    ],
    [
      "the other side of a changed end",
      "was closed at dawn",
      lock.replace("at dawn", "at half past noon"),
      "was closed at half past noon",
    ],
    [
      "the other side of a change that it cuts",
      "dawn because",
      lock.replace("at dawn", "at half past noon"),
      "half past noon because",
    ],
    ["all of a change that holds it", "dawn", lock.replace("at dawn", "at half past noon"), "half past noon"],
    ["what is left where its end was cut", "closed at dawn", lock.replace(" at dawn", ""), "closed"],
    ["nothing where it was cut", "at dawn", lock.replace(" at dawn", ""), ""],
    [
      "through other typography",
      "chain had worn",
      lock.replace("The lock", "“The  lock”").replace(" through", "-through"),
      "chain had worn",
    ],
  ])("is %s", (_, words, b, expected) => {
    expect(mapped(lock, b, words)).toBe(expected);
  });

  it("is found by words where they are spaced or written otherwise on either side of it", () => {
    const a = "The air strike on the quay was the third that week, the harbour’s clerk said in the hall.";
    const b = "The airstrike on the quay was the third that week, the harbour's clerk said in the hall.";
    expect(mapped(a, b, "quay was the third")).toBe("quay was the third");
    expect(mapped(b, a, "third that week")).toBe("third that week");
    expect(mapped(a, b, "strike on the quay")).toBe("airstrike on the quay");
    expect(mapped(a, b, "harbour’s clerk")).toBe("harbour's clerk");
  });

  it("is where its part moved to, with what changed on the way", () => {
    const [one, two, three] = [
      "Welders from the northern yard promised to mend the plates within eleven days.",
      "Islanders were carried over in fishing boats lent by the mayor of Hollin for nothing.",
      "Pupils stayed home because no teacher could reach the village before noon.",
    ];
    const a = [one, two, three].join(" ");
    const b = [two.replace("fishing", "rowing"), one, three].join(" ");
    expect(mapped(a, b, "carried over in fishing boats lent by the mayor")).toBe(
      "carried over in rowing boats lent by the mayor",
    );
  });

  it("is not told beside the passage that is shared", () => {
    const a = `It rained. ${lock}`;
    expect(mapPlace({ a, b: lock }, wordsOf(a, lock, [11, 0]), { startUtf16: 0, endUtf16: 10 })).toBeNull();
  });
});

/** Words that stand once in a text, some of them written in ways that are not plain letters. */
const vocabulary = Array.from(
  { length: 160 },
  (_, at) =>
    ["pier", "don’t", "sluice", "1,200", "naïve", "Île", "winch"][at % 7]?.concat(
      String.fromCharCode(97 + (at % 26)),
      String(at),
    ) ?? "",
);
const edit = fc.constantFrom("kept", "kept", "kept", "swapped", "dropped", "added");
/** Two texts of one run of words, edited, but for the first and last three of a part, and that part in the first. */
const ranIn = fc
  .record({
    words: fc.shuffledSubarray(vocabulary, { minLength: 24, maxLength: 150 }),
    edits: fc.array(edit, { minLength: 150, maxLength: 150 }),
    from: fc.nat(8),
    behind: fc.nat(8),
    mark: fc.constantFrom(" ", ", ", " — "),
  })
  .map(({ words, edits, from, behind, mark }) => {
    const to = words.length - behind;
    const isEnd = (at: number) => (at >= from && at < from + 3) || (at < to && at >= to - 3);
    const edited = words.map((word, at) => {
      const how = isEnd(at) ? "kept" : edits[at];
      if (how === "swapped") return `other${at}`;
      if (how === "added") return `${word} new${at}`;
      return how === "dropped" ? "" : word;
    });
    const passage = words.slice(from, to).join(" ");
    return { a: words.join(" "), b: edited.filter((word) => word !== "").join(mark), passage };
  });

describe("what is read of stored words", () => {
  it("is what a fit to the word says, where the ends did not change", () => {
    fc.assert(
      fc.property(ranIn, ({ a, b, passage }) => {
        const place = placeOf(a, passage);
        const aligned = wordsOf(a, b);
        const found = mapPlace({ a, b }, aligned, place);
        expect(found).toEqual(fitPassage(passage, b));
        expect(found && mapPlace({ a: b, b: a }, turnAligned(aligned), found)).toEqual(
          fitPassage(passage, a),
        );
      }),
    );
  });

  it("counts the words that aligning the two places would, from either side", () => {
    fc.assert(
      fc.property(ranIn, ({ a, b, passage }) => {
        const aligned = wordsOf(a, b);
        const onA = { body: a, place: placeOf(a, passage) };
        const onB = { body: b, place: mapPlace({ a, b }, aligned, onA.place) ?? whole("") };
        const stretch = ({ body, place }: typeof onA) => readStretch(body, place.startUtf16, place.endUtf16);
        const expected = countChangedWords(stretch(onA), stretch(onB));
        expect(countChanged(onA, onB, [aligned])).toBe(expected);
        expect(countChanged(onB, onA, [turnAligned(aligned)])).toBe(expected);
      }),
    );
  });

  it("leads over a third text, and says where a pair on the way is not known", () => {
    fc.assert(
      fc.property(ranIn, ranIn, ({ a, b, passage }, { passage: around }) => {
        const c = `${around} ${b} ${around}`;
        const [one, other] = ["x", "y"].map((reuseId) => ({
          ...{ reuseId, here: { versionId: "", ...whole(a) }, there: { versionId: "", ...whole(b) } },
        }));
        if (one === undefined || other === undefined) throw new Error("no steps");
        const pieces = [{ ...whole(b), from: 0, to: 1, way: [one, other] }];
        const onWay = new Map([
          ["x", { texts: { a, b }, aligned: wordsOf(a, b) }],
          ["y", { texts: { a: b, b: c }, aligned: shifted(b, around.length + 1) }],
        ]);
        const place = placeOf(a, passage);
        const found = carriedPlace(place, { pieces }, ({ reuseId }) => onWay.get(reuseId) ?? null);
        const there = fitPassage(passage, b);
        expect(shown(c, found)).toBe(shown(b, there));
        onWay.delete("y");
        expect(carriedPlace(place, { pieces }, ({ reuseId }) => onWay.get(reuseId) ?? null)).toBeNull();
      }),
    );
  });
});

/** All of a text, so much further behind in another. */
function shifted(text: string, byUtf16: number): AlignedWords {
  const place = {
    aStartUtf16: 0,
    aEndUtf16: text.length,
    bStartUtf16: byUtf16,
    bEndUtf16: byUtf16 + text.length,
  };
  return { ...place, changes: [], moved: [] };
}

describe("words that differ", () => {
  const parts = ["one two three", "four five six seven", "eight nine ten"];
  const text = parts.join(" ");
  const stretch = (words: string, other: string): AlignedWords => {
    const [a, b] = [placeOf(text, words), placeOf(other, words)];
    return {
      ...{
        aStartUtf16: a.startUtf16,
        aEndUtf16: a.endUtf16,
        bStartUtf16: b.startUtf16,
        bEndUtf16: b.endUtf16,
      },
      ...{ changes: [], moved: [] },
    };
  };
  const count = (other: string, aligned: AlignedWords[]) =>
    countChanged({ body: text, place: whole(text) }, { body: other, place: whole(other) }, aligned);

  it("are those in no shared passage as well, on the side that has more", () => {
    const other = `one two three 4 5 ${parts[2]}`;
    expect(
      count(
        other,
        parts.filter((_, at) => at !== 1).map((part) => stretch(part, other)),
      ),
    ).toBe(4);
    expect(count("none of it", [])).toBe(10);
  });

  it("are those of a passage in another order too, the shorter one's", () => {
    const other = `${parts[1]} ${parts[0]}`;
    expect(count(other, [stretch(parts[1] ?? "", other), stretch(parts[0] ?? "", other)])).toBe(6);
  });

  it("are none of a passage that both have beside the one that ran", () => {
    const aligned = [stretch(text, text)];
    const place = placeOf(text, parts[1] ?? "");
    const two = { body: text, place };
    expect(countChanged(two, two, aligned)).toBe(0);
    expect(
      countChanged(two, { body: text, place: placeOf(text, "three four five six seven eight") }, aligned),
    ).toBe(2);
  });
});

describe("several pieces", () => {
  const at = (startUtf16: number, endUtf16: number, from: number, to: number) => ({
    ...{ startUtf16, endUtf16, from, to },
    way: [
      {
        reuseId: `${startUtf16}`,
        here: { versionId: "a", startUtf16: from * 1000, endUtf16: to * 1000 },
        there: { versionId: "b", startUtf16, endUtf16 },
      },
    ],
  });
  const body = "word ".repeat(400);
  const placed = (...pieces: ReturnType<typeof at>[]) =>
    carriedPlace({ startUtf16: 0, endUtf16: 999 }, { pieces }, ({ here, there }) => ({
      texts: { a: body, b: body },
      aligned: {
        ...{
          aStartUtf16: here.startUtf16,
          aEndUtf16: here.endUtf16,
          bStartUtf16: there.startUtf16,
          bEndUtf16: there.endUtf16,
        },
        ...{ changes: [], moved: [] },
      },
    }));

  it("that stand near each other are one place", () => {
    expect(placed(at(100, 600, 0, 0.5), at(700, 1200, 0.5, 1))).toEqual({ startUtf16: 100, endUtf16: 1199 });
  });

  it("that stand far apart are told by the one with most of it", () => {
    expect(placed(at(0, 400, 0, 0.4), at(1000, 1600, 0.4, 1))).toEqual({ startUtf16: 1000, endUtf16: 1599 });
  });
});
