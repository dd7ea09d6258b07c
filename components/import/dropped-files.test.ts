import { describe, expect, it } from "vitest";
import { type DroppedEntry, filesIn } from "./dropped-files.ts";

const file = (name: string): DroppedEntry => ({
  kind: "file",
  name,
  getFile: async () => new File(["text"], name),
});

function folder(name: string, entries: DroppedEntry[]): DroppedEntry {
  async function* getEntries() {
    yield* entries;
  }
  return { kind: "directory", name, getEntries };
}

describe("filesIn", () => {
  it("opens folders in folders, in their order", async () => {
    const { files } = await filesIn([
      file("a.txt"),
      folder("march", [file("b.txt"), folder("night", [file("c.html")])]),
      file("d.pdf"),
    ]);
    expect(files.map(({ name }) => name)).toEqual(["a.txt", "b.txt", "c.html", "d.pdf"]);
  });

  it("sets aside what systems leave in folders, and says so", async () => {
    const { files, setAside } = await filesIn([
      folder("march", [file(".DS_Store"), file("._a.txt"), file("a.txt"), file(".notes.txt")]),
      folder("__MACOSX", [file("a.txt")]),
    ]);
    expect(files.map(({ name }) => name)).toEqual(["a.txt", ".notes.txt"]);
    expect(setAside).toEqual([".DS_Store", "._a.txt"]);
  });

  it("names what cannot be read and goes on", async () => {
    const gone: DroppedEntry = {
      kind: "file",
      name: "gone.txt",
      getFile: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    };
    const { files, unreadable } = await filesIn([gone, file("a.txt")]);
    expect(files).toHaveLength(1);
    expect(unreadable).toEqual(["gone.txt"]);
  });
});
