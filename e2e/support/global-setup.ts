/** Once a run: starts the server the specs share, which builds the app when its build is stale. */
import { startServer, storeSharedServer } from "./server.ts";

export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer({ port: Number(process.env.COLLATE_E2E_PORT) });
  storeSharedServer(server);
  return server.discard;
}
