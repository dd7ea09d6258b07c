import { describe, expect, test } from "vitest";
import type { Command } from "./command.ts";
import { type KeptStore, KeptText } from "./kept-text.ts";

function memory(): KeptStore & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

describe("KeptText", () => {
  test("gives back what was typed, to the same person on the same version alone", () => {
    const store = memory();
    new KeptText(store, "ines", "v1").keepFields("a", { note: "typed" });
    expect(new KeptText(store, "ines", "v1").fields("a")).toEqual({ note: "typed" });
    expect(new KeptText(store, "rosa", "v1").fields("a")).toBeNull();
    expect(new KeptText(store, "ines", "v2").fields("a")).toBeNull();
    expect(new KeptText(store, "ines", "v1").fields("b")).toBeNull();
  });

  test("forgets what was saved, and leaves no empty outbox behind", () => {
    const store = memory();
    const kept = new KeptText(store, "ines", "v1");
    const command: Command = { act: "share", id: "a", key: "k", revision: 1, kind: "annotation" };
    kept.keepFields("a", { note: "typed" });
    kept.keepCommands([command]);
    expect(kept.commands()).toEqual([command]);
    kept.keepFields("a", null);
    kept.keepCommands([]);
    expect(store.map.size).toBe(0);
  });

  test.each(["not json", "[1, null]", '{"note": 3}', "7", '[{"act": "share"}]'])("passes over %s", (text) => {
    const store = memory();
    store.map.set("collate:ines:v1:typed:a", text);
    store.map.set("collate:ines:v1:outbox", text);
    const kept = new KeptText(store, "ines", "v1");
    expect(kept.fields("a") ?? {}).toEqual({});
    expect(kept.commands()).toEqual([]);
  });

  test("works without storage and with a full one", () => {
    const full: KeptStore = {
      getItem: () => null,
      removeItem: () => {},
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    for (const store of [null, full]) {
      const kept = new KeptText(store, "ines", "v1");
      kept.keepFields("a", { note: "typed" });
      expect(kept.fields("a")).toBeNull();
    }
  });
});
