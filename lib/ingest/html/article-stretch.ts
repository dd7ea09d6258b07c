/** The passes that end an article's lines where its text has ended, in a root that holds more than the article. */

import { endAtMarker } from "../page/end-at-marker.ts";
import { readLineShapes } from "../page/line-shape.ts";
import { heaviestStretch } from "../page/text-core.ts";
import { isBodyContainer } from "./body-hints.ts";
import { type ArticleView, furniture, isText, type LineRole, type RolePass } from "./line-roles.ts";

/** What lines that are no running text take away, in words; the costs of text without mark-up. */
const LINK_COST = 10;
const FURNITURE_COST = 10;
const LABEL_COST = 8;
/** Headings, items and cells stand in articles as often as around them. */
const ITEM_COST = 1;
const ITEM_TAGS = new Set("li td th dt dd blockquote pre".split(" "));

function gainOf({ lines, isInside, titleAt }: ArticleView, role: LineRole | undefined, at: number): number {
  const line = lines[at];
  if (line === undefined || !isInside[at] || at === titleAt) return 0;
  if (!isText(role)) return role?.role === "furniture" ? -FURNITURE_COST : 0;
  if (line.shape.weight > 0) return line.shape.weight;
  if (line.shape.linkShare > 0.5) return -LINK_COST;
  return role?.role === "heading" || ITEM_TAGS.has(line.holder.tag) ? -ITEM_COST : -LABEL_COST;
}

/** The end of the heaviest run that begins at `from`. */
function heaviestEnd(gains: readonly number[], from: number): number {
  let best = { last: from, sum: 0 };
  let sum = 0;
  for (let at = from; at < gains.length; at += 1) {
    sum += gains[at] ?? 0;
    if (sum > best.sum) best = { last: at, sum };
  }
  return best.last;
}

/**
 * In a root that does not call itself the article's body: the stretch in which running text outweighs labels and links
 * (see text-core.ts), from the title on where it is known.
 */
export const keepStretch: RolePass = (view, roles) => {
  const { lines, titleAt, root } = view;
  if (isBodyContainer(root)) return [...roles];
  const gains = roles.map((role, at) => gainOf(view, role, at));
  const firstAt = lines.findIndex(
    ({ shape }, at) => at > (titleAt ?? -1) && isText(roles[at]) && shape.weight > 0,
  );
  const found = heaviestStretch(gains);
  if (found === null) return [...roles];
  const isTitled = titleAt !== null && firstAt !== -1;
  const first = !isTitled ? found.first : found.first < titleAt ? 0 : titleAt;
  const last = isTitled ? heaviestEnd(gains, firstAt) : found.last;
  return roles.map((role, at) => {
    if (!isText(role) || (at >= first && at <= last)) return role;
    return furniture(at < first ? "above the article" : "below the article");
  });
};

/** A tail of more than this share of the text above it is no tail, unless it is what readers wrote. */
const MAX_TAIL_SHARE = 0.5;
const COMMENTS = /comment|kommentar|coment[aá]rio|replies|responses|discussion/iu;

/** Below a line such as "Comments" or "Related stories" the article has ended; a box of links inside it is passed over. */
export const endBelowMarkers: RolePass = ({ lines }, roles) => {
  const positions = roles.flatMap((role, at) => (isText(role) ? [at] : []));
  const units = positions.map((at) => ({ ...NOWHERE, text: lines[at]?.text ?? "" }));
  const { last, boxes } = endAtMarker(units, readLineShapes(units, []), { first: 0, last: units.length - 1 });
  const weight = (from: number, to: number) =>
    positions.slice(from, to).reduce((all, at) => all + (lines[at]?.shape.weight ?? 0), 0);
  const isTail =
    COMMENTS.test(units[last + 1]?.text ?? "") ||
    weight(last + 1, positions.length) <= MAX_TAIL_SHARE * weight(0, last + 1);
  const marked = [...roles];
  if (!isTail) return marked;
  positions.forEach((at, position) => {
    if (position > last) marked[at] = furniture("below the article");
    else if (boxes.includes(position)) marked[at] = furniture("related links");
  });
  return marked;
};

const NOWHERE = { rawStartUtf16: 0, rawEndUtf16: 0, isAfterBlank: false };
