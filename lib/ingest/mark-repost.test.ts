/** Whose a note is: the reposting page's is kept beside the body, the outlet's own stays in it. */

import { describe, expect, it } from "vitest";
import { article, body } from "./testing/plan-lines.ts";
import { P1, P2, P3, P4 } from "./testing/river-text.ts";

const TITLE = "The river takes a bridge";
const HEAD = [TITLE, "April 4, 2031"];
const CREDIT = `${TITLE}, Harrow Post, Jo Roe, April 1, 2031`;

function paragraphs(...texts: string[]) {
  return article(texts.flatMap((text) => [text, ""]));
}

function notesOf({ notes }: ReturnType<typeof article>): string[] {
  return notes.map(({ text }) => text);
}

const REPOSTERS = [
  "[Blog note: I have my doubts about the second paragraph.]",
  "Note from the blog: the original has a picture that I could not copy.",
  "*Blogger’s comment: the lock has a keeper again.*",
  "Editor's note from The Orla Lantern: we reprint this as it stood.",
  "Editor’s note from this site: the links are ours.",
  "My comment: this is the ministry that denied the leak in March.",
  "Hat tip: Ana Haddad",
];
const OUTLETS = [
  "Editor’s note: This story has been updated to say which bridge it was.",
  "[Editor’s Note: names have been changed.]",
  "Editor’s note from Harrow Post: names have been changed.",
  "A note from Jo Roe: I was there when it fell.",
  "[This story was updated on Friday.]",
  "(Reporting by Jo Roe; editing by Ana Haddad)",
  "[The ministry has since closed. – Ed.]",
  "Notes from the lock: what the keeper wrote down",
];

describe("in a repost", () => {
  it.each(REPOSTERS)("keeps beside the body, at its head and at its foot: %s", (note) => {
    for (const texts of [
      [note, P1, P2, P3, P4],
      [P1, P2, P3, P4, note],
    ]) {
      const read = paragraphs(...HEAD, CREDIT, ...texts);
      expect([notesOf(read), read.body]).toEqual([[note], body(P1, P2, P3, P4)]);
      expect(read.primarySource?.source).toBe("Harrow Post");
    }
  });

  it.each(OUTLETS)("keeps as the outlet's words: %s", (note) => {
    for (const texts of [
      [note, P1, P2, P3, P4],
      [P1, P2, P3, P4, note],
    ]) {
      const read = paragraphs(...HEAD, CREDIT, ...texts);
      expect([notesOf(read), read.body]).toEqual([[], body(...texts)]);
    }
  });

  it.each([
    "(Emphasis mine throughout. DM)",
    "[Emphasis added – Ed.]",
    "[Bold and italics mine.]",
    "(My emphasis.)",
    "[Blog note: the next paragraph is new.]",
    "(But see the ministry’s letter. — DM)",
  ])("knows in brackets, wherever it stands: %s", (note) => {
    const read = paragraphs(...HEAD, CREDIT, P1, P2, P3, P4, note, P4, P1, P2, P3);
    expect(notesOf(read)).toEqual([note]);
  });

  it("takes what stands in brackets below the credit line for the reposter's", () => {
    for (const note of ["(But see also the ministry’s letter.)", "[An older letter says the opposite.]"]) {
      expect(notesOf(paragraphs(...HEAD, CREDIT, note, P1, P2))).toEqual([note]);
      expect(notesOf(paragraphs(...HEAD, CREDIT, P1, note, P2))).toEqual([]);
    }
  });

  it("leaves a labelled sentence in the middle of the text", () => {
    const said = "My comment: nothing of this was in the keeper’s book.";
    const texts = [P1, P2, P3, said, P4, P1, P2];
    expect(paragraphs(...HEAD, CREDIT, ...texts).body).toBe(body(...texts));
  });
});

describe("in an article that is no repost", () => {
  it.each([...REPOSTERS.map((note) => note.replaceAll("*", "")), ...OUTLETS, "[Emphasis added – Ed.]"])(
    "keeps in the body: %s",
    (note) => {
      const read = paragraphs(...HEAD, note, P1, P2, P3);
      expect([notesOf(read), read.body]).toEqual([[], body(note, P1, P2, P3)]);
    },
  );
});
