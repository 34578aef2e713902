import { createHmac } from "node:crypto";
import { type Page, expect } from "@playwright/test";
import type { Mail } from "./mail.js";
import { leave, signIn, typeSignIn } from "./staff.js";
import { type Site, test } from "./test.js";

/** A password that the site takes. */
export const PASSWORD = "quiet violin harbour";

/** The step of time of RFC 6238. */
const STEP = 30_000;

/** The code that a telephone with this secret shows so many steps from now: RFC 6238 with SHA-1 and six digits. */
export function codeOf(secret: string, steps = 0): string {
  const bits = [...secret.replaceAll(" ", "")].map((symbol) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(symbol).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP) + steps));
  const hash = createHmac("sha1", key).update(counter).digest();
  const at = hash[19]! & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Presses a button of the page's main part, and waits for the page it leads to. */
export async function press(page: Page, name: string): Promise<void> {
  await leave(page, page.locator("main").getByRole("button", { name, exact: true }));
}

/** The message that an address got last. It may still be on its way. */
export async function mailTo(site: Site, email: string): Promise<Mail> {
  const found = () => site.mail.received.filter(({ to }) => to.includes(email)).at(-1);
  await expect.poll(found).toBeDefined();
  return found()!;
}

/** The code of the link in a message. */
export function linkCode(mail: Mail): string {
  const code = /#code=([0-9A-Z-]+)/.exec(mail.text)?.[1];
  if (!code) throw new Error(`no link in ${mail.text}`);
  return code;
}

/** Invites somebody, as an administrator does who is signed in. */
export async function invite(page: Page, name: string, email: string, role: RegExp, ward?: string): Promise<void> {
  await page.goto("/staff/accounts");
  await leave(page, page.getByRole("link", { name: "Invite somebody" }));
  await page.getByLabel("Their name").fill(name);
  await page.getByLabel("Their e-mail address").fill(email);
  await page.getByRole("radio", { name: role }).check();
  if (ward) await page.getByRole("checkbox", { name: ward }).check();
  await press(page, "Invite");
  await expect(page.getByRole("status")).toHaveText("The invitation is sent.");
}

/** Chooses a password with a code, typed. */
export async function setPassword(page: Page, code: string, password = PASSWORD): Promise<void> {
  await page.goto("/staff/set-password");
  await page.getByLabel("The code from your message or link").fill(code.toLowerCase().replaceAll("-", " "));
  await press(page, "Continue");
  await page.getByLabel("New password").fill(password);
  await press(page, "Save password");
  await expect(page.getByRole("status")).toHaveText("Your password is set. Sign in with it.");
}

/** Sets up the second factor of whoever is signed in; gives the secret and the recovery codes. */
export async function enrol(page: Page, password = PASSWORD): Promise<{ secret: string; recovery: string[] }> {
  await page.goto("/staff/account");
  await leave(page, page.getByRole("link", { name: "Set up a second factor" }));
  await page.getByLabel("Your password").fill(password);
  await press(page, "Set it up");
  await expect(page.getByRole("img", { name: /^QR code/ })).toBeVisible();
  const secret = await page.locator("dl code").innerText();
  await page.getByLabel("Six-digit code").fill(codeOf(secret, -1));
  await press(page, "Switch it on");
  await expect(page.locator("h1")).toHaveText("Your recovery codes");
  return { secret, recovery: await page.locator(".codes code").allInnerTexts() };
}

/** What holds with and without script. */
export function people(): void {
  test("from an invitation to signing in with a code, and with a recovery code", async ({ page, site }) => {
    const email = "asha.patel@luton.example";
    await signIn(page, site, "administrator");
    await invite(page, "Asha Patel", email, /^Officer/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await setPassword(page, linkCode(await mailTo(site, email)));
    await typeSignIn(page, email, PASSWORD);
    await expect(page).toHaveURL(/\/staff\/fieldwork$/);
    const { secret, recovery } = await enrol(page);
    expect(new Set(recovery).size).toBe(10);
    await page.getByRole("button", { name: "Sign out" }).click();

    await page.goto("/staff/weighting");
    await typeSignIn(page, email, PASSWORD);
    await expect(page.locator("h1")).toHaveText("Type the code");
    await page.getByLabel("Six-digit code").fill("000000");
    await leave(page, page.getByRole("button", { name: "Sign in", exact: true }));
    await expect(page.getByRole("alert")).toContainText("This is not the code");
    const code = codeOf(secret);
    await page.getByLabel("Six-digit code").fill(code);
    await leave(page, page.getByRole("button", { name: "Sign in", exact: true }));
    await expect(page).toHaveURL(/\/staff\/weighting$/);
    await page.getByRole("button", { name: "Sign out" }).click();

    // The same code once more opens nothing; a recovery code does, once.
    await page.goto("/staff");
    await typeSignIn(page, email, PASSWORD);
    await page.getByLabel("Six-digit code").fill(code);
    await leave(page, page.getByRole("button", { name: "Sign in", exact: true }));
    await expect(page.getByRole("alert")).toContainText("This is not the code");
    await page.getByText("No telephone at hand?").click();
    await page.getByLabel("Recovery code").fill(recovery[0]!);
    await press(page, "Sign in with a recovery code");
    await expect(page.getByRole("status")).toContainText("You are signed in with a recovery code");
    await expect(page.locator("main")).toContainText("You have 9 recovery codes");
  });

  test("a forgotten password is replaced by a link", async ({ page, site }) => {
    const email = "sam.taylor@luton.example";
    await signIn(page, site, "administrator");
    await invite(page, "Sam Taylor", email, /^Data entry/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await setPassword(page, linkCode(await mailTo(site, email)));
    const before = site.mail.received.length;
    await leave(page, page.getByRole("link", { name: "Forgotten your password?" }));
    await page.getByLabel("E-mail address").fill(email);
    await press(page, "Send me a link");
    await expect(page.getByRole("status")).toContainText("If that address has an account");
    await expect.poll(() => site.mail.received.length).toBe(before + 1);
    await setPassword(page, linkCode(await mailTo(site, email)), "maple otter lantern");
    await typeSignIn(page, email, "maple otter lantern");
    // Data entry sees papers and interviews, and nothing else.
    await expect(page).toHaveURL(/\/staff\/paper$/);
    await expect(page.getByRole("navigation", { name: "Staff" }).getByRole("link")).toHaveText(["Paper", "Interviews"]);
    await page.goto("/staff/weighting");
    await expect(page.locator("h1")).toHaveText("You cannot open this page");
    await expect(page.locator("main")).toContainText("Demonstration administrator");
  });
}
