import { expect, it } from "vitest";
import { noteKindOf } from "./note-kind.ts";
import { planFile } from "./plan-file.ts";
import { left } from "./testing/flood-columns.ts";
import { makeDocx, paragraph, wordXml } from "./testing/make-docx.ts";
import { makeMail } from "./testing/make-mail.ts";
import { makePdf } from "./testing/make-pdf.ts";

const P1 = "The river rose through the night and by the morning it had taken the old bridge and the mill.";
const P2 =
  "Nobody had been told to leave, said Jo Roe, who keeps the lock and had been up since three o’clock.";
const P3 = "Two boats went out from the school and found lamps in the windows of Bark Lane, still burning.";
const P4 = "The council will meet on Monday to hear why the sirens of the upper town came half an hour late.";
const TITLE = "River takes a bridge in the night";
const REPOST = [TITLE, "March 16, 2031", `${TITLE}, Harrow Post, Jo Roe, March 14, 2031`];
const MENU = ["Home", "Valley", "Sport", "Weather", "Notices", "Jobs", "Contact"].join("\n");
const FOOT = ["About us", "Imprint", "Sitemap", "Terms of use", "Privacy policy"].join("\n");

const text = (...blocks: string[]) => Buffer.from(blocks.join("\n\n"));

function note(name: "footnote" | "endnote") {
  const notes = wordXml(`${name}s`, `<w:${name} w:id="1">${paragraph("Told by telephone.")}</w:${name}>`);
  const reference = `<w:r><w:${name}Reference w:id="1"/></w:r>`;
  const body = `${paragraph(TITLE)}${paragraph(P1)}<w:p><w:r><w:t>${P2}</w:t></w:r>${reference}</w:p>`;
  return makeDocx({ body, word: { [`${name}s.xml`]: notes } });
}

function styledNote() {
  const styles = wordXml("styles", `<w:style w:styleId="F"><w:name w:val="Footnote Text"/></w:style>`);
  const body = paragraph(TITLE) + paragraph(P1) + paragraph("Told by telephone.", "F");
  return makeDocx({ body, word: { "styles.xml": styles } });
}

const small = { text: "1 Told by telephone on Tuesday.", x: 40, y: 90, size: 8 };
const forwarded = [
  "For the evening page?",
  "",
  "---------- Forwarded message ---------",
  "From: Ida Roe <ida@sound.example>",
  "Date: Fri, Mar 14, 2031 at 9:10 AM",
  `Subject: ${TITLE}`,
  "To: <desk@herald.example>",
  "",
  P1,
  "",
  P2,
].join("\n");
const outer = ["From: Ola Poe <ola@herald.example>", `Subject: Fwd: ${TITLE}`];

it.each([
  ["signed note", "a.txt", text(TITLE, P1, "(But please see the other wall. — VW)", P2), "reposter"],
  ["labelled note", "a.txt", text(...REPOST, "[Blog note: the links are ours.]", P1, P2), "reposter"],
  ["note on emphasis", "a.txt", text(...REPOST, P1, "(Emphasis mine throughout. VW)", P2), "reposter"],
  [
    "author's card",
    "a.txt",
    text(
      MENU,
      TITLE,
      "By Jo Roe",
      "Published: 14 March 2031",
      P1,
      P2,
      P3,
      P4,
      "Jo Roe is a freelance writer based in the valley.",
      FOOT,
    ),
    "author",
  ],
  ["words above a forwarded message", "a.eml", makeMail(outer, forwarded), "forwarder"],
  ["note at a page's foot", "a.docx", note("footnote"), "footnote"],
  ["note at the document's end", "a.docx", note("endnote"), "endnote"],
  ["paragraph styled as a footnote", "a.docx", styledNote(), "footnote"],
  [
    "small type at the foot of a PDF's page",
    "a.pdf",
    makePdf({ pages: [{ texts: [...left, small] }] }),
    "footnote",
  ],
])("a %s is told apart", async (_, name, bytes, kind) => {
  const result = await planFile(bytes, name);
  if (!result.ok) throw new Error(result.error.message);
  const notes = result.plan.articles.flatMap((article) => article.notes);
  expect(notes.map(({ rule }) => noteKindOf(rule))).toEqual([kind]);
});

it("is not known of a rule that does not tell, or of none", () => {
  expect(noteKindOf("set aside")).toBeNull();
  expect(noteKindOf(undefined)).toBeNull();
});
