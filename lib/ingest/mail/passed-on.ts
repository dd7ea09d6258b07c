/**
 * A message passed on inside a plain text, as a mail program's window was copied or saved: who passed it on wrote above,
 * the message stands below its own header lines. Said with places in the text, for it is nobody's to rewrite.
 */

import type { RawSpan } from "../planned-article.ts";
import type { LayoutSpan, SourceText, StatedFact } from "../source-text.ts";
import { countWords } from "../unit-shape.ts";
import {
  type ForwardedHeader,
  findAnsweredMessage,
  findForwardedHeader,
  headerAt,
} from "./forwarded-header.ts";
import { innerFacts, isForwardSubject, isReplySubject, SUBJECT_RULE } from "./mail-facts.ts";

export const NOTE_RULE = "note of whoever forwards it";
export const HEADER_RULE = "header of the forwarded message";
export const ANSWERED_RULE = "message it answers";

/** Whoever passes a message on says less than this above it; a file that says more is another thing. */
const MAX_NOTE_UTF16 = 2_000;
/** "Original Message" stands in replies too: what is passed on is a text, and more than what is said of it. */
const MIN_WORDS_BELOW = 40;
const LINE_END = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/g;

/** Spans of whole lines of a text whose lines end with one character, or begin where the second argument says. */
export function lineSpans(
  lines: readonly string[],
  startsUtf16?: readonly number[],
): (first: number, last: number) => RawSpan {
  const starts: number[] = [];
  let from = 0;
  for (const [at, line] of lines.entries()) {
    starts.push(startsUtf16?.[at] ?? from);
    from += line.length + 1;
  }
  return (first, last) => ({
    rawStartUtf16: starts[first] ?? from,
    rawEndUtf16: (starts[last] ?? 0) + (lines[last]?.length ?? 0),
  });
}

type Lines = { lines: string[]; spanOf: (first: number, last: number) => RawSpan };

function linesOf(text: string): Lines {
  const lines: string[] = [];
  const starts: number[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    starts.push(from);
    lines.push(text.slice(from, index));
    from = index + end.length;
  }
  starts.push(from);
  lines.push(text.slice(from));
  return { lines, spanOf: lineSpans(lines, starts) };
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().length, 0);
}

function shifted(header: ForwardedHeader, by: number): ForwardedHeader {
  const lineOf = new Map([...header.lineOf].map(([field, at]) => [field, at + by]));
  return { ...header, first: header.first + by, last: header.last + by, lineOf };
}

/** Below a message's header, the header of another: of one it passes on in turn, of one it answers, or of the next in a row. */
function relationTo(between: readonly string[], next: ForwardedHeader): "passed on" | "answered" | "next" {
  const isShort = countWords(between.join(" ")) < MIN_WORDS_BELOW;
  if (next.announcedBy === "forward") return lengthOf(between) <= MAX_NOTE_UTF16 ? "passed on" : "next";
  if (next.announcedBy === "original") return isShort ? "passed on" : "answered";
  return "next";
}

/**
 * The headers of a message passed on, and passed on before that, outermost first; none where more than a note stands
 * above one, and where several messages follow one another.
 */
function findChain(lines: readonly string[], from: number, isForwarded: boolean): ForwardedHeader[] {
  const chain: ForwardedHeader[] = [];
  for (let start = from; ; ) {
    const found = findForwardedHeader(lines.slice(start), isForwarded || chain.length > 0);
    if (found === null) return chain;
    const header = shifted(found, start);
    const between = lines.slice(start, header.first);
    const relation = chain.length === 0 ? "passed on" : relationTo(between, header);
    if (relation === "answered") return chain;
    if (relation === "next" || lengthOf(between) > MAX_NOTE_UTF16) return [];
    chain.push(header);
    start = header.last + 1;
  }
}

type PassedOn = { outer: ForwardedHeader | null; chain: ForwardedHeader[] };

