/**
 * `collate quantities FILE`: the numbers a text states, as JSON; `--lines` takes each line for a text of its own,
 * `--oddities` prints what does not fit among them instead.
 */

import { parseArgs } from "node:util";
import { findOddities } from "#lib/compare/oddities/find-oddities.ts";
import type { OdditySpan } from "#lib/compare/oddities/oddity.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import { codePointIndex } from "#lib/text/code-points.ts";
import { quantityJson } from "#scripts/collate/quantity-json.ts";
import { readText } from "#scripts/collate/read-text.ts";

const USAGE = "usage: collate quantities [--lines] [--oddities] FILE\n";

type Request = { file: string; isByLine: boolean; toJson: (text: string) => object[] };

/** What was asked for; a sentence where it cannot be done. */
function readRequest(args: string[]): Request | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { lines: { type: "boolean", default: false }, oddities: { type: "boolean", default: false } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return "one file is needed";
    return { file, isByLine: values.lines, toJson: values.oddities ? odditiesJson : quantitiesJson };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function quantitiesJson(text: string): object[] {
  const index = codePointIndex(text);
  return findQuantities(text).map((quantity) => quantityJson(quantity, text, index));
}

function odditiesJson(text: string): object[] {
  const index = codePointIndex(text);
  const place = ({ startUtf16, endUtf16 }: OdditySpan) => ({
    start: index.toCodePoint(startUtf16),
    end: index.toCodePoint(endUtf16),
  });
  return findOddities(text).map((oddity) => ({
    ...place(oddity),
    text: text.slice(oddity.startUtf16, oddity.endUtf16),
    kind: oddity.kind,
    why: oddity.why,
    spans: oddity.spans.map(place),
  }));
}

/** A line break at the very end closes the last line and begins no other. */
function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/u, "").split(/\r?\n/u);
}

/**
 * Prints the quantities of a file: one array, or with `--lines` one array a line, empty lines included.
 *
 * @param args what follows the command's name
 * @returns 0 when the file was read, 1 when it could not be, 2 for wrong usage
 */
export async function quantitiesCommand(args: string[]): Promise<number> {
  const request = readRequest(args);
  if (typeof request === "string") {
    process.stderr.write(`collate quantities: ${request}\n${USAGE}`);
    return 2;
  }
  const { file, isByLine, toJson } = request;
  const read = await readText(file, "raw");
  if (!read.ok) {
    process.stdout.write(`${JSON.stringify({ file, error: read.error })}\n`);
    process.stderr.write(`collate quantities: ${file}: ${read.error.message}\n`);
    return 1;
  }
  for (const text of isByLine ? linesOf(read.text) : [read.text]) {
    process.stdout.write(`${JSON.stringify(toJson(text))}\n`);
  }
  return 0;
}
