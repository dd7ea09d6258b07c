/**
 * What a careful reader finds in the eleven articles of the shared folder: every passage that two of them share and
 * what became of every quotation. Offsets are UTF-16 units of the cleaned bodies; a hash stands for the words. No text.
 * It is the measure for whatever finds passages and quotations, not a record of what one engine said.
 */
import type { Passage, QuotationPair, Touched } from "#lib/compare/comparison.ts";

/** [start, end) and the first 16 hexadecimal digits of the SHA-256 of the words there. */
export type SpanRead = readonly [startUtf16: number, endUtf16: number, hash: string];

/** `kind` as a reader calls it; a paraphrase shares a thing said, not its words. */
export type ReuseRead = { kind: Passage["kind"]; a: SpanRead; b: SpanRead };

/** `touches`: what the changes must be said to touch, at least. */
export type QuotationRead = Pick<QuotationPair, "verdict" | "note"> & {
  a: SpanRead | null;
  b: SpanRead | null;
  touches?: readonly Touched[];
};

/** Articles are named by their file's number and, in the archive page, their place: "004.2". */
export type PairRead = { a: string; b: string; reuse: ReuseRead[]; quotations: QuotationRead[] };

/** Each article's body, so that a change of cleaning is not taken for one of comparing. */
export const BODY_HASHES: Readonly<Record<string, string>> = {
  "000": "211a026943f0ffc5",
  "001": "437151b8d5e2bf8f",
  "002": "e1a60c5538672e3b",
  "003": "06891928d8a885cd",
  "004.0": "9636d88545dcb890",
  "004.1": "01ef78c05ef7d898",
  "004.2": "6e750f1668447375",
  "004.3": "11f26dd8f8c80e81",
  "004.4": "32b0a565a72cf2ca",
  "004.5": "39bca347fc23c9ef",
  "004.6": "271fd68366d9dac8",
};

/** Two reports of one briefing; the second garbles it. */
const BRIEFING: PairRead = {
  a: "001",
  b: "002",
  reuse: [
    { kind: "paraphrase", a: [0, 184, "7dbda8f028cf5f3e"], b: [0, 273, "e47fd1eaa1e305b4"] },
    { kind: "paraphrase", a: [269, 314, "c5829cd10fa21e1a"], b: [383, 441, "08d5d1c09d4281d0"] },
    { kind: "verbatim", a: [315, 380, "89a3ce3055989438"], b: [554, 619, "89a3ce3055989438"] },
    { kind: "verbatim", a: [388, 520, "52a200ec567df51f"], b: [726, 858, "52a200ec567df51f"] },
    { kind: "paraphrase", a: [528, 693, "2aba3f99b1c800bf"], b: [1152, 1418, "a2354425968c4534"] },
    { kind: "edited", a: [697, 929, "93978bbde55c3f7f"], b: [862, 1100, "d7b0623eeb3c90ea"] },
    { kind: "edited", a: [943, 1022, "ba7393f9e33f74be"], b: [1422, 1503, "f8f38b5e308ceb23"] },
    { kind: "verbatim", a: [1024, 1059, "52730485674331f0"], b: [1597, 1632, "52730485674331f0"] },
    { kind: "edited", a: [1103, 1427, "4b85df9075fb784c"], b: [1645, 1973, "3e5aceaaf815c2b1"] },
    { kind: "paraphrase", a: [1430, 1564, "cf6b70e39b568fef"], b: [2018, 2159, "47ef315a18263c2d"] },
    { kind: "edited", a: [1585, 1847, "1b86df651dc35621"], b: [2281, 2593, "76d751ed61a6dc8a"] },
    { kind: "verbatim", a: [1851, 1932, "c96900bc12916337"], b: [2596, 2677, "c96900bc12916337"] },
    { kind: "paraphrase", a: [1985, 2055, "04db267b824d406e"], b: [2161, 2245, "66951569098563d2"] },
    { kind: "paraphrase", a: [2155, 2319, "aca6365944ad7106"], b: [2802, 2992, "8da1497cb7ab6793"] },
  ],
  quotations: [
    {
      verdict: "onlyB",
      note: "madeFromParaphrase",
      a: [315, 380, "89a3ce3055989438"],
      b: [511, 620, "37d3919f68e9e699"],
    },
    {
      verdict: "onlyA",
      note: "marksLost",
      a: [384, 521, "24acb37e25a75235"],
      b: [726, 858, "52a200ec567df51f"],
    },
    {
      verdict: "altered",
      note: null,
      a: [697, 930, "00c89be26734977f"],
      b: [862, 1101, "d8b02599e0e1d346"],
      touches: ["agency"],
    },
    {
      verdict: "extended",
      note: "madeFromParaphrase",
      a: [987, 1022, "7541e94153a16965"],
      b: [1422, 1504, "cae170fe6c63a03f"],
    },
    {
      verdict: "onlyB",
      note: "madeFromParaphrase",
      a: [1024, 1059, "52730485674331f0"],
      b: [1545, 1633, "959035498a811024"],
      touches: ["modality"],
    },
    { verdict: "onlyA", note: null, a: [1635, 1642, "b172744548c9b2b0"], b: null },
    { verdict: "onlyB", note: null, a: null, b: [2697, 2747, "fd3e2c4f651c02d3"] },
  ],
};

/** A repost that contains the one of the day before whole. */
const REPOST: PairRead = {
  a: "004.2",
  b: "004.3",
  reuse: [{ kind: "verbatim", a: [1160, 3740, "e8be177e5824ef6b"], b: [0, 2580, "e8be177e5824ef6b"] }],
  quotations: [
    { verdict: "onlyA", note: null, a: [394, 415, "982fc03a5c778138"], b: null },
    { verdict: "onlyA", note: null, a: [475, 742, "ed278d9a7f70c23c"], b: null },
    { verdict: "same", note: null, a: [1310, 1351, "174d5017c1de3996"], b: [150, 191, "174d5017c1de3996"] },
    { verdict: "same", note: null, a: [1473, 1575, "1fc5e2fdb0730f96"], b: [313, 415, "1fc5e2fdb0730f96"] },
    { verdict: "same", note: null, a: [1934, 2005, "621cebbee9e88f61"], b: [774, 845, "621cebbee9e88f61"] },
    { verdict: "same", note: null, a: [2311, 2317, "f4c0c0c1893a7cfc"], b: [1151, 1157, "f4c0c0c1893a7cfc"] },
  ],
};

/** The two of the 55 pairs that share text; in the other 53 nothing is reused and no quotation recurs. */
export const PAIRS_THAT_SHARE: readonly PairRead[] = [BRIEFING, REPOST];
