/** The codebook's tags in the order of their tree. Pure. */

export type TreeTag = { tagId: string; parentId: string | null; position: number; name: string };

const inOrder = new Intl.Collator("en", { numeric: true });

function bySiblingOrder(a: TreeTag, b: TreeTag): number {
  return a.position - b.position || inOrder.compare(a.name, b.name) || (a.tagId < b.tagId ? -1 : 1);
}

/**
 * Parents before their children, siblings by position, then name; depth from 0. A tag whose parent is not among those
 * given stands at the top. O(n²) for one parent of all; codebooks hold some hundred tags.
 */
export function orderTags<Tag extends TreeTag>(tags: readonly Tag[]): (Tag & { depth: number })[] {
  const known = new Set(tags.map((tag) => tag.tagId));
  const children = new Map<string | null, Tag[]>();
  for (const tag of tags) {
    const parentId = tag.parentId !== null && known.has(tag.parentId) ? tag.parentId : null;
    children.set(parentId, [...(children.get(parentId) ?? []), tag]);
  }
  const ordered: (Tag & { depth: number })[] = [];
  const visit = (parentId: string | null, depth: number) => {
    for (const tag of (children.get(parentId) ?? []).toSorted(bySiblingOrder)) {
      ordered.push({ ...tag, depth });
      visit(tag.tagId, depth + 1);
    }
  };
  visit(null, 0);
  return ordered;
}

/** The tag and all below it. O(n · depth). */
export function subtreeIds(tags: readonly Pick<TreeTag, "tagId" | "parentId">[], tagId: string): Set<string> {
  const inside = new Set([tagId]);
  for (let size = 0; size !== inside.size; ) {
    size = inside.size;
    for (const tag of tags) if (tag.parentId !== null && inside.has(tag.parentId)) inside.add(tag.tagId);
  }
  return inside;
}
