/** Reads the PolNeAR corpus (brat stand-off files): news texts with source, cue and content of each attribution. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codePointIndex } from "#lib/text/code-points.ts";

export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** UTF-16 offsets. */
export type Piece = { startUtf16: number; endUtf16: number };
/** A role without pieces is not named in the text. */
export type RolePieces = Record<Role, Piece[]>;
export type PolnearText = { name: string; text: string; attributions: RolePieces[] };

/** Unpacks the archive into a temporary folder, hands its texts to `use` and removes it again. */
export function withTexts<T>(archive: string, use: (texts: PolnearText[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "collate-polnear-"));
  try {
    execFileSync("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
    return use(readTexts(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each text once: of several people's annotations of one text the first by name. */
function readTexts(folder: string): PolnearText[] {
  const seen = new Set<string>();
  return readdirSync(join(folder, "attributions"))
    .sort()
    .flatMap((file) => {
      const name = file.replace(/_[0-9a-f]{4}\.ann$/, "");
      if (seen.has(name)) return [];
      seen.add(name);
      const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
      const lines = readFileSync(join(folder, "attributions", file), "utf8").split("\n");
      return [{ name, text, attributions: readAttributions(text, lines) }];
    });
}

function readPieces(text: string, lines: string[]): Map<string, Piece[]> {
  const { toUtf16 } = codePointIndex(text);
  const pieces = new Map<string, Piece[]>();
  for (const line of lines) {
    const [, id, offsets] = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line) ?? [];
    if (!id || !offsets) continue;
    const spans = offsets.split(";").map((pair) => {
      const [start = 0, end = 0] = pair.split(" ").map(Number);
      return { startUtf16: toUtf16(start), endUtf16: toUtf16(end) };
    });
    pieces.set(id, spans);
  }
  return pieces;
}

function readAttributions(text: string, lines: string[]): RolePieces[] {
  const pieces = readPieces(text, lines);
  return lines.flatMap((line) => {
    const [, parts] = /^E\d+\t(.*)$/.exec(line) ?? [];
    if (!parts) return [];
    const roles: RolePieces = { source: [], cue: [], content: [] };
    for (const [, name = "", id = ""] of parts.matchAll(/(Source|Cue|Content)\d*:(T\d+)/g)) {
      const role = ROLES.find((known) => known === name.toLowerCase());
      if (role) roles[role].push(...(pieces.get(id) ?? []));
    }
    for (const role of ROLES) roles[role].sort((a, b) => a.startUtf16 - b.startUtf16);
    return roles.content.length > 0 ? [roles] : [];
  });
}
