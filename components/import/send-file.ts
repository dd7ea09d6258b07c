/** Sends one file to the upload route, telling how far it is. XMLHttpRequest, because fetch does not tell. */
import type { AddedFile } from "#lib/data/import/add-file.ts";
import { problemBeforeReading } from "#lib/data/import/file-problem.ts";
import { fail, type Result } from "#lib/errors.ts";

export type FileToSend = {
  projectId: string;
  importId: string;
  file: File;
  /** The same for every try to send this file, so that it is added once. */
  requestKey: string;
};

const unanswered = fail("unavailable", "The connection broke off. Send it again.");

/** Lower-case hexadecimal SHA-256. */
async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function parseAnswer(text: string): Result<AddedFile> {
  try {
    return JSON.parse(text) as Result<AddedFile>;
  } catch {
    return unanswered; // a proxy's page in place of an answer
  }
}

/**
 * Resolves to what the server made of the file; never rejects. A file that can be told to be unusable is announced by
 * name and size, without its bytes, and named by the server like any other.
 */
export async function sendFile(
  send: FileToSend,
  onSent: (sentBytes: number) => void,
): Promise<Result<AddedFile>> {
  const { projectId, importId, file, requestKey } = send;
  const isHopeless = problemBeforeReading(file.name, file.size) !== null;
  let sha256: string;
  try {
    sha256 = await sha256Of(isHopeless ? new ArrayBuffer(0) : await file.arrayBuffer());
  } catch {
    return fail("invalid", "The file could not be read from your disk. Choose it again.");
  }
  const query = new URLSearchParams({ project: projectId, import: importId, name: file.name });
  const request = new XMLHttpRequest();
  request.open("POST", `/api/upload?${query}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("x-collate-bytes", String(file.size));
  request.setRequestHeader("x-collate-sha256", sha256);
  request.setRequestHeader("x-collate-request", requestKey);
  request.upload.onprogress = (event) => onSent(event.loaded);
  return new Promise((resolve) => {
    request.onload = () => resolve(parseAnswer(request.responseText));
    request.onerror = () => resolve(unanswered);
    request.onabort = () => resolve(unanswered);
    // The file itself, so that its bytes are not held in memory while they go.
    request.send(isHopeless ? null : file);
  });
}
