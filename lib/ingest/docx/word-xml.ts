/** One XML part of a Word document, with its namespaces under their usual prefixes (ECMA-376 part 1, annex A). */

import { type XmlHandler, XmlReader } from "../xml/xml-reader.ts";
import { PackageProblem, type WordPackage } from "./word-package.ts";

/** The transitional names first, then those of strict documents. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
]);

/**
 * Reads a part, or nothing where the package has none of that name.
 *
 * @param isNeeded whether a part that breaks off in the middle makes the document broken
 * @throws PackageProblem (as a rejection)
 */
export async function readPart(
  from: WordPackage,
  name: string,
  handler: XmlHandler,
  isNeeded: "needed" | "optional" = "optional",
): Promise<void> {
  if (!from.has(name)) return;
  const reader = new XmlReader(PREFIXES, handler);
  await from.read(name, (text) => reader.write(text));
  if (!reader.end().isWhole && isNeeded === "needed")
    throw new PackageProblem("broken", "The document is damaged: its text breaks off in the middle.");
}
