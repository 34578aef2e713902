import { PLACE, share, sharedDevices } from "./support/kiosk.js";
import { DALLOW } from "./support/survey.js";
import { expect, test } from "./support/test.js";

sharedDevices();

test("a screen that nobody touches is cleared, and one in use is not", async ({ page, site }) => {
  await page.clock.install();
  const resident = await share(page, site);
  await resident.startWithoutCode();
  const dialog = page.getByRole("dialog", { name: "Do you need more time?" });
  // Typing counts: a minute and a half on, the session lasts its whole time again.
  await page.clock.fastForward("01:30");
  const lengthened = page.waitForResponse((response) => response.request().method() === "POST" && response.url().endsWith("/session"));
  await page.getByLabel("What is your postcode?").pressSequentially("LU");
  expect(await (await lengthened).json()).toEqual({ seconds: 180 });
  await page.clock.fastForward("01:30");
  await expect(dialog).toBeHidden();
  // The server's clock has not turned with the page's: it would say that there is time left.
  await page.route("**/session", (route) => (route.request().method() === "GET" ? route.fulfill({ json: { seconds: 50 } }) : route.fallback()));
  await page.clock.fastForward("00:40");
  await expect(dialog).toContainText("This device is shared.");
  await page.clock.fastForward("00:55");
  await expect(page).toHaveURL(/\/survey\/luton$/);
  await expect(page.getByText(PLACE)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your session has ended");
});

test("the confirmation is cleared too", async ({ page, site }) => {
  await page.clock.install();
  const resident = await share(page, site);
  await resident.startWithCode(site.code());
  await resident.goToCheck(DALLOW.postcode);
  await resident.send();
  await page.route("**/session", (route) => (route.request().method() === "GET" ? route.fulfill({ json: { seconds: 50 } }) : route.fallback()));
  await page.clock.fastForward("02:10");
  await expect(page.getByRole("dialog", { name: "Do you need more time?" })).toBeVisible();
  await page.clock.fastForward("00:55");
  await expect(page).toHaveURL(/\/survey\/luton$/);
});
