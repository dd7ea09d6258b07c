/**
 * What an import would make of one article in a source file. Every offset is in UTF-16 units of the decoded text
 * (`FilePlan.text`), start inclusive, end exclusive. Only what the text states is filled in; an inference is a
 * suggestion (`sourceSuggestion`) or a bound (`notBefore`, `notAfter`).
 */

export type RawSpan = { rawStartUtf16: number; rawEndUtf16: number };

/** Text kept beside the body: a caption or a note, white space folded, with the rule that found it. */
export type Aside = RawSpan & {
  text: string;
  /** Absent in plans made before it was kept. */
  rule?: string;
};

/** How sure a reading is: stated outright, by a form that is rarely wrong, by a form that often is. */
export type Confidence = "high" | "medium" | "low";

/** Where a value was read in the text, and the name of the rule that read it. No confidence: high. */
export type Evidence = RawSpan & { rule: string; confidence?: Confidence };

/** The same for a value that stands in the file but nowhere in its text: a header, a meta element, a column. */
export type OffTextEvidence = {
  rawStartUtf16: null;
  rawEndUtf16: null;
  rule: string;
  confidence?: Confidence;
};

export type AnyEvidence = Evidence | OffTextEvidence;

/** The place of a value in the text, alone; null when it stands nowhere in it. */
export function placeOf(evidence: AnyEvidence | undefined): RawSpan | null {
  if (evidence === undefined || evidence.rawStartUtf16 === null) return null;
  return { rawStartUtf16: evidence.rawStartUtf16, rawEndUtf16: evidence.rawEndUtf16 };
}

/** Where the bytes came from, as the file itself tells it. */
export type StatedCapture = {
  url: string | null;
  archiveUrl: string | null;
  /** RFC 3339. */
  retrievedAt: string | null;
  /** In words: "saved page", "e-mail", "web archive". */
  method: string | null;
  rule: string;
};

export type Removed = RawSpan & { rule: string };

/**
 * `body[bodyStartUtf16 … +lengthUtf16)` came from `raw[rawStartUtf16 … +lengthUtf16)` unchanged. Runs ascend in both
 * texts and do not overlap. A body character in no run is white space made by folding: one space, or the two line
 * feeds of a paragraph break; it stands for the raw text between its neighbouring runs.
 */
export type BodyRun = { bodyStartUtf16: number; rawStartUtf16: number; lengthUtf16: number };

export type PublishedPrecision = "minute" | "day" | "month" | "year" | "unknown";

/** For a repost: whose work it is, as its credit line states it. */
export type PrimarySource = {
  source: string | null;
  /** YYYY-MM-DD */
  publishedOn: string | null;
  byline: string | null;
  url: string | null;
  /** The credit line as it stands, white space folded. */
  stated: string;
};

export type ArticleEvidence = {
  title?: AnyEvidence;
  publishedOn?: AnyEvidence;
  source?: AnyEvidence;
  byline?: AnyEvidence;
  primarySource?: AnyEvidence;
  url?: AnyEvidence;
  language?: AnyEvidence;
};

export type Publication = {
  /** The date as the text writes it, or null when it states none. */
  publishedStated: string | null;
  /** YYYY-MM-DD; the first day of the month or year when the precision is coarser than a day. */
  publishedOn: string | null;
  /** RFC 3339 with its offset; null unless the text states a time and a zone whose offset is certain. */
  publishedAt: string | null;
  publishedPrecision: PublishedPrecision;
  /** The zone as stated ("EST", "+02:00"), or null. */
  publishedZone: string | null;
  /** YYYY-MM-DD, both inclusive; null where the text bounds nothing or the day itself is stated. */
  notBefore: string | null;
  notAfter: string | null;
  boundsReason: string | null;
};

export type PlannedArticle = RawSpan &
  Publication & {
    /** White space folded to single spaces. The file's name without its ending when the text has no title line. */
    title: string;
    byline: string | null;
    source: string | null;
    sourceSuggestion: { name: string; why: string } | null;
    primarySource: PrimarySource | null;
    url: string | null;
    /** BCP 47, "und" when not known; a guess. */
    language: string;
    capture: StatedCapture | null;
    direction: "ltr" | "rtl";
    body: string;
    bodyMap: BodyRun[];
    captions: Aside[];
    notes: Aside[];
    evidence: ArticleEvidence;
    /** Everything of the raw span that is in neither body, title, captions nor notes and is not white space. */
    removed: Removed[];
  };
