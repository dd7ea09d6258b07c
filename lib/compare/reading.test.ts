import { describe, expect, it } from "vitest";
import { readPair } from "#lib/compare/reading.ts";

function sentencesOf(text: string): string[] {
  const { a } = readPair(text, "");
  return a.sentences.map(({ from, to }) =>
    text.slice(a.tokens[from]?.startUtf16, a.tokens[to - 1]?.endUtf16).replaceAll("\n", " "),
  );
}

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(" ");

describe("the sentences of a reading", () => {
  it("keep a sentence that is wrapped over lines together", () => {
    expect(sentencesOf("The eastern gate of the\nreservoir was found cracked.\nNobody had seen it.")).toEqual(
      ["The eastern gate of the reservoir was found cracked", "Nobody had seen it"],
    );
  });

  it("join a short one to the next", () => {
    expect(sentencesOf("It rained. The eastern gate of the reservoir held.")).toEqual([
      "It rained. The eastern gate of the reservoir held",
    ]);
  });

  it("are the lines of a long list without stops, short lines together with the next", () => {
    const lines = [words(12), "w1 w2", words(9), words(30), words(20)];
    expect(sentencesOf(lines.join("\n"))).toEqual([words(12), `w1 w2 ${words(9)}`, words(30), words(20)]);
  });

  it("are pieces of sixty words where there is neither stop nor line", () => {
    expect(sentencesOf(words(130)).map((piece) => piece.split(" ").length)).toEqual([60, 60, 10]);
  });

  it("cover every word once, in order", () => {
    const { a } = readPair(`${words(70)}. ${words(3)}.\n\n${words(61)}\n${words(5)}`, "");
    expect(a.sentences[0]?.from).toBe(0);
    a.sentences.slice(1).forEach(({ from }, index) => {
      expect(from).toBe(a.sentences[index]?.to);
    });
    expect(a.sentences.at(-1)?.to).toBe(a.words.length);
  });
});
