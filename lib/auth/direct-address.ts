/**
 * Writes each request's socket address into its headers, over whatever the client sent under that name, before the
 * framework sees the request: it gives pages and actions headers only, never the socket. Called once, from
 * instrumentation.ts.
 */
import { IncomingMessage, Server } from "node:http";
import { directAddressHeader } from "./client-address.ts";

type Emit = (this: Server, event: string, ...args: unknown[]) => boolean;

const marker = Symbol.for("collate.stamps-direct-address");

/** Sets the header and drops every other spelling of it from the raw list, which some readers prefer. */
export function stampAddress(request: IncomingMessage): void {
  const address = request.socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/i, "");
  for (let at = request.rawHeaders.length - 2; at >= 0; at -= 2) {
    if (request.rawHeaders[at]?.toLowerCase() === directAddressHeader) request.rawHeaders.splice(at, 2);
  }
  delete request.headers[directAddressHeader];
  if (address === undefined) return;
  request.headers[directAddressHeader] = address;
  request.rawHeaders.push(directAddressHeader, address);
}

/** From now on every request to any server of this process is stamped. Doing it twice changes nothing. */
export function stampDirectAddresses(): void {
  const prototype = Server.prototype as Server & { [marker]?: true };
  if (prototype[marker]) return;
  const emit: Emit = prototype.emit;
  const stamping: Emit = function (event, ...args) {
    const [request] = args;
    if ((event === "request" || event === "upgrade") && request instanceof IncomingMessage)
      stampAddress(request);
    return emit.call(this, event, ...args);
  };
  Object.defineProperty(prototype, "emit", { value: stamping, configurable: true, writable: true });
  prototype[marker] = true;
}
