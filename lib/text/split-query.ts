/** Cuts a typed search into its parts: sign, field, value; quotation marks hold a value together. */

export type RawToken = {
  /** As it was typed. */
  source: string;
  isNegated: boolean;
  /** Lower case; null without one. Any letters before a colon: the caller knows which are fields. */
  field: string | null;
  value: string;
  isQuoted: boolean;
  /** The word OR, in capitals and unquoted. */
  isOr: boolean;
};

const shape =
  /(?<sign>[-−])?(?:(?<field>[a-z]+):)?(?:["“”](?<quoted>[^"“”]*)(?<closed>["“”])?|(?<plain>[^\s"“”]+))?/iuy;

function tokenOf(source: string, groups: Record<string, string | undefined>): RawToken {
  const { sign, field, quoted, plain } = groups;
  const isNegated = sign !== undefined;
  return {
    source,
    isNegated,
    field: field?.toLowerCase() ?? null,
    value: quoted ?? plain ?? "",
    isQuoted: quoted !== undefined,
    isOr: source === "OR",
  };
}

/** `unclosed`: the quotation whose end is missing (it runs to the text's end), or null. O(n). */
export function splitQuery(text: string): { tokens: RawToken[]; unclosed: string | null } {
  const tokens: RawToken[] = [];
  let unclosed: string | null = null;
  let at = 0;
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    shape.lastIndex = at;
    const match = shape.exec(text);
    const source = match?.[0] || text.charAt(at);
    const groups = match?.groups ?? {};
    if (groups.quoted !== undefined && groups.closed === undefined) unclosed = source;
    tokens.push(tokenOf(source, groups));
    at += source.length;
  }
  return { tokens, unclosed };
}
