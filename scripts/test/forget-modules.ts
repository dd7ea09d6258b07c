/**
 * Test files follow each other in one process, which spares each the start of a process and what is read at it; but none is
 * to see what another left in a module. After each file the project's own modules are forgotten, with their state, their mocks and
 * what they keep on globalThis; a package's are kept.
 */
import { afterAll, vi } from "vitest";

// Registered before a file's own, it runs after them.
afterAll(() => {
  vi.resetModules();
  for (const name of Object.keys(globalThis)) {
    if (name.startsWith("collate")) Reflect.deleteProperty(globalThis, name);
  }
});
