/** In which lines of the file the lines of a value stand, once the value has become blocks of text. */
import { type FragmentBlock, hasTags } from "./fragment-blocks.ts";

const isSaid = (line: string) => line.trim() !== "";

/** The lines of a block that say something: all that ends a line in the text counts. */
const saidLines = ({ text }: FragmentBlock) => text.split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/).filter(isSaid);

/**
 * Lines of plain text are told one by one. Of what has tags, or whose lines have become others, only the first is.
 *
 * @param value as the file has it, with the white space around it; it begins in this 1-based line
 * @param blocks what was made of it
 * @returns a block each: of its lines that say something, the file's line or null. O(n).
 */
export function linesOfValue(
  value: string,
  line: number,
  blocks: readonly FragmentBlock[],
): (number | null)[][] {
  const written = value.split(/\r\n?|\n/).flatMap((one, at) => (isSaid(one) ? [line + at] : []));
  const said = blocks.map(saidLines);
  const isKept = !hasTags(value) && said.reduce((sum, { length }) => sum + length, 0) === written.length;
  const known = isKept ? written : written.slice(0, 1);
  let next = 0;
  return said.map((lines) => lines.map(() => known[next++] ?? null));
}
