/** What is said of a database elsewhere that cannot be used. The server is a stub of PostgreSQL's protocol, version 3. */
import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openExternal } from "#scripts/start/postgres/external.ts";

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.close();
});

const message = (type: string, body: Buffer | string = "") => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
};
const int = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeIntBE(value, 0, bytes);
  return buffer;
};
const ready = message("Z", "I");
const welcome = Buffer.concat([message("R", int(0, 4)), ready]);
/** One row of one integer column named `version`. */
const versionRow = (version: number) =>
  Buffer.concat([
    message(
      "T",
      Buffer.concat([
        int(1, 2),
        Buffer.from("version\0"),
        int(0, 6),
        int(23, 4),
        int(4, 2),
        int(-1, 4),
        int(0, 2),
      ]),
    ),
    message("D", Buffer.concat([int(1, 2), int(String(version).length, 4), Buffer.from(String(version))])),
    message("C", "SELECT 1\0"),
    ready,
  ]);
const wrongPassword = message(
  "E",
  'SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user "a"\0\0',
);

/** Answers the first message of each connection with `hello` and every query with `answer`. */
async function serve(hello: Buffer, answer: Buffer): Promise<string> {
  server = createServer((socket) => {
    sockets.push(socket);
    socket.once("data", () => {
      socket.write(hello);
      socket.on("data", (data) => data.toString("latin1").startsWith("Q") && socket.write(answer));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return `127.0.0.1:${typeof address === "object" && address ? address.port : 0}/desk`;
}

const open = (place: string) => openExternal(`postgresql://a:hidden@${place}`, null);

test("one that is new enough is opened", async () => {
  const place = await serve(welcome, versionRow(15));
  expect(await open(place)).toMatchObject({ kind: "external", appUrl: `postgresql://a:hidden@${place}` });
});

test("one that is too old", async () => {
  const place = await serve(welcome, versionRow(14));
  await expect(open(place)).rejects.toThrow(
    `The database at ${place} is PostgreSQL 14; 15 or newer is needed. Upgrade it, or unset DATABASE_URL`,
  );
});

test("one that answers, with a refusal", async () => {
  const place = await serve(wrongPassword, ready);
  await expect(open(place)).rejects.toThrow(
    `The database at ${place} refuses the connection (password authentication failed for user "a"). Correct DATABASE_URL.`,
  );
});

test("one that hangs up", async () => {
  const place = await serve(Buffer.alloc(0), ready);
  const opening = expect(open(place)).rejects.toThrow(`The database at ${place} does not answer (`);
  await expect.poll(() => sockets.length, { timeout: 30_000 }).toBe(1);
  sockets[0]?.end();
  await opening;
});
