import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementsOf, type PageNode, type PageTree, textOf } from "./page-tree.ts";
import { parsePage } from "./parse-page.ts";

function parsed(html: string): PageTree {
  const tree = parsePage(html);
  if (typeof tree === "string") throw new Error(tree);
  return tree;
}

/** The tree in one line: `div(p(a) b)`. */
function outline(node: PageNode): string {
  if (typeof node === "string") return node.trim();
  return `${node.tag}(${node.children.map(outline).filter(Boolean).join(" ")})`;
}

describe("the tree of a page", () => {
  it.each([
    ["<p>a<p>b", "html(p(a) p(b))"],
    ["<p>a<div>b</div>c", "html(p(a) div(b) c)"],
    ["<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "html(ul(li(a) li(b ul(li(c))) li(d)))"],
    ["<table><tr><td>a<td>b<tr><td>c</table>d", "html(table(tr(td(a) td(b)) tr(td(c))) d)"],
    ["<dl><dt>a<dd>b<dt>c</dl>", "html(dl(dt(a) dd(b) dt(c)))"],
    ["<p><b>a</p>b</b>c", "html(p(b(a)) b c)"],
    ["<b><p>a</b>b</p>c", "html(b(p(a b)) c)"],
    ["<div><td></div>a</td></div>b", "html(div(td(a)) b)"],
    ["<a href=x>a<a href=y>b</a>c", "html(a(a) a(b) c)"],
    ["<title>a<b></title><body>c", "html(title(a<b>) body(c))"],
    ["<head><meta name=x content=y><p>a", "html(head(meta()) p(a))"],
    ["<head><title>a</title></head> <body>b</body>c", "html(head(title(a)) body(b c))"],
    ["a<br>b</br>c", "html(a br() b br() c)"],
    ["<svg><path/><text>a</text></svg>b", "html(svg(path() text(a)) b)"],
    ["<div/>a</div>b", "html(div(a) b)"],
    ["<script>if (a<b) '<p>'</script>c", "html(script(if (a<b) '<p>') c)"],
    ["&lt;p&gt; &amp; &#8211; &#150; &euro; &nosuch;", "html(<p> & – – € &nosuch;)"],
    ["<select><option>a<option>b</select>c", "html(select(option(a) option(b)) c)"],
    ["<p>a<plaintext><b>c</b>", "html(p(a) plaintext(<b>c</b>))"],
    ["a<!-- b -->c<!doctype html><?x?>", "html(ac)"],
    ["a < b <> c", "html(a < b <> c)"],
    ["<p title='a", "html()"],
  ])("reads %s", (html, expected) => {
    expect(outline(parsed(html).root)).toBe(expected);
  });

  it("keeps attributes that are asked about, the first of two, entities read", () => {
    const { root } = parsed(`<html lang=de><a href="/x?a=1&amp;b=2" href=y onclick=z CLASS='a b'>c</a>`);
    const [, link] = [...elementsOf(root)];
    expect([...(link?.attributes ?? [])]).toEqual([
      ["href", "/x?a=1&b=2"],
      ["class", "a b"],
    ]);
    expect(root.attributes.get("lang")).toBe("de");
  });

  it("keeps the first and the last comments", () => {
    const html = `<!-- first --><p>${"<!-- x -->".repeat(500)}</p><!-- last -->`;
    const { comments } = parsed(html);
    expect([comments.length <= 81, comments[0], comments.at(-1)]).toEqual([true, " first ", " last "]);
  });

  it("loses no text of a page without tags that hide theirs, whatever is open or closed", () => {
    const tag = fc.constantFrom(
      ..."p div span a b li ul td tr table h2 article section blockquote".split(" "),
    );
    const piece = fc.oneof(
      fc.stringMatching(/^[a-z ]{1,8}$/),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.filter((one) => !one.startsWith("<")).join("");
        expect(textOf(parsed(pieces.join("")).root)).toBe(text);
      }),
    );
  });
});

describe("a hostile page", () => {
  it("nests no deeper than a browser does", () => {
    const { root } = parsed(`${"<div>".repeat(100_000)}a`);
    let depth = 0;
    for (let node: PageNode | undefined = root; typeof node === "object"; node = node.children[0]) depth += 1;
    expect(depth).toBeLessThanOrEqual(513);
    expect(textOf(root)).toBe("a");
  });

  it("is refused with more elements than a page may have", () => {
    expect(parsePage("<p>a".repeat(200_001))).toBe("elements");
  });

  it("is refused with more text than four articles may have, scripts and styles not counted", () => {
    const script = `<script>${"x".repeat(9_000_000)}</script>`;
    expect(typeof parsePage(`${script}<p>a`)).toBe("object");
    expect(parsePage("a b c d ".repeat(1_000_001))).toBe("text");
  });

  it.each([
    ["open tags of 5 MB, closed by others", `x${"<div>".repeat(100_000)}${"</span>".repeat(600_000)}`],
    ["a million attributes", `<p ${"a=b ".repeat(1_000_000)}>x`],
    ["attributes of megabytes", `<p class="${"a ".repeat(1_000_000)}" title="${"&amp;".repeat(200_000)}">x`],
    ["two million entities", `x${"&amp;".repeat(2_000_000)}`],
    ["brackets alone", `x${"<".repeat(5_000_000)}`],
    ["a quote never closed", `x<a href='${"y ".repeat(2_000_000)}`],
    ["comments never closed", `x${"<!--".repeat(1_000_000)}`],
    ["NUL in names and text", "x<p\0><b\0 class\0=a>\0</b>"],
  ])("of %s is read", (_, html) => {
    const tree = parsed(html);
    expect(textOf(tree.root)).toContain("x");
    for (const { attributes } of elementsOf(tree.root))
      for (const value of attributes.values()) expect(value.length).toBeLessThanOrEqual(4_000);
  });
});
