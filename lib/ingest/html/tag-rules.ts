/**
 * Which tags open and close which, after the HTML Standard's tree construction (13.2.6), as far as the words of a page
 * depend on it. Tables' foster parenting and the adoption of formatting elements are left out: they move no text.
 */

function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

export const VOID_TAGS = tags(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr",
);

/** What may stand in a head; any other tag ends it. */
export const HEAD_TAGS = tags(
  "base basefont bgsound link meta noframes noscript script style template title html head",
);

/** Tags that only dress their text: closing one closes nothing else. */
export const FORMATTING_TAGS = tags(
  "a abbr b bdi bdo big cite code dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var",
);

/** Tags a text block begins and ends at. */
export const BLOCK_TAGS = tags(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead tr caption ul xmp",
);

/** Tags that end an open paragraph. */
export const ENDS_PARAGRAPH = tags(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp",
);

/** Elements no end tag reaches out of. */
const SCOPE_TAGS = tags("applet caption html marquee object table td th template button select svg math");
const TABLE_SCOPE = tags("html table template");

export function scopeOf(tag: string): ReadonlySet<string> {
  return TABLE_PARTS.has(tag) ? TABLE_SCOPE : SCOPE_TAGS;
}

const TABLE_PARTS = tags("table tbody thead tfoot tr td th caption colgroup");

type Implied = { closes: readonly string[]; within: ReadonlySet<string> };

const LIST_SCOPE = tags("ul ol menu dir table td th html template");
const DL_SCOPE = tags("dl table td th html template");

/** For a start tag: the open elements it ends, looked for no further up than `within`. */
export const IMPLIED_ENDS: ReadonlyMap<string, Implied> = new Map<string, Implied>([
  ["li", { closes: ["li"], within: LIST_SCOPE }],
  ["dd", { closes: ["dd", "dt"], within: DL_SCOPE }],
  ["dt", { closes: ["dd", "dt"], within: DL_SCOPE }],
  ["option", { closes: ["option"], within: tags("select datalist html") }],
  ["optgroup", { closes: ["option", "optgroup"], within: tags("select datalist html") }],
  ["tr", { closes: ["tr"], within: TABLE_SCOPE }],
  ["td", { closes: ["td", "th"], within: tags("tr table html template") }],
  ["th", { closes: ["td", "th"], within: tags("tr table html template") }],
  ["tbody", { closes: ["tbody", "thead", "tfoot", "caption", "colgroup"], within: TABLE_SCOPE }],
  ["thead", { closes: ["tbody", "thead", "tfoot", "caption", "colgroup"], within: TABLE_SCOPE }],
  ["tfoot", { closes: ["tbody", "thead", "tfoot", "caption", "colgroup"], within: TABLE_SCOPE }],
  ["a", { closes: ["a"], within: tags("table td th html template p div li section article") }],
  ["button", { closes: ["button"], within: SCOPE_TAGS }],
]);
