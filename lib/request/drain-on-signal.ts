/**
 * Lets the web process end when it is told to. The framework stops listening and waits for every connection; one that
 * a browser keeps open, or that never sent a request, would hold it for minutes. So answers under way get a short time,
 * and then what is left is closed.
 */
import { Server } from "node:http";

type Emit = (this: Server, event: string, ...args: unknown[]) => boolean;

const marker = Symbol.for("collate.drains-on-signal");
const graceMillis = 2_000;

/** The servers of this process that were ever connected to. */
const servers = new Set<Server>();

function rememberServers(): void {
  const prototype = Server.prototype as Server & { [marker]?: true };
  if (prototype[marker]) return;
  const emit: Emit = prototype.emit;
  const remembering: Emit = function (event, ...args) {
    if (event === "connection") servers.add(this);
    return emit.call(this, event, ...args);
  };
  Object.defineProperty(prototype, "emit", { value: remembering, configurable: true, writable: true });
  prototype[marker] = true;
}

/** Closes idle connections at once and all others after `afterMillis`. Does not keep the process alive for it. */
export function drainConnections(afterMillis: number = graceMillis): void {
  for (const server of servers) server.closeIdleConnections();
  const closeAll = () => {
    for (const server of servers) server.closeAllConnections();
  };
  setTimeout(closeAll, afterMillis).unref();
}

/** From now on SIGTERM and SIGINT drain. Others' handlers run as they did; those end the process. */
export function drainOnSignals(): void {
  rememberServers();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => drainConnections());
}
