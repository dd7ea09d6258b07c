/** The browser tests: real Chromium against the production build, on a server and data directory of their own. */
import { defineConfig } from "playwright/test";
import { freePort } from "#scripts/start/port.ts";
import { browserArguments } from "#scripts/test/browser-arguments.ts";
import { findChromium } from "#scripts/test/find-chromium.ts";

// Set once by the process that loads this first; the test workers inherit it.
process.env.COLLATE_E2E_PORT ??= String(await freePort("127.0.0.1"));
process.env.CHROMIUM_PATH ||= findChromium() ?? "";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/support/global-setup.ts",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${process.env.COLLATE_E2E_PORT}`,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: browserArguments },
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    // A trace records every step of every test, passed or not: it is asked for where a failure is looked into.
    trace: process.env.COLLATE_TRACE === "1" ? "retain-on-failure" : "off",
  },
});
