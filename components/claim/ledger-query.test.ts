import { expect, test } from "vitest";
import { emptyQuery, isNarrowed, ledgerHref, parseLedgerQuery } from "./ledger-query.ts";

const owner = "01970000-0000-7000-8000-000000000000";

test("an address is read back as it was written", () => {
  const query = {
    status: "all",
    sort: "due",
    text: "dam & weir",
    ownerId: owner,
    likelihood: "none",
    state: "waiting",
    after: "2031-03-14_12",
  } as const;
  const url = new URL(ledgerHref("kestrel-dam", query, { after: query.after }), "https://collate.example");
  expect(parseLedgerQuery(Object.fromEntries(url.searchParams))).toEqual(query);
});

test("what is as usual does not stand in the address, and another filter begins at the first page", () => {
  expect(ledgerHref("kestrel-dam", emptyQuery)).toBe("/p/kestrel-dam/claims");
  expect(ledgerHref("kestrel-dam", { ...emptyQuery, after: "9" }, { status: "closed" })).toBe(
    "/p/kestrel-dam/claims?status=closed",
  );
});

test("what cannot be used is passed over", () => {
  const params = {
    status: "lost",
    owner: "1 OR 1=1",
    likelihood: "certain",
    state: ["draft", "x"],
    q: undefined,
  };
  expect(parseLedgerQuery(params)).toEqual({ ...emptyQuery, state: "draft" });
  expect(isNarrowed(parseLedgerQuery({ status: "closed" }))).toBe(false);
  expect(isNarrowed(parseLedgerQuery({ q: " gate " }))).toBe(true);
});
