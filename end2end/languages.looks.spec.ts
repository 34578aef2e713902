import { judge } from "./support/axe.js";
import { Looks } from "./support/looks.js";
import { helpPages, residentPages } from "./support/resident_pages.js";
import { TAG } from "./support/seen.js";
import { signIn } from "./support/staff.js";
import { SURVEY } from "./support/survey.js";
import { expect, test } from "./support/test.js";

/** Every page that residents see, in every language: see `Looks` for what is looked at. */

test.describe.configure({ mode: "parallel" });

for (const tag of ["en", "en-x-easyread", "cy", "pl", "ro", "ar", "ur", "bn"]) {
  test(`pages in ${tag}`, { tag: TAG }, async ({ page, site }, info) => {
    const looks = new Looks(page, info, tag);
    await residentPages(page, site, looks);
    await helpPages(page, looks);
    await looks.end();
  });
}

test("a translation is a draft until an officer approves all of it", async ({ page, site }) => {
  const mark = page.locator("aside.unreviewed");
  await page.goto(`${SURVEY}?language=cy`);
  await expect(mark).toContainText("Nid oes neb wedi gwirio’r cyfieithiad hwn eto. Draft translation");
  await signIn(page, site, "officer", "/staff/languages");
  const welsh = page.getByRole("row").filter({ hasText: "Cymraeg" });
  await expect(welsh).toHaveCount(2);
  await welsh.first().getByRole("button", { name: /^Approve/ }).click();
  await expect(page.getByRole("status")).toContainText("Approved");
  await page.goto(SURVEY);
  await expect(mark).toHaveCount(1);
  await page.goto("/staff/languages");
  await welsh.last().getByRole("button", { name: /^Approve/ }).click();
  expect((await judge(page)).violations).toEqual([]);
  await page.goto(SURVEY);
  await expect(page.locator("html")).toHaveAttribute("lang", "cy");
  await expect(mark).toHaveCount(0);
  await page.goto("/staff/languages");
  await welsh.first().getByRole("button", { name: /^Withdraw approval/ }).click();
  await page.goto(SURVEY);
  await expect(mark).toHaveCount(1);
});
