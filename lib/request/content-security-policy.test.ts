import { expect, test } from "vitest";
import { contentSecurityPolicy, newNonce } from "./content-security-policy.ts";

const directives = (policy: string) =>
  new Map(
    policy.split("; ").map((part) => [part.slice(0, part.indexOf(" ")), part.slice(part.indexOf(" ") + 1)]),
  );

test("in production a script needs the nonce, and nothing is evaluated or loaded from elsewhere", () => {
  const policy = contentSecurityPolicy("Tk9OQ0U=", "production");
  expect(directives(policy).get("script-src")).toBe("'self' 'nonce-Tk9OQ0U=' 'strict-dynamic'");
  expect(directives(policy).get("style-src")).toBe("'self' 'nonce-Tk9OQ0U='");
  expect(directives(policy).get("style-src-attr")).toBe("'unsafe-inline'");
  expect(policy).not.toMatch(/unsafe-eval|\*|https?:|ws:|blob:/);
});

test("framing, plugins and base addresses are closed, forms stay here", () => {
  const policy = directives(contentSecurityPolicy("n", "production"));
  expect(policy.get("default-src")).toBe("'self'");
  expect(policy.get("frame-ancestors")).toBe("'none'");
  expect(policy.get("object-src")).toBe("'none'");
  expect(policy.get("base-uri")).toBe("'none'");
  expect(policy.get("form-action")).toBe("'self'");
});

test("a nonce holds 128 bits and does not come twice", () => {
  const nonces = Array.from({ length: 200 }, newNonce);
  expect(new Set(nonces).size).toBe(200);
  for (const nonce of nonces) expect(atob(nonce)).toHaveLength(16);
});
