import { type Locator, type Page, expect } from "@playwright/test";
import type { Role } from "./access.js";
import type { Site } from "./test.js";

/** The cookie of signed-in people. */
export const SESSION = "__Host-session";

/** Presses or follows what leads to another page, and waits for that page: what comes next must not find the old one still there. */
export async function leave(page: Page, by: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), by.click()]);
}

/** Fills and sends the form of the sign-in page that is open. */
export async function typeSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await leave(page, page.locator("main").getByRole("button", { name: "Sign in" }));
}

/** Signs in as somebody of the demonstration, from the page asked for. */
export async function signIn(page: Page, site: Site, role: Role, path = "/staff"): Promise<void> {
  await page.goto(path);
  await expect(page.locator("h1")).toHaveText("Sign in");
  await typeSignIn(page, site.accounts[role].email, site.accounts[role].password);
  await expect(page.locator("header")).toContainText(`Demonstration ${role.replace("-", " ")}`);
}

/** The number behind a name in a list of figures: "Complete, random invitation", "Took part in Dallow". */
export async function figure(page: Page, name: string): Promise<number> {
  const row = page.locator("dl > div").filter({ has: page.locator("dt").getByText(name, { exact: true }) });
  await expect(row, name).toHaveCount(1);
  return asNumber(await row.locator("dd").innerText());
}

/** The first number in a text: "1,223 people" is 1223. */
export function asNumber(text: string): number {
  const digits = /-?[\d,]+/.exec(text)?.[0];
  if (digits === undefined) throw new Error(`no number in “${text}”`);
  return Number(digits.replaceAll(",", ""));
}

/** Where a councillor of the demonstration belongs. */
export const WARD = "/results/luton/wards/E05014741";
