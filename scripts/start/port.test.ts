/** Ports taken and free, and the lines about them. */
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { describePortProblem, freePort, portProblem } from "#scripts/start/port.ts";

test("tells a port in use from a free one", async () => {
  const port = await freePort("127.0.0.1");
  expect(await portProblem("127.0.0.1", port)).toBeNull();
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  expect(await portProblem("127.0.0.1", port)).toBe("EADDRINUSE");
  server.close();
  await once(server, "close");
});

test.each([
  ["EADDRINUSE", /^Port 3000 on 127\.0\.0\.1 is in use\..*PORT=3001 npm start/],
  ["EACCES", /may not be used by this user/],
  ["EADDRNOTAVAIL", /Set HOST/],
  ["EINVAL", /\(EINVAL\)/],
])("%s says what to do", (code, line) => {
  expect(describePortProblem("127.0.0.1", 3000, code)).toMatch(line);
});
