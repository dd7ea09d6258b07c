import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES, MAX_ZIP_FILES } from "../file-problem.ts";
import { makeZip, type ZipEntry } from "../testing/make-zip.ts";
import { inMemory } from "./random-access.ts";
import { openZip } from "./read-zip.ts";

const STORY = "The river rose again on Monday. Nobody in the lower town had slept.\n";
const GOOD: ZipEntry = { name: "good.txt", content: STORY };

/** Every item with what reading it gave, in words. */
async function contents(zip: Uint8Array): Promise<string[]> {
  const opened = await openZip(inMemory(zip));
  if (!opened.ok) return [`${opened.error.code}: ${opened.error.message}`];
  const lines: string[] = [];
  for (const item of opened.zip.items) {
    if (item.kind === "skipped") lines.push(`${item.path} skipped, ${item.reason}`);
    else if (item.kind === "refused") lines.push(`${item.path} ${item.error.code}: ${item.error.message}`);
    else {
      const read = await item.read();
      lines.push(
        read.ok
          ? `${item.path} = ${Buffer.from(read.bytes).toString("utf8").slice(0, 40)}`
          : `${item.path} ${read.error.code}: ${read.error.message}`,
      );
    }
  }
  opened.zip.close();
  return lines;
}

const GOOD_LINE = `good.txt = ${STORY.slice(0, 40)}`;

describe("a good ZIP", () => {
  it("gives its files one by one, in order, without its folders", async () => {
    const zip = makeZip([
      { name: "press/" },
      { name: "press/a.txt", content: "one" },
      { name: "press/b.html", content: "<html>", isStored: true },
      { name: "empty.txt", content: "" },
    ]);
    expect(await contents(zip)).toEqual(["press/a.txt = one", "press/b.html = <html>", "empty.txt = "]);
  });

  it("names what operating systems left in it, and passes it over", async () => {
    const litter = ["__MACOSX/._good.txt", ".DS_Store", "press/Thumbs.db", "._good.txt"];
    const lines = await contents(makeZip([...litter.map((name) => ({ name, content: "x" })), GOOD]));
    expect(lines).toEqual([
      ...litter.map((name) => `${name} skipped, left behind by the operating system`),
      GOOD_LINE,
    ]);
  });

  it.each<[string, ZipEntry["name"], number, string]>([
    ["UTF-8, as it says", "Überflutet – 1.txt", 0x0800, "Überflutet – 1.txt"],
    ["UTF-8, without saying so", Buffer.from("Überflutet.txt"), 0, "Überflutet.txt"],
    ["code page 437", Buffer.from([0x9a, 0x62, 0x65, 0x72, 0x2e, 0x74, 0x78, 0x74]), 0, "Über.txt"],
  ])("reads a name in %s", async (_, name, flags, shown) => {
    expect(await contents(makeZip([{ name, flags, content: "one" }]))).toEqual([`${shown} = one`]);
  });
});

const NOTHING_READ = "Nothing of it was read.";
const NESTED = "It is an archive inside the archive. Unpack it and import the files in it.";
const NESTED_UNDER_OTHER_NAME =
  "It is an archive inside the archive, under another name. Unpack it and import the files in it.";
const inner = makeZip([GOOD]);
const BIG = "a".repeat(2 * 1024 * 1024);

