/**
 * Prisma's client and the database's adapter each remember the arguments of their last hundred steps for whoever turns
 * debugging on, whether or not anybody does: of those that wrote texts or findings, hundreds of megabytes.
 */
import { Debug as ClientDebug } from "@prisma/client/runtime/client";
import { Debug as AdapterDebug } from "@prisma/driver-adapter-utils";

const mostRemembered = 100;
const tell = [ClientDebug, AdapterDebug].map((debug) => debug("collate:forget"));

/** Has them remember nothing but that they were asked to forget. Some tenths of a millisecond. */
export function forgetArguments(): void {
  for (const say of tell) for (let said = 0; said < mostRemembered; said += 1) say("forget");
}
