import { expect, it } from "vitest";
import { largeKinds, makeLargeFile } from "./large-files.ts";
import { makeStory } from "./make-stories.ts";

it("makes each story the same every time and no two the same, one in twenty a changed copy", () => {
  const numbers = [...Array(60).keys(), 1_000, 26_000, 26_400];
  const texts = numbers.map((number) => makeStory(number, 8).paragraphs.join("\n\n"));
  expect(numbers.map((number) => makeStory(number, 8).paragraphs.join("\n\n"))).toEqual(texts);
  expect(new Set(texts).size).toBe(numbers.length);
  const [earlier, copy] = [makeStory(9, 8), makeStory(19, 8)];
  expect(copy.title).not.toBe(earlier.title);
  const kept = copy.paragraphs.filter(
    (text, at) => text.slice(0, 20) === earlier.paragraphs[at]?.slice(0, 20),
  );
  expect(kept.length).toBeGreaterThan(4);
});

it("names a kind for each file of an archive", () => {
  expect([...largeKinds].sort()).toEqual(["digest", "feed", "page", "records", "table"]);
  const { name, bytes } = makeLargeFile("digest", 3);
  expect(name).toBe("large-3.txt");
  expect(bytes.length).toBeGreaterThan(19_900_000);
  expect(bytes.length).toBeLessThanOrEqual(20_000_000);
  const titles = new TextDecoder().decode(bytes).match(/^Notice \d+ of the harbour office$/gm) ?? [];
  expect(new Set(titles).size).toBe(titles.length);
});
