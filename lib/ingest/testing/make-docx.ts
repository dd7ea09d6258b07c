/** Writes Word documents for tests: the least a package needs, and the parts a test is about. */

import { makeZip, type ZipEntry } from "./make-zip.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

function relationships(targets: readonly { type: string; target: string }[]): string {
  const each = targets.map(
    ({ type, target }, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

export function wordXml(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${W}" xmlns:mc="${MC}">${inner}</w:${root}>`;
}

/** A paragraph of plain text, in a style if one is named. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export type DocxParts = {
  /** The inside of the body. */
  body: string;
  /** Other parts of the folder word by their names, as whole XML: "styles.xml", "footnotes.xml", "header1.xml". */
  word?: Record<string, string>;
  /** The inside of the core properties. */
  properties?: string;
  extra?: readonly ZipEntry[];
};

/** The document's bytes. */
export function makeDocx({ body, word = {}, properties, extra = [] }: DocxParts): Buffer {
  const named = Object.keys(word).map((name) => ({ type: name.replace(/\d*\.xml$/, ""), target: name }));
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties ?? ""}</cp:coreProperties>`;
  return makeZip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: "_rels/.rels",
      content: relationships([{ type: "officeDocument", target: "word/document.xml" }]),
    },
    { name: "word/_rels/document.xml.rels", content: relationships(named) },
    { name: "word/document.xml", content: wordXml("document", `<w:body>${body}</w:body>`) },
    ...Object.entries(word).map(([name, content]) => ({ name: `word/${name}`, content })),
    ...(properties === undefined ? [] : [{ name: "docProps/core.xml", content: core }]),
    ...extra,
  ]);
}
