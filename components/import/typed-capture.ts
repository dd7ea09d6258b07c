/** Between the fields one types where bytes came from into and the facts they mean. Pure. */
import type { CaptureFacts } from "#lib/data/import/capture.ts";
import { parseTypedInstant, typedInstant } from "./typed-instant.ts";

/** Empty: not known. */
export type TypedCapture = { url: string; archiveUrl: string; retrievedAt: string; method: string };

export type CaptureErrors = Partial<Record<keyof TypedCapture, string>>;

export const NOTHING_TYPED: TypedCapture = { url: "", archiveUrl: "", retrievedAt: "", method: "" };

const addressError = "Write an address that begins with http:// or https://.";

/** True for an http(s) address. The server asks the same, and has the last word. */
export function isWebAddress(typed: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/iu.test(typed) && URL.canParse(typed);
}

export function typedCapture({ url, archiveUrl, retrievedAt, method }: CaptureFacts): TypedCapture {
  return {
    url: url ?? "",
    archiveUrl: archiveUrl ?? "",
    retrievedAt: typedInstant(retrievedAt),
    method: method ?? "",
  };
}

export function captureErrors({ url, archiveUrl, retrievedAt }: TypedCapture): CaptureErrors {
  const isBad = (typed: string) => typed.trim() !== "" && !isWebAddress(typed.trim());
  const isBadTime = retrievedAt.trim() !== "" && parseTypedInstant(retrievedAt) === null;
  return {
    ...(isBad(url) ? { url: addressError } : {}),
    ...(isBad(archiveUrl) ? { archiveUrl: addressError } : {}),
    ...(isBadTime ? { retrievedAt: "Write a day and a time: 2031-03-15 07:12." } : {}),
  };
}

/** What was typed, as facts. A time typed as it stood keeps its own zone and seconds. */
export function captureFacts(typed: TypedCapture, before: CaptureFacts): CaptureFacts {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const isSameTime = typed.retrievedAt.trim() === typedInstant(before.retrievedAt);
  return {
    url: orNull(typed.url),
    archiveUrl: orNull(typed.archiveUrl),
    retrievedAt: isSameTime ? before.retrievedAt : parseTypedInstant(typed.retrievedAt),
    method: orNull(typed.method),
  };
}

export function isSameCapture(a: CaptureFacts, b: CaptureFacts): boolean {
  return (
    a.url === b.url &&
    a.archiveUrl === b.archiveUrl &&
    a.retrievedAt === b.retrievedAt &&
    a.method === b.method
  );
}
