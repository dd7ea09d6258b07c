/** Which installs count as whole. */
import { describe, expect, test } from "vitest";
import { missingPackages } from "#scripts/setup/missing-packages.mjs";

const linux = { os: "linux", cpu: "x64" };
const wanted = {
  "": { version: "1.0.0" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/a/node_modules/b": { version: "3.0.0" },
  "node_modules/tool": { version: "2.0.0", dev: true },
  "node_modules/server-linux": { version: "18.0.0", optional: true, os: ["linux"], cpu: ["x64"] },
  "node_modules/server-mac": { version: "18.0.0", optional: true, os: ["darwin"] },
  "node_modules/server-musl": { version: "18.0.0", optional: true, os: ["linux"], libc: ["musl"] },
  "node_modules/wasm": { version: "1.0.0", optional: true, cpu: ["wasm32"] },
  "node_modules/wasm/node_modules/core": { version: "1.0.0" },
  "node_modules/part-of-wasm": { version: "1.0.0", optional: true },
  "node_modules/not-windows": { version: "1.0.0", optional: true, os: "!win32" },
};
const whole = {
  "node_modules/a": { version: "1.0.0" },
  "node_modules/a/node_modules/b": { version: "3.0.0" },
  "node_modules/tool": { version: "2.0.0" },
  "node_modules/server-linux": { version: "18.0.0" },
  "node_modules/not-windows": { version: "1.0.0" },
};

describe("missingPackages", () => {
  test("finds a whole install whole", () => {
    expect(missingPackages(wanted, whole, linux)).toEqual([]);
  });

  test("finds everything this platform needs missing in an empty one", () => {
    expect(missingPackages(wanted, {}, linux)).toEqual(Object.keys(whole));
  });

  test.each(["node_modules/tool", "node_modules/server-linux", "node_modules/a/node_modules/b"])(
    "notices that %s is absent",
    (path) => {
      const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== path));
      expect(missingPackages(wanted, rest, linux)).toEqual([path]);
    },
  );

  test("notices another version", () => {
    const older = { ...whole, "node_modules/a": { version: "0.9.0" } };
    expect(missingPackages(wanted, older, linux)).toEqual(["node_modules/a"]);
  });

  test("asks for another platform's parts there", () => {
    expect(missingPackages(wanted, whole, { os: "darwin", cpu: "arm64" })).toEqual([
      "node_modules/server-mac",
    ]);
  });
});
