/** The Content-Disposition of a download, after RFC 6266 and RFC 8187. Pure. */

/** Letters that need no escape in RFC 8187's ext-value and that encodeURIComponent leaves in place wrongly. */
const escapeRest = (text: string) =>
  text.replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** Path parts, controls and lone surrogates are dropped: the name is somebody's file name. An empty one is "file". */
export function attachmentHeader(fileName: string): string {
  const name = (fileName.split(/[/\\]/).at(-1) ?? "").replace(/\p{C}/gu, "").trim() || "file";
  const ascii = name.replace(/[^ -~]/g, "_").replace(/["%\\]/g, "_");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${escapeRest(encodeURIComponent(name))}`;
}
