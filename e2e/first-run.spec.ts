/** An instance's first hour: set up by the token, an account by a one-time password, and rights that end at once. */
import type { Page } from "playwright/test";
import { type Server, startServer } from "./support/server.ts";
import { sessionCookie } from "./support/session-cookie.ts";
import { signIn, signOut, tryToSignIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const owner = { name: "Olga Owner", email: "olga@example.org", password: "four gates above the valley" };
const analyst = { name: "Ada Author", email: "ada@example.org", password: "the keeper wrote it down" };
const projectName = "Kestrel inquiry";

let server: Server;
let oneTimePassword = "";

test.beforeAll(async () => {
  server = await startServer({ env: { COLLATE_DEMO: "0" } });
});

test.afterAll(() => server.discard());

async function openMembers(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Admin" }).click();
  await expect(page.getByRole("heading", { name: "Members", level: 1 })).toBeVisible();
}

async function changeRole(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole("button", { name: `Role of ${name}` }).click();
  await page.getByRole("option", { name: role }).click();
  await expect(page.getByText(`${name} is ${role.toLowerCase()} now`)).toBeVisible();
}

async function actOnAccount(page: Page, name: string, act: string): Promise<void> {
  await page.goto("/accounts");
  await page.getByRole("button", { name: `Acts on the account of ${name}` }).click();
  await page.getByRole("menuitem", { name: act }).click();
}

test("set-up opens by the token on the console and by no other, once", async ({ openAs }) => {
  const page = await openAs(null, { url: server.url });
  await page.goto("/setup?token=not-the-token");
  await expect(page.getByRole("heading", { name: "This address opens nothing" })).toBeVisible();

  await page.goto(`/setup?token=${server.setupToken}`);
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password").fill("password1234");
  await page.getByLabel("First project").fill(projectName);
  await page.getByRole("button", { name: "Set up and sign in" }).click();
  await expect(page.getByText("This is among the first passwords that are tried.")).toBeVisible();
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Set up and sign in" }).click();

  await expect(page).toHaveURL(/\/p\/kestrel-inquiry\/library$/);
  const stranger = await openAs(null, { url: server.url });
  await stranger.goto(`/setup?token=${server.setupToken}`);
  await expect(stranger.getByRole("heading", { name: "Collate is set up" })).toBeVisible();
});

test("the owner makes an account, whose one-time password is told once", async ({ openAs }) => {
  const page = await openAs(null, { url: server.url });
  await signIn(page, owner);
  await page.goto("/accounts");
  await page.getByRole("button", { name: "New account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(analyst.name);
  await dialog.getByLabel("E-mail address").fill(analyst.email);
  await dialog.getByRole("button", { name: "Create account" }).click();
  await expect(dialog.getByRole("heading", { name: "Account created" })).toBeVisible();
  oneTimePassword = (await dialog.locator("code").innerText()).trim();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("row", { name: analyst.name })).toContainText("one-time password");
  await page.reload();
  await expect(page.getByText(oneTimePassword)).toHaveCount(0);
});

test("a one-time password opens nothing but the page that changes it, and only once", async ({ openAs }) => {
  const page = await openAs(null, { url: server.url });
  await signIn(page, { email: analyst.email, password: oneTimePassword });
  await expect(page).toHaveURL(/\/change-password$/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/change-password$/);
  await page.getByLabel("One-time password").fill(oneTimePassword);
  await page.getByLabel("New password").fill(analyst.password);
  await page.getByRole("button", { name: "Keep this password" }).click();
  await expect(page.getByRole("heading", { name: "No project yet" })).toBeVisible();
  await signOut(page);
  await tryToSignIn(page, { email: analyst.email, password: oneTimePassword });
  await expect(page.getByText("This e-mail address and password do not belong together.")).toBeVisible();
});

test("membership and role count on the next request", async ({ openAs }) => {
  const admin = await openAs(null, { url: server.url });
  const member = await openAs(null, { url: server.url });
  await Promise.all([signIn(admin, owner), signIn(member, analyst)]);
  await member.goto("/p/kestrel-inquiry/library");
  await expect(member.getByRole("heading", { name: "There is nothing here" })).toBeVisible();

  await admin.goto("/p/kestrel-inquiry/library");
  await openMembers(admin);
  await admin.getByLabel("E-mail address of an account").fill(analyst.email);
  await admin.getByRole("button", { name: "Add member" }).click();
  await expect(admin.getByText(`${analyst.name} is a member now`)).toBeVisible();
  await member.reload();
  await expect(member.getByRole("navigation", { name: "Main" })).toBeVisible();

  await member.goto("/p/kestrel-inquiry/admin");
  await expect(member.getByRole("heading", { name: "Your role does not open this" })).toBeVisible();
  await changeRole(admin, analyst.name, "Admin");
  await member.reload();
  await expect(member.getByRole("heading", { name: "Members", level: 1 })).toBeVisible();
  await changeRole(admin, analyst.name, "Reviewer");
  await member.reload();
  await expect(member.getByRole("heading", { name: "Your role does not open this" })).toBeVisible();
});

test("signing out ends the session itself: its cookie opens nothing any more", async ({ openAs }) => {
  const page = await openAs(null, { url: server.url });
  await signIn(page, analyst);
  await page.goto("/account");
  const kept = (await page.context().cookies()).filter(({ name }) => name === sessionCookie);
  expect(kept).toHaveLength(1);
  await signOut(page);
  await page.context().addCookies(kept);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a disabled account is out on its next request, and in again when it is enabled", async ({ openAs }) => {
  const admin = await openAs(null, { url: server.url });
  const page = await openAs(null, { url: server.url });
  await Promise.all([signIn(admin, owner), signIn(page, analyst)]);
  await page.goto("/account");
  await actOnAccount(admin, analyst.name, "Disable the account");
  await expect(admin.getByRole("row", { name: analyst.name })).toContainText("disabled");
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
  await tryToSignIn(page, analyst);
  await expect(page.getByText("This e-mail address and password do not belong together.")).toBeVisible();

  await actOnAccount(admin, analyst.name, "Enable the account");
  await expect(admin.getByRole("row", { name: analyst.name })).toContainText("active");
  await signIn(page, analyst);
});

test("guessing is throttled, and the right password waits as well", async ({ openAs }) => {
  const page = await openAs(null, { url: server.url });
  for (let tries = 0; tries < 5; tries += 1) {
    await tryToSignIn(page, { ...analyst, password: `a guess at a password ${tries}` });
    await expect(page.getByText("This e-mail address and password do not belong together.")).toBeVisible();
  }
  await tryToSignIn(page, analyst);
  await expect(page.getByText(/^Too many tries\. Wait \d+ minutes? and try again\.$/)).toBeVisible();
});
