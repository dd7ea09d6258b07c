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
    key: (index) => [...map.keys()][index] ?? null,
    get length() {
      return map.size;
    },
  };
}

describe("KeptText", () => {
  test("gives back what was typed, to the same person on the same version alone", () => {
    const store = memory();
    new KeptText(store, "ines", "v1", "page").keepFields("a", { note: "typed" });
    expect(new KeptText(store, "ines", "v1", "page").fields("a")).toEqual({ note: "typed" });
    expect(new KeptText(store, "rosa", "v1", "page").fields("a")).toBeNull();
    expect(new KeptText(store, "ines", "v2", "page").fields("a")).toBeNull();
    expect(new KeptText(store, "ines", "v1", "page").fields("b")).toBeNull();
  });

  test("forgets what was saved, and leaves no empty outbox behind", () => {
    const store = memory();
    const kept = new KeptText(store, "ines", "v1", "page");
    const command: Command = { act: "share", id: "a", key: "k", revision: 1, kind: "annotation" };
    kept.keepFields("a", { note: "typed" });
    kept.keepCommands([command]);
    expect(kept.takeCommands()).toEqual([command]);
    kept.keepFields("a", null);
    kept.keepCommands([]);
    expect(store.map.size).toBe(0);
  });

  test("one page neither forgets nor overwrites what another has to send, and the next page takes it over", () => {
    const store = memory();
    const command = (key: string): Command => ({
      act: "share",
      id: "a",
      key,
      revision: 1,
      kind: "annotation",
    });
    const first = new KeptText(store, "ines", "v1", "first");
    const second = new KeptText(store, "ines", "v1", "second");
    first.keepCommands([command("1")]);
    second.keepCommands([command("2")]);
    second.keepCommands([]);
    const next = new KeptText(store, "ines", "v1", "next");
    expect(next.takeCommands().map(({ key }) => key)).toEqual(["1"]);
    expect([...store.map.keys()]).toEqual(["collate:ines:v1:outbox:next"]);
    expect(new KeptText(store, "rosa", "v1", "next").takeCommands()).toEqual([]);
  });

  test.each(["not json", "[1, null]", '{"note": 3}', "7", '[{"act": "share"}]'])("passes over %s", (text) => {
    const store = memory();
    store.map.set("collate:ines:v1:typed:a", text);
    store.map.set("collate:ines:v1:outbox:gone", text);
    const kept = new KeptText(store, "ines", "v1", "page");
    expect(kept.fields("a") ?? {}).toEqual({});
    expect(kept.takeCommands()).toEqual([]);
  });

  test("works without storage and with a full one", () => {
    const full: KeptStore = {
      key: () => null,
      length: 0,
      getItem: () => null,
      removeItem: () => {},
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    for (const store of [null, full]) {
      const kept = new KeptText(store, "ines", "v1", "page");
      kept.keepFields("a", { note: "typed" });
      expect(kept.fields("a")).toBeNull();
    }
  });
});
