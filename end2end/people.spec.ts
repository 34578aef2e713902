import { PASSWORD, enrol, invite, linkCode, mailTo, people, press } from "./support/people.js";
import { signIn, typeSignIn } from "./support/staff.js";
import { expect, test } from "./support/test.js";

people();

test("a link fills its code in and takes it out of the address", async ({ page, site }) => {
  const email = "lee.wood@luton.example";
  await signIn(page, site, "administrator");
  await invite(page, "Lee Wood", email, /^Scrutiny/);
  await page.getByRole("button", { name: "Sign out" }).click();
  const code = linkCode(await mailTo(site, email));
  await page.goto(`/staff/set-password#code=${code}`);
  await expect(page.getByLabel("The code from your message or link")).toHaveValue(code);
  await expect(page).toHaveURL(`${site.url}/staff/set-password`);
  await press(page, "Continue");
  await expect(page.locator("main")).toContainText(`You will sign in with ${email}`);
  await page.getByLabel("New password").fill(PASSWORD);
  await press(page, "Save password");
  await typeSignIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/results\/luton$/);
  expect(site.server.log).not.toContain(code);
});

test("a required second factor is set up before anything else", async ({ page, site }) => {
  await signIn(page, site, "administrator", "/staff/accounts");
  await press(page, "Require it of officers and administrators");
  await expect(page.locator("main")).toContainText("Your council requires it of your role");
  await enrol(page, site.accounts.administrator.password);
  await page.goto("/staff/accounts");
  await press(page, "No longer require it");
  await expect(page.getByRole("status")).toHaveText("A second factor is no longer required.");
});
