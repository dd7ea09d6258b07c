/** What a paragraph's style says of its part in an article. Style names are English in every language of Word. */

import type { BlockMark } from "../text-builder.ts";
import { attributeOf } from "../xml/xml-reader.ts";
import type { WordPackage } from "./word-package.ts";
import { readPart } from "./word-xml.ts";

type Style = { name: string; basedOn: string | null; outlineLevel: number | null };
export type ParagraphStyles = ReadonlyMap<string, Style>;

/** Level 9 of an outline is body text (ECMA-376 part 1, 17.3.1.20). */
const BODY_LEVEL = 9;
const MAX_INHERITANCE = 20;

/** Styles by their ids; empty where the document has none. */
export async function readStyles(from: WordPackage, part: string): Promise<ParagraphStyles> {
  const styles = new Map<string, Style>();
  let style: Style = { name: "", basedOn: null, outlineLevel: null };
  await readPart(from, part, {
    open: (name, attributes) => {
      const value = attributeOf(attributes, "w:val");
      if (name === "w:style") {
        style = { name: "", basedOn: null, outlineLevel: null };
        styles.set(attributeOf(attributes, "w:styleId") ?? "", style);
      }
      if (name === "w:name") style.name = value ?? "";
      if (name === "w:basedOn") style.basedOn = value;
      if (name === "w:outlineLvl") style.outlineLevel = Number(value);
    },
    close: () => {},
    text: () => {},
  });
  return styles;
}

function chainOf(styles: ParagraphStyles, styleId: string | null): Style[] {
  const chain: Style[] = [];
  for (let id = styleId; id !== null && chain.length < MAX_INHERITANCE; ) {
    const style: Style | undefined = styles.get(id);
    if (style === undefined) break;
    chain.push(style);
    id = style.basedOn;
  }
  return chain;
}

const MARKS: readonly { name: RegExp; role: BlockMark["role"] }[] = [
  { name: /^title$/i, role: "title" },
  { name: /^heading \d$/i, role: "heading" },
  { name: /^caption$/i, role: "caption" },
  { name: /^(?:footnote|endnote) text$/i, role: "note" },
  { name: /^(?:toc \d|toc heading|header|footer|table of figures|index \d)$/i, role: "furniture" },
];

/**
 * A paragraph's part in the article.
 *
 * @param styleId its style, or null
 * @param outlineLevel its own level in the outline, or null
 * @returns null for body text and for what no style tells
 */
export function markOfStyle(
  styles: ParagraphStyles,
  styleId: string | null,
  outlineLevel: number | null,
): BlockMark | null {
  const chain = chainOf(styles, styleId);
  for (const { name } of chain) {
    const mark = MARKS.find((one) => one.name.test(name));
    if (mark !== undefined) return { role: mark.role, rule: `style "${name}"` };
  }
  const level =
    outlineLevel ?? chain.find((style) => style.outlineLevel !== null)?.outlineLevel ?? BODY_LEVEL;
  return level < BODY_LEVEL ? { role: "heading", rule: `outline level ${level + 1}` } : null;
}
