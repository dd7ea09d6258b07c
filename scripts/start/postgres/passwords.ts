/** The random passwords of the embedded cluster's roles, kept beside it. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { readOrCreatePrivateFile } from "#scripts/start/data-dir.ts";

const schema = z.object({ superuser: z.string().min(1), owner: z.string().min(1), app: z.string().min(1) });

export type PostgresPasswords = z.infer<typeof schema>;

/** The passwords in `path`, made on first use. */
export function postgresPasswords(path: string): PostgresPasswords {
  const make = () => randomBytes(24).toString("hex");
  const text = readOrCreatePrivateFile(path, () =>
    JSON.stringify({ superuser: make(), owner: make(), app: make() }, null, 2),
  );
  return schema.parse(JSON.parse(text));
}
