import { type Page, expect } from "@playwright/test";
import { Resident } from "./resident.js";
import { leave, signIn } from "./staff.js";
import { DALLOW, QUESTIONS } from "./survey.js";
import { type Site, test } from "./test.js";

export const PLACE = "Luton Central Library";

/** Makes the browser a shared device, as an officer does who leaves it to residents. */
export async function share(page: Page, site: Site): Promise<Resident> {
  await signIn(page, site, "officer", "/staff/kiosks");
  await page.getByRole("button", { name: "Make this a shared device" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter the name of the place");
  await page.getByLabel("Where the device stands").fill(PLACE);
  await leave(page, page.getByRole("button", { name: "Make this a shared device" }));
  await expect(page.getByText(`You are on a shared device: ${PLACE}`)).toBeVisible();
  return new Resident(page);
}

/** What holds with and without script. */
export function sharedDevices(): void {
  test("a shared device goes from person to person, and back leads to nobody’s answers", async ({ page, site }) => {
    const resident = await share(page, site);
    await page.goto("/staff/kiosks");
    await expect(page).toHaveURL(/sign-in/);
    await resident.startWithoutCode();
    await resident.enterPostcode(DALLOW.postcode);
    await resident.answer(QUESTIONS[0]!.answer);
    await resident.press("Finish and clear the screen");
    await expect(page).toHaveURL(/\/survey\/luton$/);
    await expect(page.getByRole("link", { name: "Carry on", exact: true })).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your session has ended");
    await resident.open();
    await resident.startWithCode(site.code());
    await resident.goToCheck();
    await resident.send();
    await expect(page.getByRole("link", { name: /copy/i })).toHaveCount(0);
    await resident.press("Finish and clear the screen");
    await page.goBack();
    await expect(page.locator(".ref")).toHaveCount(0);
  });
}
