import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { closeDb } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { action } from "./action.ts";
import { makeUser } from "./data/testing/make-project.ts";
import type { Viewer } from "./data/viewer.ts";
import { env } from "./env.ts";
import { succeed } from "./errors.ts";

const request = vi.hoisted(() => ({ headers: new Headers(), viewer: null as unknown }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));
vi.mock("#lib/auth/viewer.ts", () => ({ currentViewer: async () => request.viewer }));

afterAll(closeDb);
beforeEach(() => {
  request.headers = new Headers({ origin: env().publicUrl });
  request.viewer = null;
});

const ran: { viewer: Viewer; input: { name: string } }[] = [];
const rename = action({
  act: "test.rename",
  input: z.object({ name: z.string() }),
  run: async (viewer, input) => {
    ran.push({ viewer, input });
    return succeed(ran.length);
  },
});

it("runs for who is signed in, with what was parsed and nothing more", async () => {
  request.viewer = await makeUser();
  const requestKey = newId();
  expect(await rename({ name: "Ines", role: "admin", requestKey })).toMatchObject({ ok: true });
  expect(ran.at(-1)).toMatchObject({ input: { name: "Ines" }, viewer: { request: { key: requestKey } } });
  expect(ran.at(-1)?.input).not.toHaveProperty("role");
});

it("runs nothing for nobody, from elsewhere, or without an origin", async () => {
  const before = ran.length;
  expect(await rename({ name: "Ines" })).toMatchObject({ code: "unauthenticated" });
  request.viewer = await makeUser();
  request.headers = new Headers({ origin: "https://elsewhere.example" });
  expect(await rename({ name: "Ines" })).toMatchObject({ code: "cross_site" });
  request.headers = new Headers();
  expect(await rename({ name: "Ines" })).toMatchObject({ code: "cross_site" });
  expect(ran).toHaveLength(before);
});

it("does not do as one person what another's page, left open, sends later", async () => {
  const [mine, theirs] = [await makeUser(), await makeUser()];
  request.viewer = mine;
  expect(await rename({ name: "Ines", sentBy: theirs.userId })).toMatchObject({ code: "unauthenticated" });
  expect(await rename({ name: "Ines", sentBy: mine.userId })).toMatchObject({ ok: true });
});
