/** Which account stands in for root. */
import { describe, expect, test } from "vitest";
import { parsePasswd, unprivilegedAccount } from "#scripts/start/postgres/accounts.ts";

const text =
  "root:x:0:0:root:/root:/bin/bash\n# note\n\nana:x:1000:1000::/home/ana:/bin/sh\nnobody:x:65534:65534:::\n";

describe("accounts", () => {
  test("parsePasswd reads entries and nothing else", () => {
    expect(parsePasswd(text)).toEqual([
      { name: "root", uid: 0, gid: 0 },
      { name: "ana", uid: 1000, gid: 1000 },
      { name: "nobody", uid: 65534, gid: 65534 },
    ]);
  });

  test.each([
    [1000, "ana"],
    [0, "nobody"],
    [4242, "nobody"],
  ])("with %d preferred it is %s", (preferred, name) => {
    expect(unprivilegedAccount(parsePasswd(text), preferred)?.name).toBe(name);
  });

  test("falls back to any account but root, and to none", () => {
    expect(unprivilegedAccount([{ name: "ana", uid: 5, gid: 5 }], 0)?.name).toBe("ana");
    expect(unprivilegedAccount([{ name: "root", uid: 0, gid: 0 }], 0)).toBeNull();
  });
});
