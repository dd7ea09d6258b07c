/**
 * XML as a stream of events, for files that may have been made to do harm: no document type is obeyed, no entity but
 * XML's own five and character numbers is replaced, nothing is fetched. The parser forgives what is not well-formed;
 * whether the document came whole is told at the end. Namespaces are scoped as in "Namespaces in XML 1.0".
 */

import { Parser } from "htmlparser2";

export type XmlHandler = {
  /** `name` carries the prefix given for its namespace; one of an unknown namespace carries the prefix it is written with. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** May come in several pieces. */
  text(data: string): void;
};

export type XmlAttributes = Readonly<Record<string, string>>;

/** An attribute's value by its name without prefix, or null. */
export function attributeOf(attributes: XmlAttributes, name: string): string | null {
  const direct = attributes[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return (key === undefined ? undefined : attributes[key]) ?? null;
}

/** Real documents stay below a hundred; the parser's cost grows with the depth. */
const MAX_DEPTH = 500;

/** Thrown at an element more than 500 deep. */
export class XmlTooDeep extends Error {}

type Scope = ReadonlyMap<string, string>;

export class XmlReader {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #handler: XmlHandler;
  readonly #parser: Parser;
  readonly #scopes: Scope[] = [new Map()];
  readonly #names: string[] = [];
  #elements = 0;

  /**
   * @param prefixes the prefix to use for each namespace's name (a URI)
   * @param handler told of every element and text in document order
   */
  constructor(prefixes: ReadonlyMap<string, string>, handler: XmlHandler) {
    this.#prefixes = prefixes;
    this.#handler = handler;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: () => this.#close(),
        ontext: (data) => {
          if (this.#names.length > 0) handler.text(data);
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  /** Where the event being told of begins, in UTF-16 units of all that was written. */
  get startUtf16(): number {
    return this.#parser.startIndex;
  }

  #scopeWith(attributes: XmlAttributes): Scope {
    const outer = this.#scopes.at(-1) ?? new Map();
    const declared = Object.entries(attributes).filter(
      ([name]) => name === "xmlns" || name.startsWith("xmlns:"),
    );
    if (declared.length === 0) return outer;
    return new Map([...outer, ...declared.map(([name, uri]): [string, string] => [name.slice(6), uri])]);
  }

  #canonical(name: string, scope: Scope): string {
    const colon = name.indexOf(":");
    const written = name.slice(0, Math.max(0, colon));
    const uri = scope.get(written);
    const known = uri === undefined ? undefined : this.#prefixes.get(uri);
    return known === undefined ? name : `${known}:${name.slice(colon + 1)}`;
  }

  #open(name: string, attributes: XmlAttributes): void {
    if (this.#names.length >= MAX_DEPTH) throw new XmlTooDeep();
    this.#elements += 1;
    const scope = this.#scopeWith(attributes);
    const canonical = this.#canonical(name, scope);
    this.#scopes.push(scope);
    this.#names.push(canonical);
    this.#handler.open(canonical, attributes);
  }

  #close(): void {
    const name = this.#names.pop();
    this.#scopes.pop();
    if (name !== undefined) this.#handler.close(name);
  }

  write(chunk: string): void {
    this.#parser.write(chunk);
  }

  /**
   * Ends the document.
   *
   * @returns whether every element was closed and there was one at all
   */
  end(): { isWhole: boolean } {
    const isWhole = this.#names.length === 0 && this.#elements > 0;
    this.#parser.end();
    return { isWhole };
  }
}