/** The window's own header, where it was copied too, and the headers of what is passed on. */
function findPassedOn(lines: readonly string[]): PassedOn | null {
  const top = lines.findIndex((line) => line.trim() !== "");
  const outer = top === -1 ? null : headerAt(lines, top);
  const from = outer === null ? 0 : outer.last + 1;
  const isForward = isForwardSubject(outer?.subject ?? null);
  const mayQuote = outer === null || !isReplySubject(outer.subject);
  const announced = findChain(lines, from, isForward);
  const chain = announced.length > 0 || !mayQuote ? announced : findChain(lines, from, true);
  const inner = chain.at(-1);
  if (inner === undefined) return null;
  const above = countWords(lines.slice(from, inner.first).join(" "));
  const below = countWords(lines.slice(inner.last + 1).join(" "));
  return below >= MIN_WORDS_BELOW && below > above ? { outer, chain } : null;
}

/** A header's lines; the subject of the message itself, where it is that and no more, is the title's line. */
function headerLayout({ spanOf }: Lines, header: ForwardedHeader, role: "inner" | "outer"): LayoutSpan[] {
  const { first, last, subject, lineOf } = header;
  const furniture = (from: number, to: number): LayoutSpan[] =>
    from > to ? [] : [{ ...spanOf(from, to), role: "furniture", rule: HEADER_RULE }];
  const at = role === "inner" ? lineOf.get("subject") : undefined;
  if (at === undefined || isForwardSubject(subject) || isReplySubject(subject)) return furniture(first, last);
  const title: LayoutSpan = { ...spanOf(at, at), role: "title", rule: SUBJECT_RULE };
  return [...furniture(first, at - 1), title, ...furniture(at + 1, last)];
}

function noteLayout({ lines, spanOf }: Lines, from: number, end: number): LayoutSpan[] {
  return lines.slice(from, end).flatMap((line, step): LayoutSpan[] => {
    const at = from + step;
    return line.trim() === "" ? [] : [{ ...spanOf(at, at), role: "note", rule: NOTE_RULE }];
  });
}

function layoutOfPassedOn(own: Lines, { outer, chain }: PassedOn): LayoutSpan[] {
  const headers = outer === null ? chain : [outer, ...chain];
  let from = 0;
  const above = headers.flatMap((header, at) => {
    const notes = noteLayout(own, from, header.first);
    from = header.last + 1;
    return [...notes, ...headerLayout(own, header, at === headers.length - 1 ? "inner" : "outer")];
  });
  const answered = findAnsweredMessage(own.lines.slice(from));
  if (answered === null) return above;
  const span = own.spanOf(from + answered, own.lines.length - 1);
  return [...above, { ...span, role: "furniture", rule: ANSWERED_RULE }];
}

const LINE_OF_FACT = { title: "subject", published: "date", byline: "from", source: "from" } as const;

function isLineOfFact(field: string): field is keyof typeof LINE_OF_FACT {
  return field in LINE_OF_FACT;
}

/** Each fact with the line that states it. */
function placed(fact: StatedFact, { lineOf }: ForwardedHeader, { spanOf }: Lines): StatedFact {
  const at = isLineOfFact(fact.field) ? lineOf.get(LINE_OF_FACT[fact.field]) : undefined;
  return at === undefined ? fact : { ...fact, span: spanOf(at, at) };
}

/**
 * Reads a plain text as a message passed on.
 *
 * @param text the decoded text
 * @returns its notes and headers as layout, and what the innermost header states, with its places; null for any other
 *   text, a reply that quotes what it answers among them. O(n).
 */
export function readPassedOn(text: string): Pick<SourceText, "layout" | "facts"> | null {
  const own = linesOf(text);
  const found = findPassedOn(own.lines);
  const inner = found?.chain.at(-1);
  if (found === null || inner === undefined) return null;
  const facts = innerFacts(inner, found.outer?.subject ?? null).map((fact) => placed(fact, inner, own));
  return { layout: layoutOfPassedOn(own, found), facts };
}
