/** The environment: defaults, what each variable becomes, and the line a wrong one gives. */
import { describe, expect, test } from "vitest";
import { EnvError, parseEnv } from "#lib/env.ts";

describe("parseEnv", () => {
  test("with nothing set is the embedded database on the loopback", () => {
    expect(parseEnv({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      publicUrl: "http://127.0.0.1:3000",
      databaseUrl: null,
      databaseMigrateUrl: null,
      dataDir: ".data",
      demo: "auto",
      secret: null,
      trustedProxyHops: 0,
      workerConcurrency: 2,
      databasePoolSize: 10,
    });
  });

  test("takes an empty variable as not set", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "", COLLATE_DEMO: "" })).toEqual(parseEnv({}));
  });

  test.each([
    [{ HOST: "localhost", PORT: "8080" }, "http://localhost:8080"],
    [{ HOST: "0.0.0.0" }, "http://localhost:3000"],
    [{ HOST: "::1", PORT: "81" }, "http://[::1]:81"],
    [{ HOST: "10.0.0.5", PUBLIC_URL: "https://collate.example/" }, "https://collate.example"],
    [{ PUBLIC_URL: "http://127.9.9.9:7000" }, "http://127.9.9.9:7000"],
  ])("%j is opened at %s", (source, publicUrl) => {
    expect(parseEnv(source).publicUrl).toBe(publicUrl);
  });

  test.each([
    [{ HOST: "192.168.1.5" }, /^PUBLIC_URL: http:\/\/192\.168\.1\.5:3000 is neither https nor this machine/],
    [{ PUBLIC_URL: "http://desk.lan" }, /neither https/],
    [{ PUBLIC_URL: "http://127.0.0.1.evil.example" }, /neither https/],
    [{ PUBLIC_URL: "https://x.example/collate" }, /Set it to https:\/\/x\.example\.$/],
    [{ PUBLIC_URL: "ftp://127.0.0.1" }, /^PUBLIC_URL/],
    [{ PORT: "70000" }, /^PORT/],
    [{ DATABASE_URL: "mysql://x" }, /^DATABASE_URL: is not a postgresql:\/\/ address/],
    [{ COLLATE_SECRET: "short" }, /^COLLATE_SECRET: needs at least 32 characters/],
    [{ COLLATE_DEMO: "yes" }, /^COLLATE_DEMO/],
    [{ COLLATE_TRUSTED_PROXY: "-1" }, /^COLLATE_TRUSTED_PROXY/],
  ])("%j is refused in one line", (source, message) => {
    let caught: unknown;
    try {
      parseEnv(source);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(EnvError);
    expect(String((caught as EnvError).message)).toMatch(message);
    expect(String((caught as EnvError).message)).not.toContain("\n");
  });

  test("reads the rest", () => {
    const secret = "s".repeat(40);
    const env = parseEnv({ COLLATE_TRUSTED_PROXY: "2", COLLATE_DEMO: "0", NEXTAUTH_SECRET: secret });
    expect(env).toMatchObject({ trustedProxyHops: 2, demo: "never", secret });
    expect(parseEnv({ COLLATE_DEMO: "1" }).demo).toBe("always");
  });
});
