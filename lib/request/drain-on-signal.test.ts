import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { expect, test } from "vitest";
import { drainConnections, drainOnSignals } from "./drain-on-signal.ts";

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.once("close", () => resolve()));

test("a server ends although a connection never asks for anything and another waits for its answer", async () => {
  drainOnSignals();
  const server = createServer(() => {}); // never answers
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const [silent, waiting] = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
  waiting.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  await new Promise<void>((resolve) => server.once("request", () => resolve()));

  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  drainConnections(20);
  await Promise.all([ended, closed(silent), closed(waiting)]);
  expect(server.listening).toBe(false);
});
