/**
 * Where two aligned passages say the same in the same words and give it to different people, or one of them drops who said
 * it or that it is uncertain. Only what the aligned words make certain: no pronoun, no likeness, no guess; whatever else
 * changed in the sentence is left to the changed words.
 */
import { fullNames } from "#lib/compare/attribution/group-by-speaker.ts";
import { once } from "#lib/compare/once.ts";
import type { SpeakerNames } from "#lib/compare/same-speaker.ts";
import type { AttributionChange } from "./attribution-change.ts";
import { lostAttributions } from "./lost-attributions.ts";
import { lostHedges } from "./lost-hedges.ts";
import { type OtherSpeaker, otherSpeakers, type Speaker } from "./other-speakers.ts";
import { pairWords, type ReadPassage, type SayingText, turned, type WordPairs } from "./word-pairs.ts";

/** Finds them passage by passage. */
export type FindAttributionChanges = (passage: ReadPassage) => AttributionChange[];

function lost(pairs: WordPairs, within: { startUtf16: number; endUtf16: number }, lacking: "a" | "b") {
  return [
    ...lostAttributions(pairs, within).map((one) => ({ kind: "attributionLost" as const, lacking, ...one })),
    ...lostHedges(pairs, within).map((one) => ({ kind: "hedgeLost" as const, lacking, ...one })),
  ];
}

/** Both directions find what both texts give to somebody in as many words: it is told once. */
function eachOnce(found: readonly OtherSpeaker[], back: readonly OtherSpeaker[]) {
  const all = [
    ...found.map(({ from, to }) => ({ a: from, b: to })),
    ...back.map(({ from, to }) => ({ a: to, b: from })),
  ];
  const byPlace = new Map(all.map((one) => [`${one.a.at.startUtf16} ${one.b.at.startUtf16}`, one]));
  return [...byPlace.values()].map((one) => ({ kind: "otherSpeaker" as const, ...one }));
}

/** Of a speaker the fullest name in the text, where it first stands. */
function fullOf({ said }: SayingText, named: SpeakerNames): (speaker: Speaker) => Speaker {
  const read = once(() => {
    const written = said.attributions.flatMap(({ speaker }) => speaker ?? []).reverse();
    return { full: fullNames(said, named), byName: new Map(written.map((one) => [one.name, one])) };
  });
  return (speaker) => {
    const { full, byName } = read();
    return byName.get(full.get(speaker.name) ?? speaker.name) ?? speaker;
  };
}

/**
 * For the passages of two texts, with what each says of who said what. `named`: by which names a project knows whom. The
 * same whichever text is A, but for the sides. Linear in a passage's words and attributions; a passage without changes
 * has none.
 */
export function attributionChangesOf(
  a: SayingText,
  b: SayingText,
  named: SpeakerNames = (speaker) => speaker,
): FindAttributionChanges {
  const full = { a: fullOf(a, named), b: fullOf(b, named) };
  return (passage) => {
    if (passage.changes.length === 0) return [];
    const there = pairWords(a, b, passage);
    const back = turned(there);
    const onA = { startUtf16: passage.aStartUtf16, endUtf16: passage.aEndUtf16 };
    const onB = { startUtf16: passage.bStartUtf16, endUtf16: passage.bEndUtf16 };
    const found = otherSpeakers(there, onA, { from: full.a, to: full.b }, named);
    const foundBack = otherSpeakers(back, onB, { from: full.b, to: full.a }, named);
    return [...eachOnce(found, foundBack), ...lost(there, onA, "b"), ...lost(back, onB, "a")];
  };
}
