import { describe, expect, test } from "vitest";
import { fail, type Result, succeed } from "#lib/errors.ts";
import type { Command } from "./command.ts";
import { Outbox, type OutboxPorts } from "./outbox.ts";
import type { Outcome } from "./reader-work.ts";

const share = (key: string, id = "a"): Command => ({
  act: "share",
  id,
  key,
  revision: 1,
  kind: "annotation",
});

type Answer = Result<Outcome> | "unreachable";

/** An outbox whose server answers in this order, then always well. */
function withServer(answers: Answer[], left: Command[] = []) {
  const told: string[] = [];
  const sent: Command[] = [];
  const stored: string[][] = [];
  const retries: { run: () => void; delayMs: number }[] = [];
  const ports: OutboxPorts = {
    prepare: (command) => command,
    send: async (command) => {
      sent.push(command);
      const answer = answers.shift() ?? succeed({ revision: 2 });
      if (answer === "unreachable") throw new Error("no connection");
      return answer;
    },
    acknowledged: (command) => told.push(`acknowledged ${command.key}`),
    refused: (command, failure) => told.push(`refused ${command.key} ${failure.code}`),
    held: (failure) => told.push(`held ${failure?.code ?? "unreachable"}`),
    store: (commands) => stored.push(commands.map(({ key }) => key)),
    changed: (state) => told.push(state),
    later: (run, delayMs) => retries.push({ run, delayMs }),
  };
  return { outbox: new Outbox(ports, left), told, sent, stored, retries };
}

describe("Outbox", () => {
  test("sends one after the other, and keeps each until it is answered", async () => {
    const { outbox, sent, stored, told } = withServer([]);
    outbox.add(share("1"));
    outbox.add(share("2"));
    await outbox.flush();
    await Promise.resolve();
    while (sent.length < 2 || told.at(-1) !== "saved") await new Promise((done) => setImmediate(done));
    expect(sent.map(({ key }) => key)).toEqual(["1", "2"]);
    expect(stored.at(-1)).toEqual([]);
    expect(told.filter((line) => line.startsWith("acknowledged"))).toEqual([
      "acknowledged 1",
      "acknowledged 2",
    ]);
  });

  test("unreachable: keeps it, waits longer each time, and sends the same key again", async () => {
    const { outbox, sent, stored, retries, told } = withServer(["unreachable", "unreachable"], [share("1")]);
    await outbox.flush();
    expect(told).toEqual(["saving", "held unreachable", "waiting"]);
    expect(stored.at(-1)).toEqual(["1"]);
    await outbox.flush();
    expect(retries.map(({ delayMs }) => delayMs)).toEqual([2_000, 4_000]);
    await outbox.flush();
    expect(sent.map(({ key }) => key)).toEqual(["1", "1", "1"]);
    expect(told.slice(-2)).toEqual(["acknowledged 1", "saved"]);
  });

  test("signed out: the command is held, not given up, and nothing overtakes it", async () => {
    const { outbox, sent, told } = withServer([fail("unauthenticated", "Sign in")], [share("1"), share("2")]);
    await outbox.flush();
    expect(told).toContain("held unauthenticated");
    expect(sent.map(({ key }) => key)).toEqual(["1"]);
    await outbox.flush();
    expect(sent.map(({ key }) => key)).toEqual(["1", "1", "2"]);
  });

  test("refused: the command is dropped and the next one sent", async () => {
    const { outbox, told, stored } = withServer([fail("forbidden", "No")], [share("1"), share("2")]);
    await outbox.flush();
    expect(told).toEqual(["saving", "refused 1 forbidden", "saving", "acknowledged 2", "saved"]);
    expect(stored.at(-1)).toEqual([]);
  });

  test("speaks of a thing by its new id once it has one", async () => {
    const { outbox, sent } = withServer(["unreachable"], [share("1", "new-1")]);
    await outbox.flush();
    outbox.rename("new-1", "real");
    await outbox.flush();
    expect(sent.map(({ id }) => id)).toEqual(["new-1", "real"]);
  });
});
