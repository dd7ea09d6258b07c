/** A browser's User-Agent in words, so that people know their sessions again. A guess, for reading only. Pure. */

type Sign = readonly [RegExp, string];

/** First match counts: most browsers name others' names after their own. */
const browsers: readonly Sign[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly Sign[] = [
  [/\b(iPhone|iPod)\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\b(Macintosh|Mac OS X)\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const nameOf = (signs: readonly Sign[], text: string) => signs.find(([sign]) => sign.test(text))?.[1];

/** For instance "Firefox on Linux"; "Unknown browser" where nothing is known of it. */
export function userAgentWords(userAgent: string | null): string {
  const [browser, system] = [nameOf(browsers, userAgent ?? ""), nameOf(systems, userAgent ?? "")];
  if (browser === undefined && system === undefined) return "Unknown browser";
  return system === undefined ? (browser ?? "") : `${browser ?? "Browser"} on ${system}`;
}
