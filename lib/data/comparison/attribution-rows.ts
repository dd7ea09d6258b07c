/**
 * How a version's attributions are kept: offsets alone, since the text is there. Pure; lib/compare/attribution says what an
 * attribution is.
 */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import type { WhoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";

/** startUtf16, endUtf16. */
export type PackedSpan = [number, number];

/**
 * The first letters of kind ("statement", "opinion": a stance) and quoted; source, cue and speaker, null where there is
 * none; the parts of the content; the hedges.
 */
export type PackedAttribution = [
  string,
  PackedSpan | null,
  PackedSpan | null,
  PackedSpan | null,
  PackedSpan[],
  PackedSpan[],
];

export type PackedWhoSaysWhat = {
  attributions: PackedAttribution[];
  unattributed: PackedSpan[];
  hedges: PackedSpan[];
};

const kinds = { s: "statement", o: "stance" } as const;
const marks = { f: "full", p: "partial", n: "none" } as const;

const pack = ({ startUtf16, endUtf16 }: Span): PackedSpan => [startUtf16, endUtf16];
const unpack = ([startUtf16, endUtf16]: PackedSpan): Span => ({ startUtf16, endUtf16 });
const packOrNull = (span: Span | null) => span && pack(span);
const unpackOrNull = (packed: PackedSpan | null) => packed && unpack(packed);

function packAttribution(one: Attribution): PackedAttribution {
  const letters = `${one.kind === "stance" ? "o" : "s"}${one.quoted.charAt(0)}`;
  const speaker = packOrNull(one.speaker?.span ?? null);
  return [
    letters,
    packOrNull(one.source),
    packOrNull(one.cue),
    speaker,
    one.parts.map(pack),
    one.hedges.map(pack),
  ];
}

/** As the text writes it there, in one line: what the engine calls the speaker. */
export function nameAt(body: string, { startUtf16, endUtf16 }: Span): string {
  return body.slice(startUtf16, endUtf16).replace(/\s+/g, " ").trim();
}

function speakerIn(body: string, packed: PackedSpan | null): Attribution["speaker"] {
  if (packed === null) return null;
  const span = unpack(packed);
  return { name: nameAt(body, span), span };
}

function unpackAttribution(body: string, packed: PackedAttribution): Attribution {
  const [letters, source, cue, speaker, packedParts, hedges] = packed;
  const parts = packedParts.map(unpack);
  return {
    source: unpackOrNull(source),
    cue: unpackOrNull(cue),
    content: { startUtf16: parts[0]?.startUtf16 ?? 0, endUtf16: parts.at(-1)?.endUtf16 ?? 0 },
    parts,
    kind: kinds[letters.charAt(0) as keyof typeof kinds],
    quoted: marks[letters.charAt(1) as keyof typeof marks],
    speaker: speakerIn(body, speaker),
    hedges: hedges.map(unpack),
  };
}

export function packWhoSaysWhat({ attributions, unattributed, hedges }: WhoSaysWhat): PackedWhoSaysWhat {
  return {
    attributions: attributions.map(packAttribution),
    unattributed: unattributed.map(pack),
    hedges: hedges.map(pack),
  };
}

/** What was packed. `body`: the text it was read in. Linear. */
export function unpackWhoSaysWhat(body: string, packed: PackedWhoSaysWhat): WhoSaysWhat {
  return {
    attributions: packed.attributions.map((one) => unpackAttribution(body, one)),
    unattributed: packed.unattributed.map(unpack),
    hedges: packed.hedges.map(unpack),
  };
}
