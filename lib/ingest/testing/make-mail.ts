/** Messages as mail programs write them, for tests. */

export type MailPart = { type: string; headers?: readonly string[]; body: string };

const BOUNDARY = "=_part_of_a_test";

/** A message with its headers and one body. */
export function makeMail(
  headers: readonly string[],
  body: string,
  type = "text/plain; charset=utf-8",
): Buffer {
  const all = ["MIME-Version: 1.0", ...headers, `Content-Type: ${type}`, "Content-Transfer-Encoding: 8bit"];
  return Buffer.from(`${all.join("\r\n")}\r\n\r\n${body.replace(/\r?\n/g, "\r\n")}`);
}

/** A message of several parts. */
export function makeMultipart(
  kind: "mixed" | "alternative" | "related",
  headers: readonly string[],
  parts: readonly MailPart[],
): Buffer {
  const written = parts.map(({ type, headers: own = [], body }) => {
    const all = [`Content-Type: ${type}`, "Content-Transfer-Encoding: 8bit", ...own];
    return `--${BOUNDARY}\r\n${all.join("\r\n")}\r\n\r\n${body}\r\n`;
  });
  const top = ["MIME-Version: 1.0", ...headers, `Content-Type: multipart/${kind}; boundary="${BOUNDARY}"`];
  return Buffer.from(`${top.join("\r\n")}\r\n\r\n${written.join("")}--${BOUNDARY}--\r\n`);
}
