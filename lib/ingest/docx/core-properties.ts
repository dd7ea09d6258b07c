/**
 * What a document's properties say of it (ECMA-376 part 2, 8). Office fills most of them in by itself, from the account
 * and the clock of whoever made the file, so none is sure to be about the article.
 */

import type { FactField, StatedFact } from "../source-text.ts";
import type { WordPackage } from "./word-package.ts";
import { readPart } from "./word-xml.ts";

const FIELDS: ReadonlyMap<string, { field: FactField; label: string }> = new Map([
  ["dc:title", { field: "title", label: "title" }],
  ["dc:creator", { field: "byline", label: "creator" }],
  ["dc:language", { field: "language", label: "language" }],
  ["dcterms:created", { field: "created", label: "created" }],
  ["dcterms:modified", { field: "modified", label: "modified" }],
]);

/** Facts of low confidence, in the order of the properties; none where the document has no properties. */
export async function readCoreProperties(from: WordPackage): Promise<StatedFact[]> {
  const facts: StatedFact[] = [];
  let value = "";
  await readPart(from, "docProps/core.xml", {
    open: () => {
      value = "";
    },
    text: (data) => {
      value += data;
    },
    close: (name) => {
      const known = FIELDS.get(name);
      if (known !== undefined && value.trim() !== "")
        facts.push({
          field: known.field,
          value: value.trim(),
          rule: `document property "${known.label}"`,
          confidence: "low",
          span: null,
        });
      value = "";
    },
  });
  return facts;
}
