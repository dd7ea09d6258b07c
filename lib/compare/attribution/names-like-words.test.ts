import { describe, expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { readSentences } from "#lib/compare/attribution/read-sentences.ts";

const sourcesOf = (text: string) =>
  findAttributions(text).map(({ source }) => source && text.slice(source.startUtf16, source.endUtf16));

describe("names that are common words as well", () => {
  it.each([
    ["“The lock will stay shut all week,” said Jan Holm.", "Jan Holm"],
    ["“The lock will stay shut all week,” May Aldous told reporters.", "May Aldous"],
    ["“The lock will stay shut all week,” said Prime Minister Ada May.", "Prime Minister Ada May"],
    ["“The lock will stay shut all week,” Mrs. May said.", "Mrs. May"],
    ["“The lock will stay shut all week,” said Ada May on Friday.", "Ada May"],
    ["According to April Winter, the lock will stay shut all week.", "April Winter"],
    ["“The lock will stay shut all week,” said Long Chen.", "Long Chen"],
    ["“The lock will stay shut all week,” said He Yafei on Friday.", "He Yafei"],
    ["According to Can Demir, the lock will stay shut all week.", "Can Demir"],
    ["“The lock will stay shut all week,” wrote @lockwatch.", "@lockwatch"],
    ["Will Ross said that the lock would stay shut.", "Will Ross"],
    ["@lock_watch said that the lock would stay shut.", "@lock_watch"],
    ["Engineer August Berg said that the lock would stay shut.", "Engineer August Berg"],
  ])("%s", (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  it.each([
    ["In May Holm said that the lock would stay shut.", "Holm"],
    ["“The lock will stay shut all week,” Holm said in June.", "Holm"],
    ["“The lock will stay shut all week,” said Ada Holm May 14.", "Ada Holm"],
    ["Holm said that the lock may open in April.", "Holm"],
    ["He said that the lock would stay shut.", "He"],
    ["“It is shut.” Still Holm said that the lock would open.", "Holm"],
  ])("and months: %s", (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  it.each([
    ["Holm May Have Known of the Crack", "auxiliary"],
    ["May the lock open soon", "auxiliary"],
    ["It may open", "auxiliary"],
    ["It opens in May", "name"],
    ["A talk with Ada May", "name"],
  ])("the verb in a headline, too: %s", (text, expected) => {
    const word = readSentences(text)[0]?.words.find(({ lower }) => lower === "may");
    expect(word?.class).toBe(expected);
  });

  it("leaves a headline alone that ran into a sentence", () => {
    const text = "Trending Now Ada Holm said on Friday that the lock of the lower pond would stay shut.";
    const now = readSentences(text)[0]?.words.find(({ lower }) => lower === "now");
    expect(now?.class).toBe("adverb");
  });
});
