/** What the compare screen's address says. Anything that cannot be used is passed over. */
import type { PairCursor } from "#lib/data/comparison/list-pairs.ts";
import { isId } from "#lib/ids.ts";

export type CompareQuery = {
  a: string | null;
  b: string | null;
  /** What was typed to find the second article. */
  find: string;
  hasAltered: boolean;
  after: PairCursor | null;
};

type SearchParams = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;
const idOf = (value: string | null) => (value !== null && isId(value) ? value : null);

function cursorOf(text: string | null): PairCursor | null {
  const match = /^(\d{1,9})-(.+)$/u.exec(text ?? "");
  const [, shared = "", comparisonId = ""] = match ?? [];
  return isId(comparisonId) ? { sharedUtf16: Number(shared), comparisonId } : null;
}

export function parseCompareQuery(params: SearchParams): CompareQuery {
  return {
    a: idOf(one(params.a)),
    b: idOf(one(params.b)),
    find: (one(params.find) ?? "").slice(0, 200),
    hasAltered: one(params.altered) === "1",
    after: cursorOf(one(params.after)),
  };
}

/** The address of the compare screen in that state; what is left out is as on a first visit. */
export function compareHref(projectSlug: string, query: Partial<CompareQuery>): string {
  const params = new URLSearchParams();
  if (query.a) params.set("a", query.a);
  if (query.b) params.set("b", query.b);
  if (query.find) params.set("find", query.find);
  if (query.hasAltered) params.set("altered", "1");
  if (query.after) params.set("after", `${query.after.sharedUtf16}-${query.after.comparisonId}`);
  const search = params.toString();
  return `/p/${projectSlug}/compare${search ? `?${search}` : ""}`;
}
