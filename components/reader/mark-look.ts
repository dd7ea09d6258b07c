/** How a mark is drawn: the hue of its first tag, or a tone where it has none. Pure. */
import type { TagHue } from "#lib/text/tag-hue.ts";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";

export type MarkTone = "note" | "supports" | "disputes" | "mentions";
export type MarkLook = { hue?: TagHue; tone?: MarkTone; isDraft: boolean };

/** Evidence wears its stance, an annotation its first tag that is still in the codebook, a bare note the note's tone. */
export function markLook(item: ReaderItem, tags: ReadonlyMap<string, ReaderTag>): MarkLook {
  const isDraft = item.visibility === "draft";
  if (item.kind === "evidence") return { tone: item.stance, isDraft };
  for (const id of item.tagIds) {
    const tag = tags.get(id);
    if (tag) return { hue: tag.hue, isDraft };
  }
  return { tone: "note", isDraft };
}
