/** Pages of any kind for property tests: lines that articles, archives and scrapes are made of, in any order. */

import fc from "fast-check";
import { plainSource } from "../read-source.ts";
import type { FactField, LayoutRole, SourceText, StatedFact } from "../source-text.ts";
import { listSplitPoints } from "../split-points.ts";

const PROSE = [
  "The river rose through the night and by the morning it had taken the old bridge and the mill.",
  "Nobody had been told to leave, said Jo Roe, who keeps the lock and had been up since three o’clock.",
  "שני סירות יצאו עם שחר מבית הספר ומצאו מנורות בחלונות של רחוב הקליפה, אמרה ראש העיר אתמול.",
  "خرج قاربان عند الفجر من المدرسة ووجدا مصابيح في نوافذ الحي القديم، قالت رئيسة البلدية أمس في المساء.",
  "Lamps in the window 🕯️ if you need\u00a0a boat, two lamps 🕯️🕯️ if someone is hurt, e\u0301crit-elle.",
  "Hidden\u200b marks\u2060 and \u202eturned\u202c letters, a soft\u00adhyphen, a \ufffd and a\ttab stand here as they were found.",
  "ORLA, March 14, 2031 (Northline Agency) — The dam [failed](#) at ten past four, an officer of the brigade said.",
  "8 February 2031 – The council has bought salt that is for water and not for roads, and will keep all of it.",
];
const LINES = [
  "A title of some words",
  "Another title, and a longer one",
  "## [A linked title](https://valley.example/2031/03/14/title)",
  "**A title in bold**",
  "1. A numbered title",
  "March 14, 2031",
  "03/04/2031",
  "Friday, 7 March 2031",
  "Posted on March 12, 2031 by Jo Roe",
  "Updated 16 March 2031",
  "14 марта 2031",
  "By Jo Roe",
  "By Jo Roe and Ana Haddad, Northline Agency",
  "Harrow Post, 14 March 2031",
  "A title of some words, Harrow Post, Jo Roe, March 13, 2031",
  "Home",
  "Share this article",
  "Related",
  "3 Comments",
  "Read more",
  "Continue reading →",
  "The river rose through the night and by the morning it had […]",
  "*****",
  "------------------------------",
  "FILE - The lake, June 3, 2030.",
  "Image: the lake",
  "lake_480-1",
  "(But see — DM)",
  "Note from the blog: the links are ours.",
  "[Editor’s note: names were changed.]",
  "Document 1 of 2",
  "LENGTH: 98 words",
  "BYLINE: Jo Roe",
  "https://valley.example/2031/03/14/river",
  "© 2031 Harrow Post",
  "Posted by Hedda Quill at 9:10 PM",
  "yesterday",
  "\u00a0x\u00a0 y",
  "🕯️",
  "e\u0301",
];

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constantFrom("  ", "\t", "\u200b", "\u00a0") },
);

/** A post as archives print it, so that pages of several articles are not rare. */
const post = fc
  .tuple(
    fc.constantFrom(...LINES.slice(0, 5)),
    fc.nat(27),
    fc.shuffledSubarray([...PROSE], { minLength: 2, maxLength: 4 }),
  )
  .map(([title, day, prose]) => [title, `March ${28 - day}, 2031`, "", ...prose, ""]);

const lines = fc.oneof(
  fc.array(line, { maxLength: 24 }),
  fc
    .array(
      fc.oneof(
        post,
        line.map((one) => [one]),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.flat()),
);

/** The text of a page. */
export const anyPage = fc
  .tuple(lines, fc.constantFrom("\n", "\n", "\r\n", "\r", "\n\n", "\u2028"))
  .map(([parts, end]) => parts.join(end));

const span = fc.tuple(fc.nat(3_000), fc.integer({ min: 1, max: 300 })).map(([start, length]) => ({
  rawStartUtf16: start,
  rawEndUtf16: start + length,
}));

/** What a person may do to a plan, wherever it points; `putBack` also takes what was removed. */
export const anyEdits = fc.record({
  startsUtf16: fc.option(fc.array(fc.nat(3_000), { maxLength: 4 })),
  putBack: fc.array(span, { maxLength: 2 }),
  takenOut: fc.array(span, { maxLength: 2 }),
});

const FIELDS: readonly FactField[] = [
  "title",
  "published",
  "modified",
  "source",
  "byline",
  "url",
  "retrieved",
  "language",
];
const VALUES = [
  ...LINES.slice(0, 14),
  "https://valley.example/2031/03/14/a",
  "2031-03-14T09:10:00Z",
  "en-GB",
  "",
  " ",
];
const ROLES: readonly LayoutRole[] = [
  "credit",
  "article",
  "furniture",
  "title",
  "heading",
  "byline",
  "date",
  "caption",
  "note",
];

const fact: fc.Arbitrary<StatedFact> = fc.record({
  field: fc.constantFrom(...FIELDS),
  value: fc.constantFrom(...VALUES),
  rule: fc.constant("meta"),
  confidence: fc.constantFrom("high", "medium", "low"),
  span: fc.option(span),
});

/** A page as a format with blocks and records of its own may give it: any lines in any role, facts of any kind. */
export const anySource: fc.Arbitrary<SourceText> = fc
  .record({
    text: anyPage,
    roles: fc.array(fc.option(fc.constantFrom(...ROLES)), { maxLength: 40 }),
    facts: fc.array(fact, { maxLength: 4 }),
    records: fc.option(fc.array(fc.tuple(fc.nat(20), fc.array(fact, { maxLength: 4 })), { maxLength: 4 })),
  })
  .map(({ text, roles, facts, records }) => {
    const { startsUtf16, endsUtf16 } = listSplitPoints(text);
    const layout = startsUtf16.flatMap((rawStartUtf16, at) => {
      const role = roles[at] ?? null;
      return role === null
        ? []
        : [{ rawStartUtf16, rawEndUtf16: endsUtf16[at] ?? text.length, role, rule: `a ${role}` }];
    });
    const places = [...new Set((records ?? []).map(([line]) => startsUtf16[line] ?? 0))].sort(
      (a, b) => a - b,
    );
    const parts = places.map((place, at) => ({
      rawStartUtf16: at === 0 ? 0 : place,
      rawEndUtf16: places[at + 1] ?? text.length,
      facts: records?.[at]?.[1] ?? [],
    }));
    const source = plainSource("utf-8", text, "html");
    return { ...source, layout, facts, parts: records === null || parts.length === 0 ? null : parts };
  });
