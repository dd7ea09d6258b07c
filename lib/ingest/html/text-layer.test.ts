import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePage } from "./parse-page.ts";
import { readTextLayer, type TextLayer } from "./text-layer.ts";

function layer(html: string): TextLayer {
  const tree = parsePage(html);
  if (typeof tree === "string") throw new Error(tree);
  return readTextLayer(tree.root);
}

describe("the text layer of a page", () => {
  it.each([
    ["<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["<div>One</div><div>Two</div>", "One\nTwo"],
    ["<p>One <b>and</b>\n  <i>a half</i>, <a href=x>two</a></p>", "One and a half, two"],
    ["<span>One</span><span>two</span>", "Onetwo"],
    ["<span>One </span> <span> two</span>", "One two"],
    ["<p>One<br>two<br><br>three</p>", "One\ntwo\nthree"],
    ["<ul><li>One<li>Two</ul>After", "One\nTwo\n\nAfter"],
    ["<table><tr><td>A<td>B<td><tr><td>C<td> <td>D</table>", "A\tB\nC\tD"],
    ["<table><tr><td>A<br>B<td>C<br>D</table>", "A\nB\nC\nD"],
    ["<table><tr><td><p>One</p></td><td><p>Two</p></td></tr></table>", "One\n\nTwo"],
    ["<pre>One\n  two\r\nthree</pre>", "One\ntwo\nthree"],
    ["<p>One</p><script>x</script><style>y</style><noscript>z</noscript><template>w</template>", "One"],
    ["<p hidden>a</p><p style='color:red; display : none'>b</p><p style=visibility:hidden>c</p>One", "One"],
    ["<p hidden=until-found>One</p>", "One"],
    ["<dialog>a</dialog><dialog open>One</dialog>", "One"],
    ["<template shadowrootmode=open><p>One</p></template>", "One"],
    ["<select><option>a</select><textarea>b</textarea><button>One</button>", "One"],
    ["<head><title>a</title></head><body>One", "One"],
    ["caf&eacute; &ndash; &#x1F56F; a&nbsp;b", "café – 🕯 a\u00a0b"],
    ["<p>\u200b</p><p>\u00a0</p><p>One\u200b</p>", "One\u200b"],
    ["<p>a\0b</p>", "a\ufffdb"],
    ["", ""],
  ])("of %s", (html, text) => {
    expect(layer(html).text).toBe(text);
  });

  it("says of each line what holds it and how much of it is links", () => {
    const { lines } = layer(
      "<article><h1><a href=x>Title</a></h1><p>Some <a href=y>words</a> of <a>it</a>.</p>",
    );
    expect(lines.map(({ text, holder, linkUtf16 }) => [text, holder.tag, linkUtf16])).toEqual([
      ["Title", "a", 5],
      ["Some words of it.", "p", 5],
    ]);
  });

  it("has lines that ascend, stand where they say, and hold all but white space", () => {
    const piece = fc.oneof(
      fc.constantFrom("a", " ", "\n", "é", "🕯️", "&amp;", "<br>", "\u00a0", "\u2028x"),
      fc.constantFrom(
        ..."p div span li td pre b a".split(" ").flatMap((tag) => [`<${tag} href=x>`, `</${tag}>`]),
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const { text, lines } = layer(pieces.join(""));
        let from = 0;
        for (const { startUtf16, endUtf16, text: own, linkUtf16 } of lines) {
          expect(text.slice(from, startUtf16)).toMatch(from === 0 ? /^$/ : /^\n\n?$/);
          expect(text.slice(startUtf16, endUtf16)).toBe(own);
          expect(own).not.toMatch(/\n/);
          expect(linkUtf16).toBeLessThanOrEqual(own.length);
          from = endUtf16;
        }
        expect(from).toBe(text.length);
      }),
    );
  });
});
