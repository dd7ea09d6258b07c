/** Calls a server action from an event: with a request key, and with an answer also when none came. */
import { fail, type Result } from "#lib/errors.ts";

export type ServerAction<Value> = (raw: unknown) => Promise<Result<Value>>;

/** `requestKey`: the same for a second try of the same submission; made anew where it is left out. */
export async function runAction<Value>(
  action: ServerAction<Value>,
  input: object,
  requestKey: string = crypto.randomUUID(),
): Promise<Result<Value>> {
  try {
    return await action({ ...input, requestKey });
  } catch {
    return fail(
      "unavailable",
      "Collate did not answer. Nothing you typed is lost: check the connection and try again.",
    );
  }
}
