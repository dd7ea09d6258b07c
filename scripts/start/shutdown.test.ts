/** The order of stopping, and that it happens once. */
import { afterEach, expect, test, vi } from "vitest";
import { Shutdown } from "#scripts/start/shutdown.ts";

const exits: number[] = [];
const exit = (code: number): never => {
  exits.push(code);
  return undefined as never;
};
afterEach(() => {
  exits.length = 0;
  vi.restoreAllMocks();
});

test("stops the last first, once, and exits with the first code", async () => {
  const stopped: string[] = [];
  const shutdown = new Shutdown(exit);
  for (const name of ["postgres", "worker", "web"]) shutdown.add(async () => void stopped.push(name));
  expect(shutdown.hasBegun).toBe(false);
  await Promise.all([shutdown.run(0), shutdown.run(1)]);
  expect(stopped).toEqual(["web", "worker", "postgres"]);
  expect(exits).toEqual([0]);
  expect(shutdown.hasBegun).toBe(true);
});

test("a step that fails does not keep the others from stopping, and shows in the code", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const stopped: string[] = [];
  const shutdown = new Shutdown(exit);
  shutdown.add(() => void stopped.push("postgres"));
  shutdown.add(() => Promise.reject(new Error("stuck")));
  await shutdown.run(0);
  expect(stopped).toEqual(["postgres"]);
  expect(said).toHaveBeenCalledWith("stuck");
  expect(exits).toEqual([1]);
});

test("a step taken off is not run", async () => {
  const stopped: string[] = [];
  const shutdown = new Shutdown(exit);
  const remove = shutdown.add(() => void stopped.push("build"));
  remove();
  remove();
  await shutdown.run(0);
  expect(stopped).toEqual([]);
});

test("nothing more is started once it has begun", async () => {
  const shutdown = new Shutdown(exit);
  expect(() => shutdown.throwIfBegun()).not.toThrow();
  const stopping = shutdown.run(0);
  expect(() => shutdown.throwIfBegun()).toThrow();
  await stopping;
});
