import { describe, expect, it } from "vitest";
import { readMeta } from "./meta-facts.ts";
import { parsePage } from "./parse-page.ts";
import { siteNameFacts, siteNameInTitle } from "./site-name.ts";

describe("a site's name", () => {
  it.each([
    ["Sound Gazette", "https://sound.example/x", "Sound Gazette high"],
    ["SoundGazette | All the news of the islands", "https://www.soundgazette.example/x", "SoundGazette high"],
    ["Sound | Gazette", "https://other.example/x", "Sound | Gazette high"],
    ["@soundgazette", null, "soundgazette medium"],
    ["https://sound.example", null, null],
    ["–", null, null],
  ])("stated as %s at %s is %s", (content, address, expected) => {
    const tree = parsePage(`<meta property="og:site_name" content="${content}">`);
    if (typeof tree === "string") throw new Error(tree);
    const facts = siteNameFacts(readMeta(tree.root), address).map(
      ({ value, confidence }) => `${value} ${confidence}`,
    );
    expect(facts).toEqual(expected === null ? [] : [expected]);
  });

  it.each([
    ["Ferry stays in port – Sound Gazette", "Ferry stays in port", "Sound Gazette"],
    ["Ferry stays in port | News | Sound Gazette", "Ferry stays in port", "Sound Gazette"],
    ["Letters | Ferry stays in port - Sound Gazette", "Ferry stays in port", "Sound Gazette"],
    ["Ferry stays in port - for a third day", "Ferry stays in port - for a third day", null],
    ["Ferry stays in port - for a third day", "Ferry stays in port", null],
    ["Sound Gazette", "Ferry stays in port", null],
  ])("behind the title in %s over %s is %s", (pageTitle, title, expected) => {
    expect(siteNameInTitle(pageTitle, title).map(({ value }) => value)).toEqual(
      expected === null ? [] : [expected],
    );
  });
});
