/** TCP ports on this machine: a free one, and whether a given one can be had. */

import { once } from "node:events";
import { createServer } from "node:net";

/** A port nobody listens on right now. */
export async function freePort(host: string): Promise<number> {
  return await listenOnce(host, 0);
}

/** Why the port cannot be listened on, as the system's error code (`EADDRINUSE`, `EACCES`, …); null when it can. */
export async function portProblem(host: string, port: number): Promise<string | null> {
  try {
    await listenOnce(host, port);
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

async function listenOnce(host: string, port: number): Promise<number> {
  const server = createServer();
  server.listen({ host, port, exclusive: true });
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : port;
}
