import { describe, expect, test } from "vitest";
import { type Shortcut, ShortcutRegistry } from "./shortcut-registry.ts";

const bind = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: keys,
  group: "Test",
  run: () => {},
  ...more,
});

const withKeys = (...shortcuts: Shortcut[]) => {
  const registry = new ShortcutRegistry();
  for (const shortcut of shortcuts) registry.register(shortcut);
  return registry;
};

describe("pressing", () => {
  test("the newest binding of a key wins, and the older one returns when it is gone", () => {
    const [older, newer] = [bind("j"), bind("j")];
    const registry = withKeys(older);
    const unregister = registry.register(newer);
    expect(registry.press("j", 0, "page")).toBe(newer);
    unregister();
    expect(registry.press("j", 0, "page")).toBe(older);
  });

  test("a binding that does not apply lets the older one through", () => {
    const older = bind("escape");
    const registry = withKeys(older, bind("escape", { when: () => false }));
    expect(registry.press("escape", 0, "page")).toBe(older);
  });

  test("an unknown key means nothing", () => {
    expect(withKeys(bind("j")).press("k", 0, "page")).toBeNull();
  });

  test("while typing only what reaches anywhere works", () => {
    const save = bind("mod+enter", { reach: "anywhere" });
    const registry = withKeys(bind("j"), save);
    expect(registry.press("j", 0, "typing")).toBeNull();
    expect(registry.press("mod+enter", 0, "typing")).toBe(save);
  });
});

describe("sequences", () => {
  test("two strokes in time are one shortcut", () => {
    const library = bind("g l");
    const registry = withKeys(library);
    expect(registry.press("g", 0, "page")).toBe("pending");
    expect(registry.press("l", 1_000, "page")).toBe(library);
    expect(registry.press("l", 1_001, "page")).toBeNull();
  });

  test("a pause forgets the first stroke", () => {
    const registry = withKeys(bind("g l"));
    registry.press("g", 0, "page");
    expect(registry.press("l", 1_201, "page")).toBeNull();
  });

  test("a second stroke that completes nothing counts for itself", () => {
    const next = bind("j");
    const registry = withKeys(bind("g l"), next);
    registry.press("g", 0, "page");
    expect(registry.press("j", 10, "page")).toBe(next);
  });
});

test("the list is stable between changes and tells of them", () => {
  const registry = withKeys(bind("j"));
  let changes = 0;
  registry.subscribe(() => {
    changes += 1;
  });
  expect(registry.list()).toBe(registry.list());
  const unregister = registry.register(bind("k"));
  unregister();
  expect(changes).toBe(2);
  expect(registry.list().map(({ keys }) => keys)).toEqual(["j"]);
});
