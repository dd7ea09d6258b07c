/** A mail or a web archive in mail's form (MHTML) taken apart: its headers, its readable body, what is attached. */

import PostalMime, { decodeWords } from "postal-mime";

import { countPlainLines } from "./count-plain-lines.ts";

/** A message attached to another, as programs forward it. */
const MESSAGE_TYPE = "message/rfc822";

export type Mail = {
  /** The first header of a name, its encoded words read, white space folded; null when there is none. */
  header: (name: string) => string | null;
  from: { name: string; address: string } | null;
  html: string | null;
  text: string | null;
  /** Names of attached files; pictures that stand in the text are none. */
  attachments: string[];
  messages: Uint8Array[];
};

type Attached = Awaited<ReturnType<typeof PostalMime.parse>>["attachments"][number];

function bytesOf({ content }: Attached): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** A file someone attached, told from the pictures and styles of an HTML body. */
function isFile({ disposition, related, filename, contentId }: Attached): boolean {
  if (disposition === "attachment") return true;
  return filename !== null && related !== true && contentId === undefined;
}

/** An article of the greatest length, broken to 60 characters, has as many lines; each costs the parser some kilobytes. */
const MAX_PLAIN_LINES = 33_000;

/**
 * Takes a message apart.
 *
 * @param bytes the whole message
 * @returns null when its parts nest too deeply, its headers are larger than any mail's, or it has more lines that are
 *   not encoded than the longest article. Rejects only for bugs.
 */
export async function parseMail(bytes: Uint8Array): Promise<Mail | null> {
  if (countPlainLines(bytes) > MAX_PLAIN_LINES) return null;
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 }).catch(
    () => null,
  );
  if (email === null) return null;
  const header = (name: string) => {
    const value = email.headers.find(({ key }) => key === name)?.value;
    return value === undefined ? null : decodeWords(value).replace(/\s+/g, " ").trim() || null;
  };
  const { from } = email;
  const messages = email.attachments.filter(({ mimeType }) => mimeType === MESSAGE_TYPE);
  const files = email.attachments.filter((part) => part.mimeType !== MESSAGE_TYPE && isFile(part));
  return {
    header,
    from: from?.address === undefined ? null : { name: from.name.trim(), address: from.address },
    html: email.html?.trim() ? email.html : null,
    text: email.text?.trim() ? email.text : null,
    attachments: files.map(({ filename, mimeType }) => filename ?? mimeType),
    messages: messages.map(bytesOf),
  };
}
