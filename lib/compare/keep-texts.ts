/** The texts somebody has read lately, so that what is compared with many is read once. Nothing but memory and time hangs on it. */
import { type PreparedText, prepareText } from "./prepared-text.ts";

/** Prepares texts and keeps those last asked for, of at most so many UTF-16 units together. */
export function keepTexts(mostUtf16: number): (text: string) => PreparedText {
  const kept = new Map<string, PreparedText>();
  let heldUtf16 = 0;
  const drop = (text: string) => {
    if (kept.delete(text)) heldUtf16 -= text.length;
  };
  return (text) => {
    const prepared = kept.get(text) ?? prepareText(text);
    drop(text);
    if (text.length > mostUtf16) return prepared;
    kept.set(text, prepared);
    heldUtf16 += text.length;
    for (const oldest of kept.keys()) {
      if (heldUtf16 <= mostUtf16) break;
      drop(oldest);
    }
    return prepared;
  };
}
