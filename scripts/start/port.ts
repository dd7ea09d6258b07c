/** TCP ports on this machine: a free one, and whether the one asked for can be had. */

import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { StartFailure } from "#scripts/start/failure.ts";

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

const retryEveryMs = 200;
const retryForMs = 4_000;

/**
 * Waits a little for the port, since the processes of a start that was killed take a moment to end.
 * @throws StartFailure when it stays taken, or is not ours to take
 */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const deadline = Date.now() + retryForMs;
  let problem = await portProblem(host, port);
  while (problem === "EADDRINUSE" && Date.now() < deadline) {
    await sleep(retryEveryMs);
    problem = await portProblem(host, port);
  }
  if (problem !== null) throw new StartFailure(describePortProblem(host, port, problem));
}

/** The line for a port that cannot be listened on. */
export function describePortProblem(host: string, port: number, code: string): string {
  const where = `Port ${port} on ${host}`;
  if (code === "EADDRINUSE")
    return `${where} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start.`;
  if (code === "EACCES")
    return `${where} may not be used by this user. Choose one above 1023: PORT=3000 npm start.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `${host} is not an address of this machine. Set HOST to one, such as 127.0.0.1.`;
  }
  return `${where} cannot be listened on (${code}). Set HOST and PORT to what can.`;
}
