/** The ledger's address: what it filters and sorts by. Anything that cannot be used is passed over, so old links open. Pure. */
import { LIKELIHOODS, type Likelihood } from "#lib/claims/estimate.ts";

export type LedgerQuery = {
  status: "open" | "closed" | "all";
  sort: "newest" | "due";
  text: string;
  /** A member's id, or "" for all. */
  ownerId: string;
  likelihood: Likelihood | "none" | "";
  state: "draft" | "waiting" | "";
  after: string;
};

export const emptyQuery: LedgerQuery = {
  status: "open",
  sort: "newest",
  text: "",
  ownerId: "",
  likelihood: "",
  state: "",
  after: "",
};

type SearchParams = Record<string, string | string[] | undefined>;

/** The names in the address. */
const NAMES = {
  status: "status",
  sort: "sort",
  text: "q",
  ownerId: "owner",
  likelihood: "likelihood",
  state: "state",
  after: "after",
} as const;

const longestText = 200;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function oneOf<Known extends string>(text: string, known: readonly Known[], otherwise: Known): Known {
  return known.find((value) => value === text) ?? otherwise;
}

export function parseLedgerQuery(params: SearchParams): LedgerQuery {
  const read = (name: string) => {
    const value = params[name];
    return ((Array.isArray(value) ? value[0] : value) ?? "").trim();
  };
  const owner = read(NAMES.ownerId);
  return {
    status: oneOf(read(NAMES.status), ["open", "closed", "all"], "open"),
    sort: oneOf(read(NAMES.sort), ["newest", "due"], "newest"),
    text: read(NAMES.text).slice(0, longestText),
    ownerId: uuid.test(owner) ? owner : "",
    likelihood: oneOf(read(NAMES.likelihood), [...LIKELIHOODS, "none", ""], ""),
    state: oneOf(read(NAMES.state), ["draft", "waiting", ""], ""),
    after: read(NAMES.after).slice(0, 60),
  };
}

/** The ledger so filtered; a change of filter begins at its first page. */
export function ledgerHref(
  projectSlug: string,
  query: LedgerQuery,
  change: Partial<LedgerQuery> = {},
): string {
  const wanted: LedgerQuery = { ...query, after: "", ...change };
  const params = new URLSearchParams();
  for (const field of ["text", "status", "state", "ownerId", "likelihood", "sort", "after"] as const) {
    if (wanted[field] !== emptyQuery[field]) params.set(NAMES[field], wanted[field]);
  }
  const search = params.toString();
  return `/p/${projectSlug}/claims${search === "" ? "" : `?${search}`}`;
}

/** True when any filter narrows the list beyond its status. */
export function isNarrowed({ text, ownerId, likelihood, state }: LedgerQuery): boolean {
  return [text, ownerId, likelihood, state].some((value) => value !== "");
}
