/** `collate attributions FILE…`: who is said to have said what, one line a file, offsets in code points. */

import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { type CodePointIndex, codePointIndex } from "#lib/text/code-points.ts";
import { readText } from "#scripts/collate/read-text.ts";

function spanJson({ startUtf16, endUtf16 }: Span, index: CodePointIndex) {
  return { start: index.toCodePoint(startUtf16), end: index.toCodePoint(endUtf16) };
}

function attributionJson(attribution: Attribution, index: CodePointIndex) {
  const { source, cue, content, parts, kind, quoted, speaker, hedges } = attribution;
  return {
    source: source && spanJson(source, index),
    cue: cue && spanJson(cue, index),
    content: spanJson(content, index),
    quoted,
    kind,
    contentParts: parts.map((part) => spanJson(part, index)),
    speaker: speaker && { name: speaker.name, ...spanJson(speaker.span, index) },
    hedges: hedges.map((hedge) => spanJson(hedge, index)),
  };
}

/**
 * Prints the attributions of the files, one line each, in the order given.
 *
 * @param args file names
 * @returns 0 when every file was read, 1 when some could not be, 2 for wrong usage
 */
export async function attributionsCommand(args: string[]): Promise<number> {
  const isOption = args.some((arg) => arg.startsWith("-"));
  if (args.length === 0 || isOption) {
    process.stderr.write("usage: collate attributions FILE...\n");
    return 2;
  }
  let failed = 0;
  for (const file of args) {
    const read = await readText(file, "raw");
    if (!read.ok) failed++;
    const answer = read.ok
      ? { file, attributions: attributionsJson(read.text) }
      : { file, error: read.error };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  if (failed > 0) process.stderr.write(`collate attributions: ${failed} of ${args.length} not read\n`);
  return failed === 0 ? 0 : 1;
}

function attributionsJson(text: string) {
  const index = codePointIndex(text);
  return findAttributions(text).map((attribution) => attributionJson(attribution, index));
}
