/**
 * Prisma's own schema engine, run as WebAssembly: it keeps `_prisma_migrations` exactly as `prisma migrate` does and
 * needs no binary fetched from anywhere. It holds an advisory lock until its connection closes, so whoever opens it
 * is a process that exits.
 */
import { readFile } from "node:fs/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

export type SchemaEngine = glue.SchemaEngine;

/** Called with a script that failed and how many of its statements had completed by then. */
export type OnScriptFailure = (script: string, completed: number, error: unknown) => void;

interface OpenEngine {
  engine: SchemaEngine;
  pool: pg.Pool;
}

/**
 * Opens the engine on a database.
 * @param schemaPath the Prisma schema it is to know; its provider decides the dialect.
 */
export async function openEngine(
  connectionString: string,
  schemaPath: string,
  onFailure: OnScriptFailure,
): Promise<OpenEngine> {
  instantiated ??= instantiate();
  await instantiated;
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 10_000 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool, onFailure));
  const datamodels: [string, string][] = [[schemaPath, await readFile(schemaPath, "utf8")]];
  const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  return { engine, pool };
}

let instantiated: Promise<void> | undefined;

async function instantiate(): Promise<void> {
  const entry = import.meta.resolve("@prisma/schema-engine-wasm");
  const binary = await readFile(new URL("schema_engine_bg.wasm", entry));
  const { instance } = await WebAssembly.instantiate(binary, {
    "./schema_engine_bg.js": Object.fromEntries(
      Object.entries(glue).filter(
        (entry): entry is [string, () => unknown] => typeof entry[1] === "function",
      ),
    ),
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** The stock adapter cuts a script at every ";", which breaks $$ bodies: this one hands it to the server whole. */
class WholeScripts extends PrismaPg {
  readonly #pool: pg.Pool;
  readonly #onFailure: OnScriptFailure;

  constructor(pool: pg.Pool, onFailure: OnScriptFailure) {
    super(pool);
    this.#pool = pool;
    this.#onFailure = onFailure;
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const executeScript: SqlDriverAdapter["executeScript"] = (script) => this.#execute(script);
    return Object.assign(adapter, { executeScript });
  }

  async #execute(script: string): Promise<void> {
    const client = await this.#pool.connect();
    let completed = 0;
    const count = () => {
      completed += 1;
    };
    client.connection.on("commandComplete", count);
    try {
      await client.query(script);
    } catch (error) {
      this.#onFailure(script, completed, error);
      throw error;
    } finally {
      client.connection.off("commandComplete", count);
      client.release();
    }
  }
}
