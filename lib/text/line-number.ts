/** Lines as editors and the engine's messages count them: CRLF, CR and LF end one, and nothing else does. Pure. */

const countedEnd = /\r\n?|\n/g;

/** 1-based number of the line a place lies in. Linear in the offset. */
export function lineNumberAt(text: string, atUtf16: number): number {
  return (text.slice(0, atUtf16).match(countedEnd)?.length ?? 0) + 1;
}
