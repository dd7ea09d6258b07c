/** Ids of rows: UUIDv7 (RFC 9562), made by the application, so that they sort by the time they were made. */
import { v7, validate } from "uuid";

export function newId(): string {
  return v7();
}

/** True for a UUID of any version in its canonical text form. */
export function isId(text: string): boolean {
  return validate(text);
}
