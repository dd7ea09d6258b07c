/**
 * Cuts an SQL script into its statements, only to name the one that failed: the server itself is handed the whole
 * script. One pass over the text, O(n); follows PostgreSQL's lexical rules (documentation, chapter 4.1) for quoted
 * strings, quoted names, dollar quotes, line comments and nested block comments.
 */

export interface Statement {
  /** Without the comments and white space before it and without the semicolon. */
  text: string;
  /** Line of its first character in the script, from 1. */
  line: number;
}

// What may hold a semicolon that ends nothing. An E'' string may escape its quote; a plain one only doubles it.
const opaque =
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*'?|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|--[^\n]*|(?<![A-Za-z0-9_$])(\$(?:[A-Za-z_][A-Za-z0-9_]*)?\$)[\s\S]*?(?:\1|$)/y;
const leading = /(?:\s|--[^\n]*(?:\n|$))+/y;

/** The statements of a script in order; comments and empty statements are none. */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = [];
  let startUtf16 = skipLeading(sql, 0);
  let atUtf16 = startUtf16;
  const close = () => {
    const text = sql.slice(startUtf16, atUtf16).trim();
    if (text !== "") statements.push({ text, line: sql.slice(0, startUtf16).split("\n").length });
  };
  while (atUtf16 < sql.length) {
    if (sql[atUtf16] === ";") {
      close();
      startUtf16 = skipLeading(sql, atUtf16 + 1);
      atUtf16 = startUtf16;
    } else {
      atUtf16 = skipToken(sql, atUtf16);
    }
  }
  close();
  return statements;
}

function skipToken(sql: string, fromUtf16: number): number {
  if (sql.startsWith("/*", fromUtf16)) return skipBlockComment(sql, fromUtf16);
  opaque.lastIndex = fromUtf16;
  const match = opaque.exec(sql);
  return fromUtf16 + Math.max(match?.[0].length ?? 0, 1);
}

function skipLeading(sql: string, fromUtf16: number): number {
  let atUtf16 = fromUtf16;
  for (;;) {
    leading.lastIndex = atUtf16;
    const space = leading.exec(sql)?.[0].length ?? 0;
    const afterSpace = atUtf16 + space;
    const after = sql.startsWith("/*", afterSpace) ? skipBlockComment(sql, afterSpace) : afterSpace;
    if (after === atUtf16) return after;
    atUtf16 = after;
  }
}

function skipBlockComment(sql: string, fromUtf16: number): number {
  let depth = 0;
  let atUtf16 = fromUtf16;
  do {
    if (sql.startsWith("/*", atUtf16)) depth += 1;
    else if (sql.startsWith("*/", atUtf16)) depth -= 1;
    else {
      atUtf16 += 1;
      continue;
    }
    atUtf16 += 2;
  } while (depth > 0 && atUtf16 < sql.length);
  return Math.min(atUtf16, sql.length);
}
