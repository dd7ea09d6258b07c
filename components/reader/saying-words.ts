/** How the list of who says what names things, and the words of one saying with what stands out in them. Pure. */
import type { Span } from "#lib/compare/attribution/attribution.ts";
import type { Saying, SpeakerGroup } from "#lib/compare/attribution/group-by-speaker.ts";
import { type MarkedRun, runsWithin } from "#lib/compare/marked-runs.ts";

export const wayWords: Record<Saying["way"], string> = {
  quoted: "quoted",
  partly: "quoted in part",
  reported: "reported",
  stance: "stance",
};

/** What the ways mean, for whoever points at one. */
export const wayMeanings: Record<Saying["way"], string> = {
  quoted: "Every word of it stands between quotation marks",
  partly: "Some of it stands between quotation marks",
  reported: "Told without quotation marks: the words may be the reporter’s",
  stance: "Wanted, planned, praised or opposed rather than said, without quotation marks",
};

export const whoWords: Record<Exclude<SpeakerGroup["who"], "named">, string> = {
  unclear: "Not plain who",
  unnamed: "Nobody named",
  nobody: "Between quotation marks, given to nobody",
};

/** "3 quoted, 1 reported": how a speaker's words are given. */
export function countWords(sayings: readonly Saying[]): string {
  const ways = Object.keys(wayWords) as Saying["way"][];
  return ways
    .map((way) => [sayings.filter((one) => one.way === way).length, wayWords[way]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString("en-GB")} ${word}`)
    .join(", ");
}

/** The span's words in one line. */
export function wordsAt(body: string, { startUtf16, endUtf16 }: Span): string {
  return body.slice(startUtf16, endUtf16).replace(/\s+/gu, " ").trim();
}

export type SayingRun = MarkedRun<"cue" | "hedge">;

/** The words of a saying, cut where its cue and its hedges begin and end. */
export function sayingRuns(body: string, { whole, cue, hedges }: Saying): SayingRun[] {
  const marks = [
    ...(cue === null ? [] : [{ kind: "cue" as const, key: 0, ...cue }]),
    ...hedges.map((hedge, key) => ({ kind: "hedge" as const, key, ...hedge })),
  ];
  return runsWithin(body, whole.startUtf16, whole.endUtf16, marks);
}
