import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { markStockPhrases } from "#lib/compare/stock-phrases.ts";
import {
  HARBOUR_OTHER_REPORT,
  HARBOUR_REPORT,
  LIBRARY_STORY,
} from "#lib/compare/testing/harbour-articles.ts";
import { tokenize } from "#lib/text/tokens.ts";

const natures = (a: string, b: string) => compareTexts(a, b).passages.map(({ nature }) => nature);

const QUOTATION =
  "We measured every weld twice, and nobody who saw those pictures could have slept; a gantry that weighs nine hundred tons does not forgive a cheap alloy";
const ANONYMOUS =
  "spoke to our reporters on condition of anonymity because she was not authorized to speak publicly about the matter to the media";

describe("the nature of a passage", () => {
  it("is a copy for the reporter's own words", () => {
    const paragraph = HARBOUR_REPORT.split("\n\n")[1] ?? "";
    expect(natures(`${LIBRARY_STORY}\n\n${paragraph}`, HARBOUR_REPORT)).toEqual(["copied"]);
  });

  it("is a stock phrase where two articles only grant anonymity in the same words", () => {
    const a = `${LIBRARY_STORY}\n\nThe trumpet was sold, says a neighbour, who ${ANONYMOUS}.`;
    const b = `A ministry clerk ${ANONYMOUS}. ${HARBOUR_OTHER_REPORT}`;
    expect(natures(a, b)).toEqual(["stockPhrase"]);
    expect(natures(b, a)).toEqual(["stockPhrase"]);
  });

  it("is a copy where the sentence around the stock phrase is shared as well", () => {
    const told = `A welder at the terminal, who ${ANONYMOUS}, described rust-coloured water and broken girders above the container quay.`;
    expect(natures(`${LIBRARY_STORY}\n\n${told}`, `${told} ${HARBOUR_OTHER_REPORT}`)).toEqual(["copied"]);
  });

  it("is a common quotation where each reporter leads to it in words of their own", () => {
    const a = `${LIBRARY_STORY}\n\nAsked by a child about the cranes, the welder put down his violin. “${QUOTATION},” he said.`;
    const b = `${HARBOUR_OTHER_REPORT}\n\nPavel Dunn told the inquiry: "${QUOTATION}." Then he left for lunch.`;
    expect(natures(a, b)).toEqual(["commonQuotation"]);
    expect(natures(b, a)).toEqual(["commonQuotation"]);
  });

  it("is a copy where the marks are lost, or the way to the quotation is shared", () => {
    const marked = `${HARBOUR_OTHER_REPORT}\n\nPavel Dunn told the inquiry: "${QUOTATION}."`;
    expect(natures(`${LIBRARY_STORY}\n\n${QUOTATION}.`, marked)).toEqual(["copied"]);
    const led = `Pavel Dunn, whose pictures closed the terminal in the spring, folded his cap before the inquiry: “${QUOTATION}.”`;
    expect(natures(`${LIBRARY_STORY}\n\n${led}`, `${led}\n\n${HARBOUR_OTHER_REPORT}`)).toEqual(["copied"]);
  });
});

describe("markStockPhrases", () => {
  const stockIn = (text: string) => {
    const tokens = tokenize(text);
    const marks = new Uint8Array(tokens.length);
    markStockPhrases(tokens, 0, tokens.length, marks);
    return tokens
      .filter((_, index) => marks[index] === 1)
      .map(({ norm }) => norm)
      .join(" ");
  };

  it.each([
    ["Vale, speaking on condition of anonymity, left.", "speaking on condition of anonymity"],
    ["It fell, according to the statement, at noon.", "according to the statement"],
    [
      "It fell, according to two local officials familiar with the situation.",
      "according to two local officials familiar with the situation",
    ],
    [
      "The firm did not immediately respond to a request for comment on Monday.",
      "did not immediately respond to a request for comment",
    ],
    ["The report could not be independently verified.", "could not be independently verified"],
    ["It was not immediately clear whether anyone fell.", "it was not immediately clear whether"],
    [
      "Copyright 2016. All rights reserved. This material may not be published.",
      "all rights reserved this material may not be published",
    ],
    [
      "Read more on our site. Subscribe to the newsletter for daily updates from the region. It fell.",
      "read more on our site subscribe to the newsletter for daily updates from the region",
    ],
    ["They read more in the letters than was there.", ""],
    ["He paid on the condition that the bridge be built.", ""],
    ["She was authorized to speak. He declined the offer.", ""],
    ["The statement was made according to custom.", ""],
  ])("%s", (text, stock) => {
    expect(stockIn(text)).toBe(stock);
  });

  it("reads a text of beginnings only in bounded time", () => {
    expect(stockIn("who spoke to because he was not authorized to ".repeat(20_000))).toBe("");
  });
});
