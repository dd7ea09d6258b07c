import { describe, expect, it } from "vitest";
import { readArchiveAddress } from "./archive-address.ts";

describe("the address of a copy in a web archive", () => {
  it.each([
    ["https://web.archive.org/web/20310314090005/https://sound.example/a", "web archive (Internet Archive)"],
    ["https://copies.example/web/20310314090005id_/https://sound.example/a", "web archive (copies.example)"],
    ["https://archive.ph/20310314090005/https://sound.example/a", "web archive (archive.today)"],
  ])("%s says whose archive it is", (archiveUrl, how) => {
    expect(readArchiveAddress(archiveUrl)).toEqual({
      how,
      url: "https://sound.example/a",
      archiveUrl,
      retrieved: "2031-03-14T09:00:05Z",
    });
  });

  it("is none of a page's own", () => {
    expect(readArchiveAddress("https://sound.example/web/ferries")).toBeNull();
  });
});
