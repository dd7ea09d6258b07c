/** JSON's records: the list of articles in a value, and each one's fields as columns. */

export type JsonObject = { readonly [key: string]: unknown };

const MAX_LIST_DEPTH = 4;
const MAX_FIELD_DEPTH = 3;
const MAX_COLUMNS = 200;
/** What lists of articles are called; others count by the text they hold. */
const LIST_KEYS = new Set(
  "articles items data results documents docs posts entries records hits news stories value response rows".split(
    " ",
  ),
);

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Search engines wrap each hit. */
function unwrapped(record: JsonObject): JsonObject {
  return isObject(record._source) ? record._source : record;
}

type List = { values: readonly unknown[]; path: readonly string[]; weight: number };

/** The records of a value, and by which keys their list is reached; null when the one record is the value itself. */
export type FoundRecords = { values: readonly unknown[]; path: readonly string[] | null };

function weigh(values: readonly unknown[], key: string): number {
  const sample = values.slice(0, 20);
  const objects = sample.filter(isObject).length;
  const texts = sample.filter((value) => typeof value === "string" && value.length > 200).length;
  if (objects * 2 < sample.length && texts * 2 < sample.length) return 0;
  const heldUtf16 = sample
    .flatMap((value) => [...(recordFields(value)?.values() ?? [])])
    .reduce((sum, text) => sum + text.length, 0);
  return heldUtf16 * (LIST_KEYS.has(key.toLowerCase()) ? 10 : 1);
}

function lists(value: unknown, path: readonly string[]): List[] {
  if (Array.isArray(value))
    return value.length === 0 ? [] : [{ values: value, path, weight: weigh(value, path.at(-1) ?? "") }];
  if (!isObject(value) || path.length >= MAX_LIST_DEPTH) return [];
  return Object.entries(value).flatMap(([key, one]) => lists(one, [...path, key]));
}

/** Fields that make an object an article itself, though it holds lists too. */
const IS_ARTICLE = /^(?:headline|title|body|text|content|articlebody|fulltext)$/i;

/**
 * The records of a JSON value.
 *
 * @returns a list's values; an object that is an article itself, alone; of several lists in an object the one named and
 *   filled as articles are; empty when there is none
 */
export function findRecords(value: unknown): FoundRecords {
  if (isObject(value)) {
    const own = Object.entries(value).filter(([key, one]) => IS_ARTICLE.test(key) && typeof one === "string");
    if (own.length >= 2) return { values: [value], path: null };
  }
  const [best] = lists(value, [])
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return best ?? { values: isObject(value) ? [value] : [], path: null };
}

/** Strings and objects with a `text` by turns are one text whose links and emphasis are set apart, as messengers export it. */
function isRichText(values: readonly unknown[]): boolean {
  const isRun = (value: unknown) => isObject(value) && typeof value.text === "string";
  return (
    values.some(isRun) &&
    values.every((value) => typeof value === "string" || isRun(value)) &&
    !values.every(isRun)
  );
}

function listText(values: readonly unknown[]): string {
  if (isRichText(values)) return values.map((value) => (isObject(value) ? value.text : value)).join("");
  const texts = values.map((value) =>
    isObject(value) ? (value.name ?? value.text ?? value.title ?? "") : value,
  );
  const strings = texts.filter((text) => typeof text === "string" || typeof text === "number").map(String);
  const areParagraphs = strings.some((text) => text.length > 80);
  return strings.join(areParagraphs ? "\n\n" : ", ");
}

function flatten(record: JsonObject, prefix: string, depth: number, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(record)) {
    if (into.size >= MAX_COLUMNS) return;
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      into.set(path, String(value));
    else if (Array.isArray(value)) into.set(path, listText(value));
    else if (isObject(value) && depth < MAX_FIELD_DEPTH) flatten(value, path, depth + 1, into);
  }
}

/** A record's fields by their names, nested ones with dots; lists of names joined, lists of paragraphs as paragraphs. */
export function recordFields(record: unknown): Map<string, string> | null {
  if (typeof record === "string") return new Map([["text", record]]);
  if (!isObject(record)) return null;
  const fields = new Map<string, string>();
  flatten(unwrapped(record), "", 0, fields);
  return fields;
}