describe("an entry that is not safe to read is refused by its name, and the others go on", () => {
  it.each<[string, ZipEntry, string]>([
    [
      "a traversal",
      { name: "../../etc/cron.txt" },
      `../../etc/cron.txt unsafe_name: Its name leads out of the archive (“..”). ${NOTHING_READ}`,
    ],
    [
      "a traversal inside",
      { name: "a/../b.txt" },
      `a/../b.txt unsafe_name: Its name leads out of the archive (“..”). ${NOTHING_READ}`,
    ],
    [
      "an absolute path",
      { name: "/etc/story.txt" },
      `/etc/story.txt unsafe_name: Its name is an absolute path. ${NOTHING_READ}`,
    ],
    [
      "a drive letter",
      { name: "C:story.txt" },
      `C:story.txt unsafe_name: Its name begins with a drive letter. ${NOTHING_READ}`,
    ],
    [
      "a backslash",
      { name: "..\\story.txt" },
      `..\\story.txt unsafe_name: Its name holds a backslash, which some programs take for a folder. ${NOTHING_READ}`,
    ],
    [
      "a NUL",
      { name: "a.txt\0.exe" },
      `a.txt\uFFFD.exe unsafe_name: Its name holds a NUL, which different programs read as different names. ${NOTHING_READ}`,
    ],
    [
      "a line feed",
      { name: "a\n.txt" },
      `a\uFFFD.txt unsafe_name: Its name holds control characters. ${NOTHING_READ}`,
    ],
    ["no name", { name: "" }, ` unsafe_name: The entry has no name. ${NOTHING_READ}`],
    [
      "a symbolic link",
      { name: "link.txt", content: "/etc/passwd", externalAttributes: (0o120777 << 16) >>> 0 },
      "link.txt special_file: It is a symbolic link, not a file with text of its own.",
    ],
    [
      "a device",
      { name: "tty.txt", externalAttributes: (0o020666 << 16) >>> 0 },
      "tty.txt special_file: It is a device, not a file with text of its own.",
    ],
    [
      "an encrypted entry",
      { name: "secret.txt", content: STORY, flags: 0x0801 },
      "secret.txt password: It is protected by a password. Pack the files again without one.",
    ],
    [
      "AES encryption",
      { name: "secret.txt", content: STORY, method: 99 },
      "secret.txt password: It is protected by a password. Pack the files again without one.",
    ],
    [
      "an unknown method",
      { name: "a.txt", content: STORY, method: 14 },
      "a.txt unsupported: It is packed by a method Collate does not read (method 14).",
    ],
    ["a nested ZIP", { name: "inner.zip", content: inner }, `inner.zip nested_archive: ${NESTED}`],
    ["a tar", { name: "inner.tar.gz", content: "x" }, `inner.tar.gz nested_archive: ${NESTED}`],
    [
      "a ZIP named as text",
      { name: "inner.txt", content: inner },
      `inner.txt nested_archive: ${NESTED_UNDER_OTHER_NAME}`,
    ],
    [
      "gzip named as text",
      { name: "inner.txt", content: Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0]) },
      `inner.txt nested_archive: ${NESTED_UNDER_OTHER_NAME}`,
    ],
    [
      "a file over 20 MB",
      {
        name: "long.txt",
        content: Buffer.alloc(200_000, "x"),
        isStored: true,
        method: 8,
        declaredBytes: MAX_FILE_BYTES + 1,
      },
      "long.txt too_large: The file is larger than 20 MB.",
    ],
    [
      "a bomb of one entry",
      { name: "bomb.txt", content: BIG },
      "bomb.txt bomb: It would inflate to 1,0## times its packed size, as only files made to overwhelm a reader do.",
    ],
    [
      "a lie about its size: more than declared",
      { name: "lie.txt", content: STORY.repeat(9), declaredBytes: 20 },
      "lie.txt broken: It cannot be unpacked: the archive is damaged or says something else of its size than is true.",
    ],
    [
      "a lie about its size: less than declared",
      { name: "lie.txt", content: STORY, declaredBytes: 4000 },
      "lie.txt broken: It cannot be unpacked: the archive is damaged or says something else of its size than is true.",
    ],
    [
      "a stored lie",
      { name: "lie.txt", content: STORY, isStored: true, declaredBytes: 9 },
      "lie.txt broken: Its sizes contradict each other: the archive is damaged.",
    ],
    [
      "a changed byte",
      { name: "bad.txt", content: STORY, crc: 1 },
      "bad.txt broken: It cannot be unpacked: the archive is damaged or says something else of its size than is true.",
    ],
  ])("%s", async (_, entry, line) => {
    // How far a file packs is the packing library's affair.
    const [told, ...others] = await contents(makeZip([entry, GOOD]));
    expect([told?.replace(/1,0\d\d times/, "1,0## times"), ...others]).toEqual([line, GOOD_LINE]);
  });

  it("a second file of the same name", async () => {
    const message = "Another file in the archive has the same name and was taken. Rename one of them.";
    const zip = makeZip([GOOD, { ...GOOD, content: "another" }]);
    expect(await contents(zip)).toEqual([GOOD_LINE, `good.txt duplicate_name: ${message}`]);
  });

  it("entries that lie over one another", async () => {
    const message =
      "Its data lie over those of another file in the archive, as only archives made to overwhelm a reader have it.";
    const apart = makeZip([GOOD, { name: "kernel.txt", content: STORY }]);
    const at = apart.indexOf("kernel.txt") - 30;
    const zip = makeZip([
      GOOD,
      { name: "kernel.txt", content: STORY },
      { name: "second.txt", content: STORY, localOffset: at, isDirectoryOnly: true },
    ]);
    expect(await contents(zip)).toEqual([
      GOOD_LINE,
      `kernel.txt bomb: ${message}`,
      `second.txt bomb: ${message}`,
    ]);
  });
});

