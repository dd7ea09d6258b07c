import { describe, expect, it } from "vitest";
import { type AuditQuery, readAuditQuery, wholeAudit, writeAuditQuery } from "./audit-query.ts";

const id = "0190f1d2-5c5e-7a3b-8c4d-0123456789ab";
const nothing = wholeAudit;

describe("the audit log's address", () => {
  it.each<AuditQuery>([
    nothing,
    { ...nothing, actorId: id, act: "member.change-role", onlyRefused: true },
    { ...nothing, subjectId: id, from: { side: "older", cursor: { at: new Date(1_930_000_000_123), id } } },
    { ...nothing, act: "member", from: { side: "newer", cursor: { at: new Date(0), id } } },
  ])("says the same there and back: %j", (query) => {
    expect(readAuditQuery(Object.fromEntries(new URLSearchParams(writeAuditQuery(query))))).toEqual(query);
  });

  it.each<Record<string, string | string[]>>([
    { by: "someone" },
    { by: [id, id] },
    { act: "member.%" },
    { act: "A" },
    { on: "1 OR 1" },
    { refused: "yes" },
    { older: id },
    { older: `x_${id}` },
    { newer: "123_456" },
    { older: `999999999999999_${id}` },
  ])("leaves out what it cannot read: %j", (params) => {
    expect(readAuditQuery(params)).toEqual(nothing);
  });
});
