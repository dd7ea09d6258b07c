import { defineConfig } from "vitest/config";

/** Two projects: `unit` needs nothing, `data` runs against a real Postgres started by its global set-up. */
export default defineConfig({
  test: {
    // As many as the browser tests have; the default leaves one of two cores idle. Each has a database of its own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "app/**/*.test.ts",
            "bench/**/*.test.ts",
            "lib/**/*.test.ts",
            "components/**/*.test.ts",
            "scripts/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          exclude: ["lib/data/**", "lib/jobs/**", "lib/auth/**", "**/*.data.test.ts"],
          environment: "node",
          isolate: false,
          setupFiles: ["scripts/test/forget-modules.ts", "scripts/test/property-seed.ts"],
          // Properties run by the thousand, and a busy machine makes no test wrong.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { conditions: ["react-server"] },
        ssr: { resolve: { conditions: ["react-server"] } },
        test: {
          name: "data",
          include: [
            "lib/data/**/*.test.ts",
            "lib/jobs/**/*.test.ts",
            "lib/auth/**/*.test.ts",
            "**/*.data.test.ts",
          ],
          environment: "node",
          globalSetup: ["lib/db/testing/global-setup.ts"],
          isolate: false,
          setupFiles: [
            "scripts/test/forget-modules.ts",
            "scripts/test/property-seed.ts",
            "lib/db/testing/setup.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
