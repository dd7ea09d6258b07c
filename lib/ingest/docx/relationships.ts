/** Which part of the document is which: the relationships of the package and of its main part (ECMA-376 part 2, 6.5). */

import { attributeOf } from "../xml/xml-reader.ts";
import type { WordPackage } from "./word-package.ts";
import { readPart } from "./word-xml.ts";

export type WordParts = {
  document: string;
  styles: string;
  footnotes: string;
  endnotes: string;
  headers: string[];
  footers: string[];
};

type Relationship = { type: string; target: string };

/** The part a target names, seen from the folder of the part it stands in. */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}/${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

async function relationshipsOf(from: WordPackage, part: string): Promise<Relationship[]> {
  const cut = part.lastIndexOf("/") + 1;
  const [folder, file] = [part.slice(0, cut), part.slice(cut)];
  const found: Relationship[] = [];
  await readPart(from, `${folder}_rels/${file}.rels`, {
    open: (name, attributes) => {
      if (name !== "rel:Relationship" || attributeOf(attributes, "TargetMode") === "External") return;
      const type = attributeOf(attributes, "Type")?.split("/").at(-1) ?? "";
      found.push({ type, target: resolve(folder, attributeOf(attributes, "Target") ?? "") });
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

/** Names of the parts a reader needs; one the document does not name has its usual name, and may not be there. */
export async function findParts(from: WordPackage): Promise<WordParts> {
  const root = await relationshipsOf(from, "");
  const named = root.find(({ type, target }) => type === "officeDocument" && from.has(target));
  const document = named?.target ?? "word/document.xml";
  const own = await relationshipsOf(from, document);
  const all = (type: string) => [
    ...new Set(own.filter((one) => one.type === type).map(({ target }) => target)),
  ];
  return {
    document,
    styles: all("styles")[0] ?? "word/styles.xml",
    footnotes: all("footnotes")[0] ?? "word/footnotes.xml",
    endnotes: all("endnotes")[0] ?? "word/endnotes.xml",
    headers: all("header"),
    footers: all("footer"),
  };
}
