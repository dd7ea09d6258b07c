/**
 * Test files follow each other in one process, which spares each the start of a process and what is read at it; but none is
 * to see what another left in a module. After each file the project's own modules are forgotten, with their state and mocks;
 * a package's are kept.
 */
import { afterAll, vi } from "vitest";

// Registered before a file's own, it runs after them.
afterAll(() => void vi.resetModules());
