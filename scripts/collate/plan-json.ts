/** The JSON of `collate plan`: the plan's fields under their public names, offsets in Unicode code points. */

import { createHash } from "node:crypto";
import { noteKindOf } from "#lib/ingest/note-kind.ts";
import type { FilePlan } from "#lib/ingest/plan-source.ts";
import type { AnyEvidence, Aside, PlannedArticle, RawSpan } from "#lib/ingest/planned-article.ts";
import { type CodePointIndex, codePointIndex } from "#lib/text/code-points.ts";

type JsonSpan = { rawStart: number; rawEnd: number };

function spanJson({ rawStartUtf16, rawEndUtf16 }: RawSpan, raw: CodePointIndex): JsonSpan {
  return { rawStart: raw.toCodePoint(rawStartUtf16), rawEnd: raw.toCodePoint(rawEndUtf16) };
}

function asideJson(aside: Aside, raw: CodePointIndex) {
  return { text: aside.text, ...spanJson(aside, raw), rule: aside.rule };
}

function noteJson(note: Aside, raw: CodePointIndex) {
  return { ...asideJson(note, raw), kind: noteKindOf(note.rule) };
}

/** A value that stands nowhere in the text has null for its place. */
function evidenceJson(evidence: AnyEvidence, raw: CodePointIndex) {
  const { rule, confidence = "high" } = evidence;
  const span = evidence.rawStartUtf16 === null ? { rawStart: null, rawEnd: null } : spanJson(evidence, raw);
  return { ...span, rule, confidence };
}

function bodyMapJson({ body, bodyMap }: PlannedArticle, raw: CodePointIndex) {
  const inBody = codePointIndex(body);
  return bodyMap.map(({ bodyStartUtf16, rawStartUtf16, lengthUtf16 }) => {
    const bodyStart = inBody.toCodePoint(bodyStartUtf16);
    const length = inBody.toCodePoint(bodyStartUtf16 + lengthUtf16) - bodyStart;
    return { bodyStart, rawStart: raw.toCodePoint(rawStartUtf16), length };
  });
}

function articleJson(article: PlannedArticle, raw: CodePointIndex) {
  const { rawStartUtf16, rawEndUtf16, captions, notes, evidence, removed, publishedPrecision, ...rest } =
    article;
  return {
    ...rest,
    // An exact time is in `publishedAt`; the precision here goes down to the day.
    publishedPrecision: publishedPrecision === "minute" ? "day" : publishedPrecision,
    bodyMap: bodyMapJson(article, raw),
    captions: captions.map((caption) => asideJson(caption, raw)),
    notes: notes.map((note) => noteJson(note, raw)),
    ...spanJson({ rawStartUtf16, rawEndUtf16 }, raw),
    evidence: Object.fromEntries(
      Object.entries(evidence).map(([field, found]) => [field, evidenceJson(found, raw)]),
    ),
    removed: removed.map((span) => ({ ...spanJson(span, raw), rule: span.rule })),
  };
}

/** A planned file. O(n) in its length. */
export function fileJson(file: string, bytes: Uint8Array, plan: FilePlan) {
  const raw = codePointIndex(plan.text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { encoding, format, warnings, columns } = plan;
  return {
    file,
    sha256,
    encoding,
    format,
    warnings,
    columns,
    articles: plan.articles.map((article) => articleJson(article, raw)),
  };
}

/** A file that cannot be used, in its place. */
export function problemJson(file: string, error: { code: string; message: string; line: number | null }) {
  return { file, error };
}
