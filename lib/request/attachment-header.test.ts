import { expect, test } from "vitest";
import { attachmentHeader } from "./attachment-header.ts";

test.each([
  ["report.txt", `attachment; filename="report.txt"; filename*=UTF-8''report.txt`],
  ["Größe 1.txt", `attachment; filename="Gr__e 1.txt"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201.txt`],
  ["../../etc/passwd", `attachment; filename="passwd"; filename*=UTF-8''passwd`],
  ["a\"b\\c'd(e).txt", `attachment; filename="c'd(e).txt"; filename*=UTF-8''c%27d%28e%29.txt`],
  ['say "no".txt', `attachment; filename="say _no_.txt"; filename*=UTF-8''say%20%22no%22.txt`],
  [
    "a\r\nSet-Cookie: x.txt",
    `attachment; filename="aSet-Cookie: x.txt"; filename*=UTF-8''aSet-Cookie%3A%20x.txt`,
  ],
  ["lone\uD800.txt", `attachment; filename="lone.txt"; filename*=UTF-8''lone.txt`],
  ["", `attachment; filename="file"; filename*=UTF-8''file`],
])("%j", (name, expected) => {
  expect(attachmentHeader(name)).toBe(expected);
});
