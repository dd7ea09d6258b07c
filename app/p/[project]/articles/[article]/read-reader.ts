/** Everything the reader shows beside the text, read at once. */
import "server-only";
import type { HeadSharing, TagInUse } from "#components/reader/article-head.tsx";
import type { ReaderItem, ReaderTag } from "#components/reader/reader-item.ts";
import type { ReuseHere } from "#components/reader/reuse-here.ts";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { countTextOrigins } from "#lib/compare/origins/count-text-origins.ts";
import { listAnnotationsForVersion } from "#lib/data/annotation/list-annotations.ts";
import { listAsides } from "#lib/data/article/list-asides.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import { type Copies, readCopies } from "#lib/data/article/read-copies.ts";
import { listReuse, type ReusedPassage, type ReuseOfVersion } from "#lib/data/comparison/list-reuse.ts";
import { readAttributions, type StoredWhoSaysWhat } from "#lib/data/comparison/read-attributions.ts";
import { readOddities } from "#lib/data/comparison/read-oddities.ts";
import { listEvidenceForVersion } from "#lib/data/evidence/list-evidence.ts";
import { type CodebookTag, listTags } from "#lib/data/tag/list-tags.ts";
import type { Member } from "#lib/data/viewer.ts";
import { fromAnnotation, fromEvidence } from "./reader-items.ts";
import { readWaiting, type Waiting } from "./waiting-here.ts";

export type ReaderData = {
  items: ReaderItem[];
  tags: ReaderTag[];
  tagsInUse: TagInUse[];
  reuse: ReuseHere[];
  sharing: HeadSharing;
  asides: Awaited<ReturnType<typeof listAsides>>;
  copies: Copies;
  /** Marks of the article that wait, because the text under them changed. */
  waiting: Waiting;
  /** What does not fit among its numbers and dates. */
  oddities: readonly Oddity[];
  /** Who says what in it; null: not read yet. */
  said: StoredWhoSaysWhat | null;
};

function asReaderTag({ tagId, name, hue, key, definition }: CodebookTag): ReaderTag {
  return { id: tagId, name, hue, key, definition };
}

function asReuse({ reuseId, kind, startUtf16, endUtf16, other }: ReusedPassage): ReuseHere {
  return { reuseId, kind, startUtf16, endUtf16, other };
}

function countTags(items: readonly ReaderItem[], tags: readonly ReaderTag[]): TagInUse[] {
  const worn = items.flatMap((item) => (item.kind === "annotation" ? item.tagIds : []));
  const counts = new Map<string, number>();
  for (const id of worn) counts.set(id, (counts.get(id) ?? 0) + 1);
  return tags
    .map((tag) => ({ tag, count: counts.get(tag.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function sharingOf({ isCompared, isTooShort, hasMoreCandidates, passages }: ReuseOfVersion): HeadSharing {
  const shared = passages.map(({ startUtf16, endUtf16, other }) => {
    return { startUtf16, endUtf16, otherArticleId: other.articleId };
  });
  const others = new Set(shared.map(({ otherArticleId }) => otherArticleId));
  const textOrigins = countTextOrigins(shared);
  const sharesWith = others.size;
  return { isCompared, isTooShort, sharesWith, mayShareWithMore: hasMoreCandidates, textOrigins };
}

export async function readReader(member: Member, article: ReadArticle): Promise<ReaderData> {
  const versionId = article.version.id;
  const [annotations, evidence, codebook, reused, asides, copies, waiting, oddities, said] =
    await Promise.all([
      listAnnotationsForVersion(member, versionId),
      listEvidenceForVersion(member, versionId),
      listTags(member),
      listReuse(member, versionId),
      listAsides(member, versionId),
      readCopies(member, article.id),
      readWaiting(member, article),
      readOddities(member, [versionId]),
      readAttributions(member, [{ versionId, body: article.version.body }]),
    ]);
  const items = [...annotations.map(fromAnnotation), ...evidence.map(fromEvidence)];
  const tags = codebook.map(asReaderTag);
  return {
    items,
    tags,
    tagsInUse: countTags(items, tags),
    reuse: reused.passages.map(asReuse),
    sharing: sharingOf(reused),
    asides: asides.filter((aside) => aside.text.trim() !== ""),
    copies,
    waiting,
    oddities: oddities.get(versionId) ?? [],
    said: said.get(versionId) ?? null,
  };
}
