/** The demo's accounts as they stand in the data directory, and how they are shown. Pure. */
import { z } from "zod";

const schema = z.object({
  accounts: z.array(
    z.object({ email: z.string(), password: z.string(), name: z.string().optional(), role: z.string() }),
  ),
});

export type DemoAccount = z.infer<typeof schema>["accounts"][number];

/** @throws ZodError when the text is not what the demo script writes */
export function parseDemoAccounts(text: string): DemoAccount[] {
  return schema.parse(JSON.parse(text)).accounts;
}

/** Lines with the accounts in columns. */
export function describeDemoAccounts(text: string): string[] {
  const accounts = parseDemoAccounts(text);
  const width = (pick: (account: DemoAccount) => string) =>
    Math.max(...accounts.map((account) => pick(account).length), 0);
  const roles = width(({ role }) => role);
  const emails = width(({ email }) => email);
  return [
    "Demo accounts:",
    ...accounts.map(
      ({ role, email, password }) => `  ${role.padEnd(roles)}  ${email.padEnd(emails)}  ${password}`,
    ),
  ];
}
