/** The files in what was dropped: folders opened, and what systems leave in them set aside. Knows no DOM but File. */

/** As a drop gives them: a file, or a folder whose entries are asked for one by one. */
export type DroppedEntry =
  | { kind: "file"; name: string; getFile: () => Promise<File> }
  | { kind: "directory"; name: string; getEntries: () => AsyncIterable<DroppedEntry> };

export type DroppedFiles = {
  files: File[];
  /** Files of the system's own that nobody meant to import, by name. */
  setAside: string[];
  /** What could not be read from the disk, by name. */
  unreadable: string[];
};

/** Files that systems put into folders and archives beside a person's own. */
export function isSystemFile(name: string): boolean {
  return (
    name.startsWith("._") || /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.directory|\.localized)$/iu.test(name)
  );
}

async function* walk(
  entries: Iterable<DroppedEntry> | AsyncIterable<DroppedEntry>,
): AsyncGenerator<DroppedEntry> {
  for await (const entry of entries) {
    if (entry.kind === "directory") {
      if (entry.name !== "__MACOSX") yield* walk(entry.getEntries());
    } else yield entry;
  }
}

/** In the order of the folders. A file that cannot be read stops no other. */
export async function filesIn(entries: Iterable<DroppedEntry>): Promise<DroppedFiles> {
  const found: DroppedFiles = { files: [], setAside: [], unreadable: [] };
  for await (const entry of walk(entries)) {
    if (entry.kind === "directory") continue;
    if (isSystemFile(entry.name)) {
      found.setAside.push(entry.name);
      continue;
    }
    try {
      found.files.push(await entry.getFile());
    } catch {
      found.unreadable.push(entry.name);
    }
  }
  return found;
}
