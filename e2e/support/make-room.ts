/** The process that makes a room: `node --conditions=react-server e2e/support/make-room.ts NAME WISH-AS-JSON`. */
import { closeDb } from "#lib/db/client.ts";

const [name = "", wish = "null"] = process.argv.slice(2);
const { default: make } = await import(`../rooms/${name}.ts`);
const room = await make(JSON.parse(wish));
await closeDb();
process.stdout.write(JSON.stringify(room));
