import AxeBuilder from "@axe-core/playwright";
import { Resident } from "./support/resident.js";
import { signIn } from "./support/staff.js";
import { DALLOW, SURVEY } from "./support/survey.js";
import { expect, test } from "./support/test.js";

/** Every kind of page in every language, at the width of a phone and of a computer: nothing that axe finds, nothing too wide. */

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const TAGS = ["en-x-easyread", "cy", "pl", "ro", "ar", "ur", "bn"];
const PAGES = ["", "code", "open", "postcode", "ward", "outside", "question/cohesion-area", "question/adults", "about-you", "check", "stop", "expired", "withdraw"];
const HELP = ["", "/privacy", "/accessibility", "/cookies", "/feedback"].map((end) => `/help/luton${end}`);

for (const tag of TAGS) {
  test(`pages in ${tag}`, async ({ page, site }) => {
    test.setTimeout(300_000);
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goTo("question/cohesion-city", DALLOW.postcode);
    const found: string[] = [];
    for (const path of [...PAGES.map((end) => (end ? `${SURVEY}/${end}` : SURVEY)), ...HELP]) {
      await page.goto(`${path}?language=${tag}`);
      expect(await page.locator("html").getAttribute("lang")).toBe(tag.startsWith("en") ? "en" : tag);
      for (const unfolded of path === SURVEY ? [false, true] : [false]) {
        if (unfolded) await page.locator("nav.langs summary").click();
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        for (const { id, help, nodes } of violations) found.push(`${path}: ${id}: ${help}: ${nodes.map(({ target }) => target).join(", ")}`);
      }
      const size = page.viewportSize()!;
      for (const width of size.width < 400 ? [320, size.width] : [size.width]) {
        await page.setViewportSize({ ...size, width });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) found.push(`${path}: ${wide} pixels wider than ${width}`);
      }
    }
    expect(found).toEqual([]);
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
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations).toEqual([]);
  await page.goto(SURVEY);
  await expect(page.locator("html")).toHaveAttribute("lang", "cy");
  await expect(mark).toHaveCount(0);
  await page.goto("/staff/languages");
  await welsh.first().getByRole("button", { name: /^Withdraw approval/ }).click();
  await page.goto(SURVEY);
  await expect(mark).toHaveCount(1);
});
