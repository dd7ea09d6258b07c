/** What is read out of postmaster.pid, whole and half-written. */
import { describe, expect, test } from "vitest";
import { parsePostmasterPid } from "#scripts/start/postgres/postmaster-pid.ts";

const whole = "4711\n/srv/a b/postgres\n1764000000\n54321\n\n127.0.0.1\n  1234 5\nready   \n";

describe("parsePostmasterPid", () => {
  test("reads process, directory with a space, and port", () => {
    expect(parsePostmasterPid(whole)).toEqual({ pid: 4711, directory: "/srv/a b/postgres", port: 54321 });
  });

  test.each([
    "",
    "\n",
    "4711\n",
    "4711\n/srv\n1764000000\n",
    "x\n/srv\n1\n5\n",
    "0\n/srv\n1\n5\n",
    "7\n\n1\n5\n",
  ])("%j is not complete", (text) => {
    expect(parsePostmasterPid(text)).toBeNull();
  });
});
