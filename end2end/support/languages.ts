import type { Page } from "@playwright/test";
import { Resident } from "./resident.js";
import { DALLOW, SURVEY } from "./survey.js";
import { expect, test } from "./test.js";

/** Opens the list of languages and takes one. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.locator("nav.langs summary").click();
  const one = page.locator("nav.langs").getByText(name, { exact: true });
  await Promise.all([page.waitForEvent("load"), one.click()]);
}

async function speaks(page: Page, lang: string, dir = "ltr"): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await expect(page.locator("html")).toHaveAttribute("dir", dir);
}

/** What changes with the language and what must not. */
export function languages(): void {
  test("a change of language keeps what is typed and what is chosen", async ({ page, site }) => {
    const resident = new Resident(page);
    const code = site.code();
    await resident.open("code");
    await page.locator("#code").fill("K7RM");
    await choose(page, "Cymraeg");
    await speaks(page, "cy");
    await expect(page.locator("#code")).toHaveValue("K7RM");
    await page.locator("#code").fill(code);
    // Enter goes on: the first button of the form is not a language.
    await Promise.all([page.waitForEvent("load"), page.locator("#code").press("Enter")]);
    await expect(page).toHaveURL((url) => url.pathname === `${SURVEY}/postcode`);
    await speaks(page, "cy");
    await page.locator("#postcode").fill(DALLOW.postcode);
    await choose(page, "Polski");
    await expect(page.locator("#postcode")).toHaveValue(DALLOW.postcode);
    await page.locator("#postcode").press("Enter");
    await expect(page).toHaveURL((url) => url.pathname === `${SURVEY}/question/cohesion-area`);
    await page.locator("label").getByText("Raczej się zgadzam").click();
    await choose(page, "العربية");
    await speaks(page, "ar", "rtl");
    await expect(page.getByRole("radio", { name: "أميل إلى الموافقة" })).toBeChecked();
    // Nothing was saved by changing the language.
    await page.goto(`${SURVEY}/question/cohesion-area`);
    await expect(page.locator("input:checked")).toHaveCount(0);
    await page.goto(`${SURVEY}/question/adults`);
    await page.locator("#answer").fill("٣");
    await choose(page, "বাংলা");
    await expect(page.locator("#answer")).toHaveValue("٣");
    await page.locator("#answer").press("Enter");
    await page.goto(`${SURVEY}/question/adults`);
    await expect(page.locator("#answer")).toHaveValue("3");
    await speaks(page, "bn");
  });

  test("an error is said again in another language", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.enterPostcode(DALLOW.postcode);
    await resident.press("Continue");
    await resident.toldOff("Choose an answer, or choose ‘Skip this question’");
    await choose(page, "Română");
    await expect(page.getByRole("alert")).toContainText("Alegeți un răspuns");
    await expect(page).toHaveTitle(/^Eroare: /);
  });

  test("the choice goes with the answers to another device, and is gone from a cleared one", async ({ page, site, browser }) => {
    const resident = new Resident(page);
    const code = site.code();
    await resident.startWithCode(code);
    await choose(page, "Cymraeg");
    const elsewhere = await site.browser(browser);
    const other = await elsewhere.newPage();
    await new Resident(other).open("code");
    await speaks(other, "en");
    await other.locator("#code").fill(code);
    await other.locator("#code").press("Enter");
    await speaks(other, "cy");
    await other.goto(`${SURVEY}/stop`);
    await other.locator("main form button").click();
    await speaks(other, "cy");
    await other.goto(SURVEY);
    await speaks(other, "en");
    await elsewhere.close();
  });

  test("the browser’s language is offered and not forced", async ({ site, browser }) => {
    const context = await site.browser(browser, { locale: "pl-PL" });
    const page = await context.newPage();
    await page.goto(SURVEY);
    await speaks(page, "en");
    await page.getByText("Przeczytaj tę stronę po polsku").click();
    await speaks(page, "pl");
    await page.goto("/nowhere");
    await speaks(page, "en");
    await page.goto("/help/luton");
    await speaks(page, "pl");
    await context.close();
  });
}
