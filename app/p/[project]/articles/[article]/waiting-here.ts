/** The marks that wait on an article, parted into those that can be shown near their place and the rest. */
import "server-only";
import type { WaitingHere } from "#components/reader/waiting-here.ts";
import { listWaiting } from "#lib/data/anchor/list-waiting.ts";
import type { WaitingMark } from "#lib/data/anchor/waiting-mark.ts";
import { countWaiting } from "#lib/data/anchor/waiting-rows.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { Member } from "#lib/data/viewer.ts";

/** `all`: of them, how many wait; `here`: those whose place in the shown text is known roughly, some dozens at most. */
export type Waiting = { all: number; here: WaitingHere[] };

function sayingOf({ note, tags, claim }: WaitingMark): string {
  if (claim !== null) return `${claim.stance} C-${claim.number}: ${claim.text}`;
  return note === "" ? tags.map(({ name }) => name).join(", ") : note;
}

function asHere(mark: WaitingMark): WaitingHere[] {
  const { verdict, places, reanchoringId, authorName, standing } = mark;
  const [place] = places;
  if (place === undefined || verdict === "orphaned") return [];
  const { startUtf16, endUtf16 } = place;
  const marked = standing.pieces.filter(({ isMarked }) => isMarked);
  const exact = marked.map(({ text }) => text).join("");
  const parts = { authorName, exact, says: sayingOf(mark), places: places.length };
  return [{ reanchoringId, verdict, startUtf16, endUtf16, ...parts }];
}

/** One query where nothing waits. Places are those of the current version: another one shows none. */
export async function readWaiting(member: Member, article: ReadArticle): Promise<Waiting> {
  const { all } = await countWaiting(member, article.id);
  const isCurrent = article.version.number === article.currentVersionNumber;
  if (all === 0 || !isCurrent) return { all, here: [] };
  const { items } = await listWaiting(member, { articleId: article.id });
  return { all, here: items.flatMap(asHere).toSorted((a, b) => a.startUtf16 - b.startUtf16) };
}
