/** What both said where a word on an alignment comes after another that the page had not shown. Pure. */
import { currentRow, currentText } from "#components/form/current-values.ts";
import type { Failure } from "#lib/errors.ts";
import type { AlignmentWord } from "./passage-place.ts";

function wordsOf(word: string, kind: string): string {
  if (word === "same") return `the same ${kind}`;
  return word === "notSame" ? `not the same ${kind}` : "that a ruling is taken back";
}

/** `mine`: the word that was refused. Null where the failure does not carry what stands. */
export function bothWords(failure: Failure, mine: AlignmentWord, kind: string): string | null {
  const row = currentRow(failure);
  const author = row === null ? "" : currentText(row, "authorName");
  if (row === null || author === "") return null;
  const theirs = wordsOf(currentText(row, "word"), kind);
  return `${author} said: ${theirs}. You said: ${wordsOf(mine, kind)}. Theirs stands and is shown; press again to put yours after it.`;
}
