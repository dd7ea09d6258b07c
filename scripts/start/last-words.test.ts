/** Why a program ended, out of its log. */
import { expect, test } from "vitest";
import { lastWords } from "#scripts/start/last-words.ts";

const uncaught = (error: string) =>
  `Applied 1\nfile:///a b/demo.ts:12\n  throw new Error("x");\n  ^\n\n${error}\n    at b (file:///a b/demo.ts:12:3)\n` +
  "    at async c {\n  code: 'ECONNRESET',\n  [cause]: undefined\n}\n\nNode.js v24.21.0\n";

test.each([
  ["the last line", "one\ntwo\n\n", "two"],
  ["an error nobody caught", uncaught("TypeError: no such story"), "TypeError: no such story"],
  ["one whose message has a line of its own", uncaught("Error: a\nb"), "b"],
  ["the last of two", uncaught("Error: first") + uncaught("Error: second"), "Error: second"],
  ["one without a stack", "boom\n\nNode.js v24.21.0", "boom"],
  ["nothing", " \n", null],
])("%s", (_, text, words) => {
  expect(lastWords(text)).toBe(words);
});
