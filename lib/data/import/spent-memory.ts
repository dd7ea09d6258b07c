/**
 * What the steps of a large file's work leave behind: V8 collects it when it finds time, and while a thread plans, the
 * main thread finds none. `gc` is there in the worker, which scripts/start starts with --expose-gc; elsewhere all is as V8
 * sees fit.
 */
import "server-only";
import { forgetArguments } from "#lib/db/forget-arguments.ts";

/** Collects all there is: some 50 ms in which nothing else happens. */
export function letGoOfAll(): void {
  forgetArguments();
  globalThis.gc?.({ type: "major", execution: "sync" });
}
