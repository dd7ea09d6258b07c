/**
 * The environment, parsed once. Every setting a person may change is here and is explained in `.env.example`;
 * nothing else in the program reads `process.env` for a setting. Not a place for constants.
 */
import { z } from "zod";
import { isLoopbackHost } from "#lib/loopback.ts";

const port = z.coerce.number().int().min(1).max(65_535);
const wholeNumber = (low: number, high: number) => z.coerce.number().int().min(low).max(high);
const postgresUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), "is not a postgresql:// address");

const variables = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MIGRATE_URL: postgresUrl.optional(),
  COLLATE_DATA_DIR: z.string().min(1).default(".data"),
  COLLATE_DEMO: z.enum(["0", "1"]).optional(),
  COLLATE_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  COLLATE_TRUSTED_PROXY: z.union([z.literal("off"), wholeNumber(1, 10)]).default("off"),
  COLLATE_WORKER_CONCURRENCY: wholeNumber(1, 64).default(2),
  COLLATE_DATABASE_POOL: wholeNumber(2, 200).default(10),
});

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** The settings in the program's own words. */
export interface Env {
  host: string;
  port: number;
  /** Origin people open, without a trailing slash: https, or http on a loopback host. */
  publicUrl: string;
  /** The database the app connects to as a role that owns nothing; null: the embedded one. */
  databaseUrl: string | null;
  /** The same database as the role that owns the tables; null: the app's own role owns them. */
  databaseMigrateUrl: string | null;
  dataDir: string;
  /** Whether to create the demo project; `auto`: on the first start of the embedded database. */
  demo: "auto" | "always" | "never";
  secret: string | null;
  /** Reverse proxies in front whose X-Forwarded-For entries are believed; 0: none. */
  trustedProxyHops: number;
  workerConcurrency: number;
  databasePoolSize: number;
}

/** A setting that cannot be used; the message is one line that says which and what to do. */
export class EnvError extends Error {
  override name = "EnvError";
}

/**
 * Reads the settings out of a set of environment variables; an empty variable counts as not set.
 * @throws EnvError naming the first variable that cannot be used.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse({
    ...given,
    COLLATE_SECRET: given.COLLATE_SECRET ?? given.NEXTAUTH_SECRET,
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new EnvError(`${issue?.path.join(".")}: ${issue?.message}. See .env.example for what it takes.`);
  }
  const { data } = parsed;
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl: publicOrigin(data.PUBLIC_URL ?? defaultPublicUrl(data.HOST, data.PORT)),
    databaseUrl: data.DATABASE_URL ?? null,
    databaseMigrateUrl: data.DATABASE_MIGRATE_URL ?? null,
    dataDir: data.COLLATE_DATA_DIR,
    demo: data.COLLATE_DEMO === undefined ? "auto" : data.COLLATE_DEMO === "1" ? "always" : "never",
    secret: data.COLLATE_SECRET ?? null,
    trustedProxyHops: data.COLLATE_TRUSTED_PROXY === "off" ? 0 : data.COLLATE_TRUSTED_PROXY,
    workerConcurrency: data.COLLATE_WORKER_CONCURRENCY,
    databasePoolSize: data.COLLATE_DATABASE_POOL,
  };
}

function defaultPublicUrl(host: string, listenPort: number): string {
  const isWildcard = host === "0.0.0.0" || host === "::";
  const name = isWildcard ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${listenPort}`;
}

function publicOrigin(text: string): string {
  if (!URL.canParse(text))
    throw new EnvError(`PUBLIC_URL: ${text} is not an address. Set it to the one people open.`);
  const url = new URL(text);
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new EnvError(`PUBLIC_URL: ${text} has more than scheme, host and port. Set it to ${url.origin}.`);
  }
  if (url.protocol !== "https:" && !isLoopbackHost(url.hostname)) {
    throw new EnvError(
      `PUBLIC_URL: ${url.origin} is neither https nor this machine, and browsers refuse the sign-in cookie there. ` +
        "Put an https proxy in front and set PUBLIC_URL to its address, or use http://127.0.0.1.",
    );
  }
  return url.origin;
}

let parsedOnce: Env | undefined;

/** The settings of this process, parsed on the first call. @throws EnvError */
export function env(): Env {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
}
