import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { directAddressHeader } from "./client-address.ts";
import { stampDirectAddresses } from "./direct-address.ts";

/** Answers with the request's headers, as the framework would see them. */
const server = createServer((incoming, response) => {
  response.end(JSON.stringify({ headers: incoming.headers, raw: incoming.rawHeaders }));
});

beforeAll(async () => {
  stampDirectAddresses();
  stampDirectAddresses();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function headersSeen(sent: Record<string, string | string[]>) {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: "127.0.0.1", headers: sent }, resolve).on("error", reject).end();
  });
  const chunks = await answer.toArray();
  return JSON.parse(Buffer.concat(chunks).toString()) as { headers: Record<string, string>; raw: string[] };
}

it("gives every request the address of its socket", async () => {
  expect((await headersSeen({})).headers[directAddressHeader]).toBe("127.0.0.1");
});

it("believes nothing the client sends under that name, however it is spelled or repeated", async () => {
  const { headers, raw } = await headersSeen({ "X-Collate-Address": ["203.0.113.9", "203.0.113.10"] });
  expect(headers[directAddressHeader]).toBe("127.0.0.1");
  expect(raw.filter((part) => part.toLowerCase() === directAddressHeader)).toHaveLength(1);
  expect(raw.join(" ")).not.toContain("203.0.113");
});
