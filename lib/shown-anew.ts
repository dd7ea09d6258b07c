/** For server actions whose page shows what they change: the page is shown anew with the answer. */
import "server-only";
import { refresh } from "next/cache";
import type { Viewer } from "#lib/data/viewer.ts";
import type { Result } from "#lib/errors.ts";

/** The same use case; after success, and after a conflict, whose cause the page does not show yet. */
export function shownAnew<Input, Value>(run: (viewer: Viewer, input: Input) => Promise<Result<Value>>) {
  return async (viewer: Viewer, input: Input): Promise<Result<Value>> => {
    const result = await run(viewer, input);
    if (result.ok || result.code === "conflict") refresh();
    return result;
  };
}
