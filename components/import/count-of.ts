/** "1 article", "2 articles", "2,400 articles": a count with its noun, in the interface's English. */

const grouped = new Intl.NumberFormat("en-GB");

/** The regular plural; every noun of the import screens has it. */
export function countOf(count: number, noun: string): string {
  return `${grouped.format(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A size as people read it, in steps of 1,024 as the upload limit is: "812 bytes", "4.8 KB", "20 MB". */
export function sizeOf(byteLength: number): string {
  if (byteLength < 1_024) return countOf(byteLength, "byte");
  const kilobytes = byteLength / 1_024;
  const [unit, inUnit] = kilobytes < 999.5 ? ["KB", kilobytes] : ["MB", kilobytes / 1_024];
  return `${inUnit < 9.95 ? inUnit.toFixed(1) : grouped.format(Math.round(inUnit))} ${unit}`;
}
