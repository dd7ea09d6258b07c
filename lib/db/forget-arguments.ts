/**
 * The database's adapter remembers the arguments of its last hundred statements for whoever turns debugging on, whether or
 * not anybody does: of those that wrote an import's texts some tens of megabytes.
 */
import { Debug } from "@prisma/driver-adapter-utils";

const mostRemembered = 100;
const say = Debug("collate:forget");

/** Has it remember nothing but that it was asked to forget. Some tenth of a millisecond. */
export function forgetArguments(): void {
  for (let said = 0; said < mostRemembered; said += 1) say("forget");
}
