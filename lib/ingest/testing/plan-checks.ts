/** What holds of every plan, as checks that throw an error in words. Plain comparisons: they run ten thousand times. */

import { type PlannedArticle, placeOf, type RawSpan } from "../planned-article.ts";

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Body characters are the raw text's, in order; what is not is the white space of folding. */
export function checkRuns(text: string, { body, bodyMap }: PlannedArticle): void {
  let bodyEnd = 0;
  let rawEnd = 0;
  for (const { bodyStartUtf16, rawStartUtf16, lengthUtf16 } of bodyMap) {
    check(rawStartUtf16 >= rawEnd, "body runs ascend in the raw text");
    const between = body.slice(bodyEnd, bodyStartUtf16);
    check(
      between === "" || between === " " || between === "\n\n",
      `only folded white space between runs: ${JSON.stringify(between)}`,
    );
    if (between !== "" && rawEnd > 0) {
      const folded = text.slice(rawEnd, rawStartUtf16);
      check(between !== " " || /\s/.test(folded), "a space of the body stands for white space");
    }
    bodyEnd = bodyStartUtf16 + lengthUtf16;
    rawEnd = rawStartUtf16 + lengthUtf16;
    check(
      body.slice(bodyStartUtf16, bodyEnd) === text.slice(rawStartUtf16, rawEnd),
      "a run is the raw text's",
    );
  }
  check(bodyEnd === body.length, "the last run ends with the body");
  const folded = body.replaceAll("\n\n", "¶");
  check(body === body.trim() && !/[^\S ]| {2}| ¶|¶ |¶¶/u.test(folded), "white space is folded");
}

/** Every part of the article's raw span once: in the body, or named as something else. */
function accountedSpans({ bodyMap, captions, notes, removed, evidence }: PlannedArticle): RawSpan[] {
  const runs = bodyMap.map(({ rawStartUtf16, lengthUtf16 }) => ({
    rawStartUtf16,
    rawEndUtf16: rawStartUtf16 + lengthUtf16,
  }));
  const title = placeOf(evidence.title);
  return [...runs, ...captions, ...notes, ...removed, ...(title === null ? [] : [title])].sort(
    (a, b) => a.rawStartUtf16 - b.rawStartUtf16,
  );
}

/** Nothing of the raw span is lost or stands twice. */
export function checkAccounts(text: string, article: PlannedArticle): void {
  let from = article.rawStartUtf16;
  for (const { rawStartUtf16, rawEndUtf16 } of accountedSpans(article)) {
    check(rawStartUtf16 >= from, `stands once: ${JSON.stringify(text.slice(rawStartUtf16, rawEndUtf16))}`);
    const between = text.slice(from, rawStartUtf16);
    check(between.trim() === "", `is accounted for: ${JSON.stringify(between)}`);
    from = rawEndUtf16;
  }
  const rest = text.slice(from, article.rawEndUtf16);
  check(rest.trim() === "", `is accounted for: ${JSON.stringify(rest)}`);
}

/** The articles follow one another and cover the text. */
export function checkCover(text: string, articles: readonly RawSpan[]): void {
  let from = 0;
  for (const { rawStartUtf16, rawEndUtf16 } of articles) {
    check(rawStartUtf16 === from, `articles follow one another: ${rawStartUtf16}, not ${from}`);
    check(rawEndUtf16 >= rawStartUtf16, "an article ends after it begins");
    from = rawEndUtf16;
  }
  check(from === text.length, "the last article ends with the text");
}

/** All of the above, and that every place named lies in the text. */
export function checkPlan({ text, articles }: { text: string; articles: readonly PlannedArticle[] }): void {
  checkCover(text, articles);
  for (const article of articles) {
    checkRuns(text, article);
    checkAccounts(text, article);
    for (const evidence of Object.values(article.evidence)) {
      const place = placeOf(evidence);
      const isInside =
        place === null || (place.rawStartUtf16 < place.rawEndUtf16 && place.rawEndUtf16 <= text.length);
      check(place === null || (isInside && place.rawStartUtf16 >= 0), "evidence lies in the text");
    }
  }
}
