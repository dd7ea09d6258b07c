/** What stops a start: said in one line, with what to do about it, instead of a stack trace. */

/** A foreseen reason not to start. The message is one line: what is wrong, then what to do. */
export class StartFailure extends Error {
  override name = "StartFailure";
}

/** One line out of any error, with the first words of a driver's or system's own message kept. */
export function oneLine(error: unknown): string {
  const text = error instanceof AggregateError ? error.errors.map(messageOf).join("; ") : messageOf(error);
  return text.replaceAll(/\s*\n\s*/g, " ").trim();
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== "") return error.message;
  return "code" in error ? String(error.code) : error.name;
}
