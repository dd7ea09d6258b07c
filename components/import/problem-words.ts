/** What is wrong with a file, with its line where the message does not name it itself. Pure. */

export type SaidProblem = { message: string; line: number | null };

/** "The quote is never closed. Line 7." */
export function sayProblem({ message, line }: SaidProblem): string {
  const isNamed = line === null || new RegExp(`\\bline ${line}\\b`, "i").test(message);
  return isNamed ? message : `${message} Line ${line}.`;
}
