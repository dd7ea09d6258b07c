/** Signing in and out, as a person does it. */
import { expect, type Page } from "playwright/test";

export type Credentials = { email: string; password: string };

/** Fills the sign-in form in and waits for its answer; where that leads is for the caller to say. */
export async function tryToSignIn(page: Page, { email, password }: Credentials): Promise<void> {
  if (!/\/sign-in/.test(page.url())) await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  const answer = page.waitForResponse(/\/api\/auth\/callback\/credentials/);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await answer;
}

export async function signIn(page: Page, credentials: Credentials): Promise<void> {
  await tryToSignIn(page, credentials);
  await expect(page).not.toHaveURL(/\/sign-in/);
  // It is a new document: left while parts of it are still to come, it says of each that the server did not finish it.
  await page.waitForLoadState();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Account of / }).click();
  await page.getByRole("region", { name: "Account" }).getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
}
