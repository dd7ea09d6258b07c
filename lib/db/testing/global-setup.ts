/** Once a run of the data tests: starts their cluster, tells the workers its port, and removes it at the end. */
import type { TestProject } from "vitest/node";
import { startTestCluster } from "#lib/db/testing/cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    testClusterPort: number;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  // A run that ends without its teardown (an interrupt, a crash) must leave no server behind.
  process.on("exit", cluster.abandon);
  project.provide("testClusterPort", cluster.port);
  return async () => {
    process.off("exit", cluster.abandon);
    await cluster.stop();
  };
}