describe("a ZIP that is refused as a whole", { timeout: 60_000 }, () => {
  const broken =
    "broken: The ZIP archive is damaged or cut off: the list of its files cannot be read. Nothing of it was imported.";
  const whole = makeZip([GOOD, { name: "b.txt", content: "two" }]);

  it.each<[string, Uint8Array]>([
    ["its end cut off", whole.subarray(0, -30)],
    ["no end at all", whole.subarray(0, 40)],
    [
      "a directory that is none",
      Buffer.from(whole.toString("latin1").replace("PK\x01\x02", "PK\x01\x07"), "latin1"),
    ],
  ])("says that it is damaged: %s", async (_, zip) => {
    expect(await contents(zip)).toEqual([broken]);
  });

  it("holds more than 10,000 files", async () => {
    const entries = Array.from({ length: MAX_ZIP_FILES + 1 }, (_, at) => ({
      name: `${at}.txt`,
      content: "x",
      isStored: true,
    }));
    expect(await contents(makeZip(entries))).toEqual([
      "too_large: The ZIP archive holds more than 10,000 files. Split it into several.",
    ]);
    const opened = await openZip(inMemory(makeZip(entries.slice(1))));
    expect(opened.ok && opened.zip.items.length).toBe(MAX_ZIP_FILES);
  });

  it("takes more than 500 MB unpacked, by what it declares", async () => {
    const declared = { declaredBytes: 19 * 1024 * 1024, declaredCompressedBytes: 200_000 };
    const content = Buffer.alloc(200_000, "x");
    const entries = Array.from({ length: 27 }, (_, at) => ({
      name: `${at}.txt`,
      content,
      isStored: true,
      method: 8,
      ...declared,
    }));
    expect(await contents(makeZip(entries))).toEqual([
      "bomb: The files in the ZIP archive take 513 MB unpacked; at most 500 MB can be imported at once.",
    ]);
  });

  it("holds nothing", async () => {
    const message = "empty: The ZIP archive holds no file that could be imported.";
    expect(await contents(makeZip([]))).toEqual([message]);
    expect(await contents(makeZip([{ name: "folder/" }, { name: ".DS_Store", content: "x" }]))).toEqual([
      message,
    ]);
  });

  it("does not take a failing disk for a damaged archive", async () => {
    const failing = { byteLength: 4000, read: () => Promise.reject(new Error("the disk is gone")) };
    await expect(openZip(failing)).rejects.toThrow("the disk is gone");
  });
});

describe("any archive", { timeout: 60_000 }, () => {
  it("is answered for however its bytes were changed, never with a file of other bytes than its checksum's", async () => {
    const zip = makeZip([
      GOOD,
      { name: "b.txt", content: "two".repeat(50) },
      { name: "c.html", content: "<html>" },
    ]);
    const change = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(zip);
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const line of await contents(bytes)) expect(line).toMatch(/ = |: .*\.$|skipped, /s);
      }),
      { numRuns: 300 },
    );
  });
});
