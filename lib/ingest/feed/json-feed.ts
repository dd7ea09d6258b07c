/** A JSON Feed (version 1 and 1.1, jsonfeed.org) to its items. */

import { shownValue } from "../shown-value.ts";
import { isObject, type JsonObject } from "../table/json-records.ts";
import { type Dated, emptyItem, type Feed, type FeedItem, type Marked } from "./feed-item.ts";

function text(object: JsonObject, key: string): Dated | null {
  const value = object[key];
  return typeof value === "string" && value.trim() !== ""
    ? { value: value.trim(), rule: `JSON Feed ${key}` }
    : null;
}

/**
 * A date, an address or a name, for which a number or a list is at times written; what it says of either is judged where
 * it is read.
 */
function stated(object: JsonObject, key: string): Dated | null {
  const value = object[key];
  if (typeof value === "string" || value === null || value === undefined) return text(object, key);
  return { value: JSON.stringify(value), rule: `JSON Feed ${key}` };
}

function marked(object: JsonObject, key: string, kind: Marked["kind"]): Marked | null {
  const found = text(object, key);
  return found === null ? null : { value: found.value, kind };
}

/** An author is an object with a name; a name by itself is one too. An object without says where one is, not who. */
function authorsOf(object: JsonObject): Dated[] {
  const stands = object.authors ?? object.author;
  const authors: unknown[] = Array.isArray(stands) ? stands : [stands];
  return authors.flatMap((author) => {
    const name = isObject(author) ? stated(author, "name") : stated({ name: author }, "name");
    return name === null ? [] : [{ value: name.value, rule: "JSON Feed author" }];
  });
}

function itemOf(item: unknown): FeedItem {
  if (!isObject(item))
    return { ...emptyItem(null), fault: `is no object but ${shownValue(JSON.stringify(item) ?? "")}` };
  return {
    ...emptyItem(null),
    title: marked(item, "title", "text"),
    url: stated(item, "url") ?? stated(item, "external_url"),
    published: stated(item, "date_published"),
    updated: stated(item, "date_modified"),
    authors: authorsOf(item),
    language: text(item, "language"),
    content: marked(item, "content_html", "html") ?? marked(item, "content_text", "text"),
    summary: marked(item, "summary", "text"),
  };
}

/** The feed in a parsed value, or null when it is none. */
export function readJsonFeed(value: unknown): Feed | null {
  if (!isObject(value) || !Array.isArray(value.items)) return null;
  const title = text(value, "title");
  return {
    title: title === null ? null : { value: title.value, rule: "JSON Feed title" },
    language: text(value, "language"),
    base: text(value, "home_page_url")?.value ?? null,
    authors: authorsOf(value),
    items: value.items.map(itemOf),
    brokenItem: null,
  };
}
